import { join } from 'node:path'
import { type PlainBrowser, plainBrowser } from '@busker/browser-testing/plain-browser'
import { demoLibraryPath } from '@busker/demo-library'
import { startGateway } from '@busker/gateway/start'
import { type Running, serve } from '@busker/http/serve'
import { Scopes, SpotifyApi } from '@spotify/web-api-ts-sdk'
import * as openid from 'openid-client'
import { z } from 'zod'
import { registerListener } from '../../test/listener.ts'
import { CALLBACK, startOAuthSite } from '../../test/oauth-site.ts'
import { secrets } from '../../test/stack.ts'
import { writeTinySongs } from '../../test/tiny-songs.ts'
import { keepAnswers } from './answers-kept.ts'
import { importMusic } from './import-music.ts'
import { recorded } from './recorded.ts'

const SPOTIFY = 'https://api.spotify.com/v1/'
const PASSWORD = 'a long song about the rain'
const ALL_SCOPES: string[] = Scopes.all

/**
 * Busker on a port with the demo library and two tiny songs imported; Spotify's own SDK, unmodified,
 * for its owner and for Ada, who listens, each with a token that an app got by the code flow; and a
 * record of what was asked.
 */
export async function startSdkSite() {
  const busker = await startOAuthSite()
  const { site, stack } = busker
  const kept = keepAnswers()
  const operator = await stack.asOperator()
  const settings = { registration: 'open', embeds: 'open' }
  await operator('/v1/admin/settings', { method: 'PUT', body: JSON.stringify(settings) })
  const tones = join(stack.folder, 'tones')
  await writeTinySongs(tones, 2)
  const idOf = await importMusic(operator, [demoLibraryPath, tones])

  const app = await busker.register('confidential')
  const config = await openid.discovery(new URL(site), app.id, app.secret, undefined, {
    execute: [openid.allowInsecureRequests],
  })

  /** Somebody who came by the pages, in a browser of their own. */
  async function listenerNamed(name: string) {
    const email = `${name.toLowerCase()}@music.test`
    const { call, token } = await registerListener(stack, { email, name, site })
    await call(await token(), 'PUT', '/v1/me', { country: 'SE' })
    const browser = plainBrowser((request) => fetch(request), site)
    const signIn = await browser.go('/sign-in')
    await browser.submit(signIn, '/sign-in', { username: email, password: PASSWORD })
    return browser
  }

  /** The SDK with some access token. Its `fetch` option sends to Busker what is for Spotify. */
  function sdkWith(access_token: string, { at = site, refresh_token = '' } = {}) {
    let last = new Response()
    const token = { access_token, token_type: 'Bearer', expires_in: 3600, refresh_token }
    const unmodified = SpotifyApi.withAccessToken(app.id, token, {
      fetch: async (url, init) => {
        const answer = await kept.fetch(new Request(url).url.replace(SPOTIFY, `${at}/v1/`), init)
        last = answer.clone()
        return answer
      },
    })
    return { unmodified, sdk: recorded(unmodified, kept.told), last: () => last }
  }

  /** What the app gets from whoever uses this browser. */
  async function appFor(browser: PlainBrowser, scopes = ALL_SCOPES) {
    const pkceCodeVerifier = openid.randomPKCECodeVerifier()
    const expectedState = openid.randomState()
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: scopes.join(' '),
      state: expectedState,
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      prompt: 'consent',
    })
    const asked = await browser.go(url)
    const back = await browser.submit(asked, '/authorize/decision', { decision: 'allow' })
    const checks = { pkceCodeVerifier, expectedState }
    const tokens = await openid.authorizationCodeGrant(config, back.url, checks)
    const { access_token: token, refresh_token = '' } = tokens
    const sdks = sdkWith(token, { refresh_token })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return {
      ...sdks,
      token,
      id: (await sdks.unmodified.currentUser.profile()).id,
      /** Asks for what the SDK has no name for. */
      ask: async (method: string, path: string, body?: object) => {
        const sent = body ? { body: JSON.stringify(body) } : {}
        const answer = await kept.fetch(`${site}/v1${path}`, { method, headers, ...sent })
        const text = await answer.text()
        return { status: answer.status, body: text ? JSON.parse(text) : undefined }
      },
    }
  }

  const servers: Running[] = []
  const adasBrowser = await listenerNamed('Ada')
  const ada = await appFor(adasBrowser)
  return {
    ...busker,
    kept,
    ada,
    owner: await appFor(busker.owner),
    /** What the app gets of Ada when it asks for so much. */
    adaFor: (scopes: string[]) => appFor(adasBrowser, scopes),
    idOf,
    /** The id of the artist of an album. */
    artistOf: async (album: string) => {
      const [artist] = (await ada.unmodified.albums.get(idOf('album', album))).artists
      return artist?.id ?? ''
    },
    sdkWith,
    /** The SDK at a gateway that answers it once in half a minute. */
    impatient: async () => {
      const { app: strict } = await startGateway({
        reach: (service) => async (input, init) =>
          stack.services.get(service)!.fetch(new Request(input, init)),
        config: {
          PUBLIC_URL: site,
          PROXIES: 0,
          LIMITS_URL: 'memory:',
          RATE_LIMIT: 1,
          SERVICE_SECRET: secrets.serviceSecret,
          IDEMPOTENCY_URL: 'memory:',
        },
        verify: async () => undefined,
      })
      const server = serve(strict, { port: 0, hostname: '127.0.0.1' })
      servers.push(server)
      return sdkWith(ada.token, { at: server.url.origin })
    },
    /** Plays half a second of a track, as a player does. */
    listen: async (token: string, trackId: string, contextUri: string) => {
      const send = async (path: string, body: object) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const init = { method: 'POST', headers, body: JSON.stringify(body) }
        return (await fetch(`${site}/v1${path}`, init)).json()
      }
      const granted = await send('/play-grants', { track_id: trackId, context_uri: contextUri })
      const { grant } = z.object({ grant: z.string() }).parse(granted)
      const at = new Date().toISOString()
      const end = { grant, type: 'end', listened_ms: 500, position_ms: 500, at }
      await send('/plays', { events: [end] })
    },
    async stop() {
      await Promise.all(servers.map((server) => server.stop()))
      await busker.stop()
    },
  }
}

export type SdkSite = Awaited<ReturnType<typeof startSdkSite>>
