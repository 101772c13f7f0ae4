import type { BunPlugin } from 'bun'

/** Takes comments and needless spaces out of one stylesheet. */
export const minifyStyles = (css: string) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/, /g, ',')
    .replace(/;}/g, '}')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '')
    .trim()

/** Minifies the styles of our elements and dialogs; Bun leaves template literals as they are. */
export const stylesMinifier = (folder: string): BunPlugin => ({
  name: 'styles-minifier',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await Bun.file(path).text()
      const contents = path.startsWith(folder)
        ? source.replace(
            /(css|replaceSync\()`([^`$]*)`/g,
            (_, tag: string, css: string) => `${tag}\`${minifyStyles(css)}\``,
          )
        : source
      return { contents, loader: 'ts' }
    })
  },
})
