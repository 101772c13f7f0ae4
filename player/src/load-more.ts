import type { dragRow, showHelp } from './more/more.ts'

type More = { dragRow: typeof dragRow; showHelp: typeof showHelp }

/** Fetched from beside this script when somebody asks for it: nobody needs it to hear music. */
const beside = new URL('player-more.js', import.meta.url).href
let loading: Promise<More> | undefined

/** The help dialog and the moving of rows. A failed load is tried again at the next wish. */
export function loadMore(): Promise<More> {
  loading ??= (import(beside) as Promise<More>).catch((thrown: unknown) => {
    loading = undefined
    throw thrown
  })
  return loading
}
