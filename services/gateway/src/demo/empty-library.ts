import { html } from 'hono/html'

/** What to do when there is no music yet. The script looks now and then, and opens the library when it is there. */
export const emptyLibrary = html`<h1 data-waits>No music here yet</h1>
  <p>Start Busker with the folder that holds your music. It is only ever read.</p>
  <pre
    tabindex="0"
    aria-label="Command"
  ><code>npx -y bun@1.4.5 start -- --library ~/Music</code></pre>
  <p>Or hand a folder to the server that runs:</p>
  <pre
    tabindex="0"
    aria-label="Command"
  ><code>npx -y bun@1.4.5 run busker import ~/Music</code></pre>
  <p class="quiet scripted">An import that runs now shows up here by itself.</p>`
