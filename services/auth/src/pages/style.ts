/** The look of the sign-in pages: the product's own, in light and dark. */
export const signInStyle = `
:root { color-scheme: light dark; --accent: light-dark(#b3261e, #ff8a75); --paper: light-dark(#faf8f5, #16130f); --ink: light-dark(#1d1a16, #f3eee7); --soft: light-dark(#e6e0d8, #38322a) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { width: min(24rem, 100vw); padding: 2rem 1.5rem }
.brand { margin: 0 0 2rem; font-weight: 700; letter-spacing: -.02em }
.brand a { color: var(--accent); text-decoration: none }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.02em }
form { display: grid; gap: 1rem }
label { display: grid; gap: .35rem; font-size: .875rem }
input { font: inherit; padding: .7rem .8rem; border: 1px solid var(--soft); border-radius: .6rem; background: transparent; color: inherit }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
button { font: inherit; font-weight: 600; padding: .75rem 1rem; border: 0; border-radius: .6rem; background: var(--accent); color: var(--paper); cursor: pointer }
a { color: var(--accent) }
[role=alert] { padding: .75rem 1rem; border-radius: .6rem; background: var(--soft) }
`
