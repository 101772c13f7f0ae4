import { timingSafeEqual } from 'node:crypto'
import { newId } from '@busker/contracts/ids'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const YEAR_SECONDS = 365 * 24 * 3600
const COOKIE = /^([0-9A-Za-z]{1,64})\.([0-9A-Za-z]{22})\.(\d{1,12})\.([0-9a-f]{64})$/

/**
 * The cookie of a browser in which somebody signed in before (OWASP: device cookies). It signs nobody
 * in. It lets the tries of this browser for that account be counted apart from those of strangers, so
 * that nobody who guesses can lock its owner out. Signed, for one account, new at each sign-in.
 */
export const deviceCookie = (publicUrl: string, serviceSecret: string) => {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-busker_device' : 'busker_device'
  const key = new Bun.CryptoHasher('sha256', serviceSecret)
    .update('busker device cookie')
    .digest('hex')
  const sign = (text: string) => new Bun.CryptoHasher('sha256', key).update(text).digest('hex')
  const now = () => Math.floor(Date.now() / 1000)
  return {
    /** The id of this browser, when it is known to be one of the account's. */
    find(c: Context, accountId: string): string | undefined {
      const [, account, device, issued, signature = ''] =
        COOKIE.exec(getCookie(c, name) ?? '') ?? []
      const expected = sign(`${account}.${device}.${issued}`)
      const isOurs =
        signature.length === expected.length &&
        timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
      const isYoung = now() - Number(issued) < YEAR_SECONDS
      return isOurs && isYoung && account === accountId ? device : undefined
    },
    /** Makes this browser a known one of the account, under a new id. */
    set(c: Context, accountId: string) {
      const text = `${accountId}.${newId()}.${now()}`
      setCookie(c, name, `${text}.${sign(text)}`, {
        httpOnly: true,
        secure,
        sameSite: 'Lax',
        path: '/',
        maxAge: YEAR_SECONDS,
      })
    },
  }
}

export type DeviceCookie = ReturnType<typeof deviceCookie>
