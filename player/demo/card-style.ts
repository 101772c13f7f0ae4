/** How the card that asks first looks like the player it stands for: for the stylesheet of a page. */
export const cardStyle = `busker-player[consent] {
  display: block;
  height: auto;
  min-height: 0;
  container-type: normal;
}
busker-player[consent] > button {
  box-sizing: border-box;
  display: grid;
  grid-template-columns: auto 1fr;
  align-items: center;
  gap: 1em;
  width: 100%;
  min-height: 80px;
  padding: 0.8em 1.1em;
  border: 1px solid light-dark(#e3d9d7, #41363a);
  border-radius: 16px;
  font: inherit;
  font-weight: 600;
  text-align: start;
  color: light-dark(#1c1a20, #f4f2f6);
  background: light-dark(#faf3f1, #241d1f);
  cursor: pointer;
}
busker-player[consent] > button::before {
  content: '';
  grid-area: 1 / 1;
  width: 3em;
  height: 3em;
  border-radius: 50%;
  background: light-dark(#9b3a2c, #f0a596);
}
busker-player[consent] > button::after {
  content: '';
  grid-area: 1 / 1;
  justify-self: center;
  border: solid transparent;
  border-width: 0.6em 0 0.6em 1em;
  border-left-color: light-dark(#fff, #17151a);
  translate: 0.12em;
}
busker-player[consent] > button:focus-visible {
  outline: 2px solid light-dark(#9b3a2c, #f0a596);
  outline-offset: 2px;
}`
