/** What an element needs of Lit, for its size. */
export { LitElement, css, html, nothing } from 'lit'
