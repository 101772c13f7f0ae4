import type { Embeds } from './embeds.ts'

/** The examples on a page of the site, as text, in order. */
export async function examplesOn(page: string, language?: string): Promise<string[]> {
  const found: { language: string; text: string }[] = []
  const response = await fetch(page)
  await new HTMLRewriter()
    .on('pre code', {
      element: (code) =>
        void found.push({ language: code.getAttribute('data-language') ?? '', text: '' }),
      text: (part) => void (found.at(-1)!.text += part.text),
    })
    .transform(response)
    .text()
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
  return found
    .filter((example) => language === undefined || example.language === language)
    .map(({ text }) =>
      text.replaceAll(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name]!),
    )
}

const packages: Record<string, string> = {
  react: import.meta.resolve('react'),
  'react-dom/client': import.meta.resolve('react-dom/client'),
  '@hotwired/turbo': import.meta.resolve('@hotwired/turbo'),
}

/** Bundles a module for a browser, as an app would, with the packages of this workspace. */
export async function bundleApp(files: Record<string, string>): Promise<string> {
  const { outputs } = await Bun.build({
    entrypoints: ['/app/main.jsx'],
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`/app/${name}`, text])),
    target: 'browser',
    minify: true,
    jsx: { runtime: 'automatic', development: false },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'packages-of-this-workspace',
        setup(build) {
          build.onResolve({ filter: /^(react|@hotwired)/ }, ({ path }) => {
            const found = packages[path] ?? Bun.resolveSync(path, import.meta.dir)
            return { path: found.replace(/^file:\/\//, '') }
          })
        },
      },
    ],
  })
  return outputs[0]!.text()
}

/** A page of somebody else with a module of its own. */
export const pageWith = (script: string, body = '<div id="root"></div>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An app</title></head><body>${body}<script type="module">${script.replaceAll('</script', String.raw`<\/script`)}</script></body></html>`

/** Waits until the player of a page is heard, past `seconds`. */
export const heardPast = (page: Awaited<ReturnType<Embeds['visit']>>['page'], seconds: number) =>
  page.waitForFunction((past) => {
    const player = document.querySelector('busker-player')
    return player !== null && !player.paused && player.currentTime > past
  }, seconds)
