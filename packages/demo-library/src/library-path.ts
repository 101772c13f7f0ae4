import { fileURLToPath } from 'node:url'

/** The folder of the demo library: `<Artist>/<Album>/NN - Title.ext`, an absolute path. */
export const demoLibraryPath: string = fileURLToPath(new URL('../library', import.meta.url))
