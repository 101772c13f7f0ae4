import { Hono } from 'hono'
import { createClients } from '../clients/clients.repository.ts'
import { isRegistered } from '../clients/redirect-uris.ts'
import type { AuthDeps } from '../deps.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { currentSession } from '../sign-in/with-session.ts'
import { refusedPage } from './authorize-pages.ts'
import { giveCode } from './give-code.ts'
import { readParameters } from './parameters.ts'
import { goOnTo, withAnswer } from './redirect-back.ts'
import type { createRequestSeal } from './sealed-request.ts'

const TOO_OLD = 'This page is too old, or you signed in anew meanwhile. Start again in the app.'

/** What a person answers on the consent page. */
export function decisionRoutes(deps: AuthDeps, seal: ReturnType<typeof createRequestSeal>) {
  const { db, cookie, sessions, own } = deps
  const clients = createClients(db)
  return new Hono().post('/authorize/decision', ownPagesOnly(own), async (c) => {
    const sent = new URLSearchParams(await c.req.text())
    const { given, repeated } = readParameters(sent, ['request', 'decision'])
    const session = await currentSession(c, cookie, sessions)
    const request = session && (await seal.open(given.request ?? '', session.id))
    if (!request || repeated.length) return c.html(refusedPage(TOO_OLD), 400)
    const client = await clients.find(request.clientId)
    if (!client || !isRegistered(client.redirectUris, request.redirectUri))
      return c.html(refusedPage('The app was changed or removed meanwhile.'), 400)
    const answer = { state: request.state, iss: own }
    if (given.decision !== 'allow') {
      const error = { error: 'access_denied', error_description: 'the person said no' }
      return goOnTo(c, withAnswer(request.redirectUri, { ...error, ...answer }))
    }
    const code = await giveCode(deps, c, session, request, { consented: true })
    if (!code) return c.html(refusedPage('The app was changed or removed meanwhile.'), 400)
    return goOnTo(c, withAnswer(request.redirectUri, { code, ...answer }))
  })
}
