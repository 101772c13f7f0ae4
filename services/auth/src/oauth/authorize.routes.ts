import { ID_PATTERN } from '@busker/contracts/ids'
import { type Context, Hono } from 'hono'
import type { Session } from '../accounts/sessions.ts'
import { type Client, createClients } from '../clients/clients.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { pageSecurity } from '../pages/security.ts'
import { currentSession } from '../sign-in/with-session.ts'
import { scopesOf } from '../tokens/scopes.ts'
import { consentPage, refusedPage } from './authorize-pages.ts'
import {
  type AuthorizeRequest,
  LONGEST_QUERY,
  checkAuthorizeRequest,
  readAuthorizeParameters,
  redirectProblem,
} from './authorize-request.ts'
import { createConsents } from './consents.ts'
import { decisionRoutes } from './decision.routes.ts'
import { giveCode } from './give-code.ts'
import { sendBack, withAnswer } from './redirect-back.ts'
import { createRequestSeal } from './sealed-request.ts'
import { toSignInFirst } from './sign-in-first.ts'

/** The authorization endpoint (RFC 6749, 3.1): the code flow, with a page that asks. */
export function authorizeRoutes(deps: AuthDeps) {
  const { db, cookie, sessions, config, own } = deps
  const clients = createClients(db)
  const consents = createConsents(db)
  const seal = createRequestSeal(config.SERVICE_SECRET)

  async function answer(
    c: Context,
    { client, request, session, redirectUri }: Checked,
    back: (answer: Record<string, string>) => Response | Promise<Response>,
  ) {
    const scopes = request.scopes.filter((scope) => scopesOf(session.account.role).has(scope))
    const { state, nonce, codeChallenge } = request
    const asked = { clientId: client.id, redirectUri, scopes, state, nonce, codeChallenge }
    if (!mustAsk(client, request, redirectUri)) {
      const code =
        (await consents.covers(session.account.id, client.id, scopes)) &&
        (await giveCode(deps, c, session, asked, { consented: false }))
      if (code) return back({ code })
    }
    if (request.prompts.has('none'))
      return back({ error: 'consent_required', error_description: 'the person was not asked yet' })
    const { account } = session
    const sealed = await seal.close(asked, session.id)
    return c.html(consentPage({ client, account, scopes, redirectUri, sealed }))
  }

  return new Hono()
    .onError(renderErrorPage)
    .use('/authorize/*', pageSecurity)
    .get('/authorize', async (c) => {
      const { search } = new URL(c.req.url)
      if (search.length > LONGEST_QUERY)
        return c.html(refusedPage(`The app sent more than ${LONGEST_QUERY} characters.`), 400)
      const parameters = readAuthorizeParameters(new URLSearchParams(search))
      const { client_id: clientId = '', redirect_uri: redirectUri = '', state } = parameters.given
      const client = ID_PATTERN.test(clientId) ? await clients.find(clientId) : undefined
      const problem = redirectProblem(parameters, client)
      if (problem !== undefined || !client) return c.html(refusedPage(problem ?? ''), 400)

      const back = (given: Record<string, string>) =>
        sendBack(
          c,
          own,
          withAnswer(redirectUri, {
            ...given,
            state: parameters.repeated.includes('state') ? undefined : state,
            iss: own,
          }),
        )
      const session = await currentSession(c, cookie, sessions)
      const request = checkAuthorizeRequest(parameters, client.secretHash === null)
      const silent = parameters.given.prompt === 'none'
      // Not even an error goes to an app before somebody signed in: else anybody who registers one
      // could borrow this site's name for a link to theirs (RFC 9700, 4.11.2).
      if ('error' in request && (session || silent)) return back({ ...request })
      if ('error' in request) return c.redirect(toSignInFirst(search), 303)
      if (!session || mustSignInAgain(session, request))
        return silent
          ? back({ error: 'login_required', error_description: 'nobody is signed in' })
          : c.redirect(toSignInFirst(search, request, session !== undefined), 303)
      return answer(c, { client, request, session, redirectUri }, back)
    })
    .post('/authorize', async (c) => {
      const type = c.req.header('content-type') ?? ''
      const form = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
      const query = form ? new URLSearchParams(await c.req.text()).toString() : ''
      if (query.length >= LONGEST_QUERY)
        return c.html(refusedPage(`The app sent more than ${LONGEST_QUERY} characters.`), 400)
      return c.redirect(`/authorize?${query}`, 303)
    })
    .route('/', decisionRoutes(deps, seal))
}

interface Checked {
  client: Client
  request: AuthorizeRequest
  session: Session
  redirectUri: string
}

/**
 * Whether the page is shown even to who allowed all of it before: when the app wishes it, and for an
 * app without a secret whose place on a device any other could take (RFC 8252, 8.6).
 */
const mustAsk = (client: Client, { prompts }: AuthorizeRequest, redirectUri: string) =>
  prompts.has('consent') ||
  prompts.has('select_account') ||
  (client.secretHash === null && !redirectUri.startsWith('https:'))

function mustSignInAgain({ authenticatedAt }: Session, request: AuthorizeRequest) {
  const { prompts, maxAge, authAfter } = request
  const at = authenticatedAt.getTime() / 1000
  const tooOld = maxAge !== undefined && Date.now() / 1000 - at > maxAge
  if (!prompts.has('login') && !tooOld) return false
  return authAfter === undefined || at < authAfter
}
