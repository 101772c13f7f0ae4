import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chromiumFolder } from './chromium-folder.ts'

/**
 * Starts a real headless Chromium that comes from npm alone: no Debian package, works as root,
 * plays sound without a gesture (unless `autoplay` is `'blocked'`, as for who comes for the first
 * time), keeps web security on. `switches` are further ones. Close it when done: `browser.close()`.
 */
export async function launchChromium({
  autoplay = 'allowed',
  switches = [],
}: { autoplay?: 'allowed' | 'blocked'; switches?: string[] } = {}): Promise<Browser> {
  const folder = await chromiumFolder()
  const libraries = [process.env['LD_LIBRARY_PATH'], join(folder, 'al2023', 'lib')]
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      `--autoplay-policy=${autoplay === 'allowed' ? 'no-user-gesture-required' : 'document-user-activation-required'}`,
      '--disable-gpu',
      ...switches,
    ],
    // Only the browser sees these: other children must not load its libraries.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  })
}
