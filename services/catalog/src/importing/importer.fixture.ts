import { openBlobs } from '@busker/blobs/open'
import { openCatalogStore } from '../open-store.ts'
import { runImports } from './run-imports.ts'

/** A process that does imports. At the first cover it writes a line, and waits until there is a file `gate`. */
const [databaseUrl = '', folder = '', gate = '', claimMs = ''] = process.argv.slice(2)
const blobs = await openBlobs(`file:${folder}`)
const store = await openCatalogStore(databaseUrl)
const put: typeof blobs.put = async (bytes, contentType) => {
  process.stdout.write('importing\n')
  while (!(await Bun.file(gate).exists())) await Bun.sleep(20)
  return blobs.put(bytes, contentType)
}
runImports({ store, blobs: { ...blobs, put }, onSaved() {} }, Number(claimMs))
process.stdout.write('ready\n')
