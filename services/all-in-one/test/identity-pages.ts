import type { Page } from 'playwright-core'

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** A path of the site, whatever stands behind the question mark. */
export const isAt = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path)

export const OWNER_PASSWORD = 'the owner sings this every day'

/** Goes in by the link that start prints, and chooses a password. */
export async function goInByLink(page: Page, link: string) {
  await page.goto(link)
  await page.getByLabel('Password').fill(OWNER_PASSWORD)
  await button(page, 'Go in').click()
  await isAt(page, '/')
}

/** Says as the owner who may register. */
export async function setRegistration(page: Page, site: string, who: 'Everybody' | 'Nobody') {
  await page.goto(`${site}/admin`)
  await page.getByLabel(who).check()
  await button(page, 'Save').click()
  await page.getByRole('status').waitFor()
}

/** Registers an app without a secret. Resolves to its client id. */
export async function registerApp(page: Page, site: string, name: string, redirectUri: string) {
  await page.goto(`${site}/account/apps/new`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Redirect URIs').fill(redirectUri)
  await button(page, 'Register').click()
  return (await page.locator('main code').first().textContent()) ?? ''
}

export async function addPasskey(page: Page, site: string) {
  await page.goto(`${site}/account/passkeys`)
  await button(page, 'Add a passkey').click()
  await page.getByText('The passkey was added.').waitFor()
}

export async function signInByPasskey(page: Page, site: string, next: string) {
  await page.goto(`${site}/sign-in?${new URLSearchParams({ next })}`)
  await button(page, 'Sign in with a passkey').click()
  await isAt(page, next)
}

/** The access token that the site's own pages get in a browser. */
export const ownToken = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch('/auth/token', { method: 'POST' })
    return (await answer.json()).access_token
  })

const WITHIN_MS = 10_000
const LOOK_MS = 100

/** Waits until no service takes a token any more; rejects when that takes longer than seconds. */
export async function untilRefused(site: string, token: string) {
  let status = 0
  for (let waited = 0; waited < WITHIN_MS; waited += LOOK_MS) {
    const headers = { authorization: `Bearer ${token}` }
    const answers = await Promise.all(
      ['/v1/me', '/v1/me/playlists'].map((path) => fetch(site + path, { headers })),
    )
    if (answers.every((answer) => answer.status === 401)) return
    status = answers.find((answer) => answer.status !== 401)?.status ?? 0
    await Bun.sleep(LOOK_MS)
  }
  throw new Error(`A token that should be dead was answered ${status}.`)
}
