import { rm } from 'node:fs/promises'
import { launchChromium } from '@busker/browser-testing/chromium'
import { startGateway } from '../gateway.ts'
import { startGallery } from './gallery.ts'
import { writePicture } from './picture.ts'
import { referenceOf, STEADY } from './reference.ts'
import { states } from './states.ts'
import { takeSheet } from './take-sheet.ts'

/** Takes the pictures anew that the tests compare with: `bun run --cwd player appearance [STATE…]`. */
const wanted = process.argv.slice(2)
const gateway = await startGateway()
const gallery = startGallery(gateway.origin)
const browser = await launchChromium({ switches: STEADY })
try {
  for (const state of states) {
    if (wanted.length > 0 && !wanted.includes(state.name)) continue
    const { picture, violations } = await takeSheet(browser, gallery.origin, state)
    await rm(referenceOf(state), { force: true })
    await writePicture(picture, referenceOf(state))
    process.stdout.write(`${[state.name, ...violations].join('\n  ')}\n`)
  }
} finally {
  await browser.close()
  await gallery.stop()
  await gateway.stop()
}
