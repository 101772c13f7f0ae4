import fc from 'fast-check'
import { authorization, contentType, jsonValue, oddHeaders, rawBody, text } from './odd-values.ts'
import { type Known, routes } from './public-routes.ts'

export interface BadRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | undefined
}

/** A good body with some fields made bad, missing or too many. */
const bent = (good: unknown) =>
  fc
    .record({
      fields: fc.subarray(typeof good === 'object' && good ? Object.keys(good) : []),
      value: jsonValue,
      inList: fc.boolean(),
      more: fc.dictionary(text, jsonValue, { maxKeys: 2 }),
    })
    .map(({ fields, value, inList, more }) => ({
      ...more,
      ...(good as object),
      ...Object.fromEntries(fields.map((field) => [field, inList ? [value, value] : value])),
    }))

const encoded = (value: string) =>
  value === '%ff' || value === '%00' ? value : encodeURIComponent(value.toWellFormed())

const segment = (good: string) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: text.map(encoded) })

/** Requests that are wrong in one way or several, for every public route. */
export const badRequest = (known: () => Known): fc.Arbitrary<BadRequest> =>
  fc.constantFrom(...routes).chain((route) => {
    const there = known()
    const segments = route.path
      .split('/')
      .map((part) =>
        part.startsWith(':')
          ? segment(String(there[part.slice(1) as keyof Known]))
          : fc.constant(part),
      )
    const good = route.body?.(there)
    const body =
      good === undefined
        ? fc.option(rawBody, { nil: undefined })
        : fc.oneof(
            { weight: 4, arbitrary: bent(good).map((value) => JSON.stringify(value)) },
            {
              weight: 1,
              arbitrary: bent(good).map((value) => new URLSearchParams(value as never).toString()),
            },
            { weight: 1, arbitrary: rawBody },
          )
    const query = fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...(route.query ?? ['x'])) },
          { weight: 1, arbitrary: text },
        ),
        fc.oneof(text, fc.constantFrom(there.track, 'track', '1')),
      ),
      { maxLength: 5 },
    )
    return fc
      .record({
        method: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...route.methods) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
          },
        ),
        segments: fc.tuple(...segments),
        query,
        body,
        contentType,
        oddHeaders,
        authorization,
      })
      .map(({ method, segments: parts, query: pairs, body: sent, contentType: type, ...more }) => ({
        method,
        path:
          parts.join('/') +
          (pairs.length
            ? `?${pairs.map(([k, v]) => `${encoded(k)}=${encoded(v)}`).join('&')}`
            : ''),
        headers: {
          ...more.oddHeaders,
          'content-type': type,
          authorization:
            more.authorization === 'known' ? `Bearer ${there.token}` : more.authorization,
        },
        body: sent,
      }))
  })
