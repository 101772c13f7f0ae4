/** The place of the tools in the player: by the name of the list, else by the title. */
export const placeStyles = new CSSStyleSheet()
placeStyles.replaceSync(`
busker-tools {
  display: flex; grid-area: list; place-self: start end; z-index: 1; margin: .15em .4em;
  border-radius: 2em; background: var(--_ground); font-size: .82em;
}
.card .about { padding-inline-end: calc(var(--_tools) * 2.65em + .8em) }
.card busker-lyrics.list { padding-inline-end: calc(var(--_tools) * 2.65em) }
@container (max-width: 25em) {
  .card busker-lyrics.list { padding-inline-end: .6em; border-color: transparent }
}
.compact busker-tools { grid-area: titles; align-self: center; margin: 0 }
.compact .titles { padding-inline-end: calc(var(--_tools) * 2.3em) }
:host(:state(single)) .full busker-tools { grid-area: titles; margin: .6em }
:host(:state(single)) .full .titles { padding-inline-end: calc(var(--_tools) * 2.3em + .6em) }
.compact .toast { padding-inline-end: calc(var(--_tools) * 2.65em) }
@container (max-width: 17em) { .compact .toast { padding-inline-end: calc(var(--_tools) * 3.85em) } }
.bar busker-tools { display: none }
.page busker-tools { margin: .75em; background: none }
@container (min-width: 52em) { .page busker-tools { margin: 2.2em 1.2em } }
`)
