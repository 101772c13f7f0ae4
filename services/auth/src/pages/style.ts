const colours = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#b3261e, #ff8a75);
  --on-accent: light-dark(#fff, #2a0f0a);
  --paper: light-dark(#faf8f5, #16130f);
  --raised: light-dark(#fff, #1f1b16);
  --ink: light-dark(#1d1a16, #f3eee7);
  --quiet: light-dark(#6a6258, #a89f93);
  --soft: light-dark(#e6e0d8, #38322a);
  --edge: light-dark(#8f867a, #7d7468);
}`

const ground = `
* { box-sizing: border-box }
[hidden] { display: none !important }
body {
  margin: 0; min-height: 100dvh; padding: 1px 0;
  background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
  text-size-adjust: 100%; overflow-wrap: anywhere;
}
body > :is(header, main) { width: min(26rem, 100%); margin: clamp(1rem, 12vh, 8rem) auto 1.25rem; padding: 0 1.25rem }
body > :is(header, main).wide { width: min(56rem, 100%); margin-top: clamp(.5rem, 3vh, 2rem) }
body > header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between }
body > main { margin-block: 0 3rem; display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) }
body > main.wide { margin-top: 0 }
main:focus { outline: none }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; border-radius: .6rem; background: var(--raised) }
.skip:focus { top: .5rem }
p, h1, h2, ul, dl, dd, pre, fieldset { margin: 0; padding: 0 }
ul { list-style: none }
.brand { font-weight: 700; letter-spacing: -.02em }
.brand a { color: var(--accent); text-decoration: none; display: inline-block; padding: .35rem 0 }
h1 { font-size: clamp(1.6rem, 1.3rem + 1.4vw, 2.1rem); line-height: 1.15; letter-spacing: -.025em; text-wrap: balance }
h2 { margin-top: 1rem; font-size: 1.2rem; line-height: 1.3; letter-spacing: -.015em }
a { color: var(--accent); text-underline-offset: .15em }
small, .rows p, .rows li > span, .pager, .search label { color: var(--quiet); font-size: .875rem }
code { font: .875em/1.5 ui-monospace, monospace }
pre { padding: 1rem; border: 1px solid var(--soft); border-radius: .6rem; background: var(--raised); white-space: pre-wrap }
:is(a, button, input, select, textarea, pre, summary):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .4rem }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
mark { background: var(--soft); color: inherit; font-weight: 700; border-radius: .25rem; padding: 0 .2em }
[role=alert], [role=status], [role=note] { padding: .8rem 1rem; border-radius: .6rem; background: var(--soft) }
[role=alert] { border-left: .25rem solid var(--accent) }`

const forms = `
form { display: grid; gap: 1rem; justify-items: stretch; grid-template-columns: minmax(0, 1fr) }
.wide .narrow, .wide main > form { max-width: 28rem }
label { display: grid; gap: .35rem; font-size: .9rem; font-weight: 700 }
label small { font-weight: 400 }
label.tick { display: flex; gap: .6rem; align-items: baseline; font-weight: 400; font-size: 1rem; min-height: 1.75rem }
label.tick input { flex: none; accent-color: var(--accent); width: 1.1rem; height: 1.1rem; translate: 0 .15rem }
fieldset { border: 0; display: grid; gap: .5rem; min-width: 0 }
legend { padding: 0; margin-bottom: .35rem; font-weight: 700 }
:is(input:not([type=checkbox], [type=radio], [type=hidden], .unseen), select, textarea) {
  font: inherit; font-weight: 400; width: 100%; min-height: 2.9rem; padding: .6rem .8rem;
  border: 1px solid var(--edge); border-radius: .6rem; background: var(--raised); color: inherit;
}
textarea { resize: vertical }
input[readonly] { background: transparent; border-style: dashed; color: var(--quiet) }
button {
  font: inherit; font-weight: 700; min-height: 2.9rem; padding: .55rem 1.1rem; cursor: pointer;
  border: 1px solid transparent; border-radius: .6rem; background: var(--accent); color: var(--on-accent);
}
button:disabled { opacity: .6; cursor: default }
button:is(.quiet, .other, .plain, .danger) { background: transparent; color: inherit; border-color: var(--edge); font-weight: 700 }
button.danger { color: var(--accent); border-color: var(--accent) }
button.plain { border: 0; padding-inline: 0; justify-self: start; text-decoration: underline; text-underline-offset: .15em }
:is(button, input, select, textarea):hover:enabled { border-color: var(--ink) }
.actions { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: center }
.search { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end }
.search label { flex: 1 1 12rem }
.ways { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; font-size: .95rem }
.ways a { display: inline-block; padding: .25rem 0 }`

const lists = `
nav { flex: 1 0 100%; min-width: 0 }
nav ul { display: flex; gap: 1.25rem; padding: .25rem .25rem .5rem; margin-inline: -.25rem; overflow-x: auto; white-space: nowrap; border-bottom: 1px solid var(--soft); font-size: .95rem }
nav a { display: inline-block; padding: .35rem 0; color: inherit; text-decoration: none }
nav a:hover, nav a[aria-current] { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: .45em }
nav a[aria-current] { font-weight: 700 }
.rows { border-top: 1px solid var(--soft) }
.rows > li { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding: .9rem 0; border-bottom: 1px solid var(--soft) }
.rows > li > :first-child { flex: 1 1 16rem; min-width: 0 }
.tag { display: inline-block; padding: .05rem .6rem; border-radius: 1rem; background: var(--soft); font-size: .8rem; white-space: nowrap }
.scopes { list-style: disc; padding-left: 1.2rem }
.facts > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr) auto; gap: .25rem 1rem; padding: .75rem 0; border-bottom: 1px solid var(--soft) }
dt { color: var(--quiet) }
.bullets { list-style: disc; padding-left: 1.25rem; display: grid; gap: .35rem }
.once { display: grid; gap: .5rem }
.once h2 { margin: 0 }
@media (max-width: 30rem) {
  .facts > div { grid-template-columns: minmax(0, 1fr) auto }
  dt { grid-column: 1 / -1; font-size: .875rem }
}`

/** The look of the sign-in and account pages: the product's own, in light and dark. */
export const signInStyle = [colours, ground, forms, lists].join('\n')
