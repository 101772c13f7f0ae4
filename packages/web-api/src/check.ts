import { join } from 'node:path'
import type { OpenApi } from './compatibility/document.ts'
import { declaredIn, sortOut, withoutDeclarations } from './compatibility/declared.ts'
import { incompatibilities } from './compatibility/incompatible.ts'

/**
 * `check FOLDER` compares FOLDER/openapi.json with FOLDER/openapi.released.json, what clients were last
 * promised, and ends with 1 when it breaks them in a way that FOLDER/breaking.md does not declare.
 * `check FOLDER --release` promises the document as it stands.
 */
const [folder = join(import.meta.dir, '..'), release] = process.argv.slice(2)
const file = (name: string) => Bun.file(join(folder, name))
const document: OpenApi = await file('openapi.json').json()
const released: OpenApi = await file('openapi.released.json').json()
const breaking = await file('breaking.md').text()

const broken = incompatibilities(released, document)
const { undeclared, idle } = sortOut(broken, declaredIn(breaking))
for (const line of undeclared) console.error(`breaks clients: ${line}`)
for (const line of idle) console.error(`declared in breaking.md, but breaks nothing: ${line}`)
if (undeclared.length) {
  console.error(
    `\nThe Web API no longer keeps what its last release promised. Keep it, or declare the break: write\n"- " and the line into packages/web-api/breaking.md, and into the changelog what to do instead.`,
  )
  process.exitCode = 1
} else if (release === '--release') {
  await Bun.write(file('openapi.released.json'), await file('openapi.json').text())
  await Bun.write(file('breaking.md'), withoutDeclarations(breaking))
} else console.error(`The Web API keeps its promises; ${broken.length} breaks are declared.`)
