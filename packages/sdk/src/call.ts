import type { paths } from './types.ts'

/** The calls of the API as types: what each takes and what it gives, out of `paths`. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export type PathsOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [name in M]: object } ? P : never
}[keyof paths]

/** Parameters of path and query side by side, and `body` where there is one. */
export type Input<M extends Method, P> = InputOf<OperationAt<M, P>>
/** What a call resolves to. */
export type Output<M extends Method, P> = AnswerOf<OperationAt<M, P>>

export interface CallOptions {
  signal?: AbortSignal
  /** Of what `body` is, if it is a string or bytes, such as `image/jpeg`. */
  contentType?: string
  /** One of yours, if the same thing may be sent by another process too; default a random one for each write. */
  idempotencyKey?: string
}

/** The input may be left out if nothing in it is required. */
export type Rest<M extends Method, P> =
  Record<never, never> extends Input<M, P>
    ? [input?: Input<M, P>, options?: CallOptions]
    : [input: Input<M, P>, options?: CallOptions]

/** Paths whose answers are pages, or hold one. */
export type PathsOfPages = {
  [P in PathsOf<'get'>]: [PageIn<Output<'get', P>>] extends [never] ? never : P
}[PathsOf<'get'>]
export type PageAt<P> = PageIn<Output<'get', P>>
export type ItemAt<P> = PageAt<P> extends { items: (infer Item)[] } ? Item : never

/** Paths that tell what happens as it happens. */
export type PathsOfEvents = {
  [P in PathsOf<'get'>]: paths[P]['get'] extends {
    responses: { 200: { content: { 'text/event-stream': unknown } } }
  }
    ? P
    : never
}[PathsOf<'get'>]

type OperationAt<M extends Method, P> = P extends keyof paths
  ? M extends keyof paths[P]
    ? paths[P][M]
    : never
  : never

type InputOf<O> = ParametersIn<O, 'path'> & ParametersIn<O, 'query'> & BodyOf<O>

type ParametersIn<O, Where extends string> = O extends {
  parameters: { [name in Where]?: infer Parameters }
}
  ? [NonNullable<Parameters>] extends [never]
    ? unknown
    : OrLists<NonNullable<Parameters>>
  : unknown

/** What is a list with commas may be given as one. */
type OrLists<Parameters> = {
  [Name in keyof Parameters]: Name extends 'ids' | 'uris' | 'type' | 'include_groups'
    ? Parameters[Name] | readonly string[]
    : Parameters[Name]
}

type BodyOf<O> = O extends { requestBody: { content: infer Content } }
  ? { body: OneOf<Content> }
  : O extends { requestBody?: infer Body }
    ? NonNullable<Body> extends { content: infer Content }
      ? { body?: OneOf<Content> }
      : unknown
    : unknown

type OneOf<Content> = {
  [Type in keyof Content]: Type extends 'application/json'
    ? Content[Type]
    : string | Blob | FormData | URLSearchParams | ArrayBuffer | Uint8Array<ArrayBuffer>
}[keyof Content]

type AnswerOf<O> = O extends { responses: infer Answers }
  ? { [Status in keyof Answers]: ContentOf<Answers[Status]> }[keyof Answers]
  : never

type ContentOf<Answer> = Answer extends { content: infer Content }
  ? {
      [Type in keyof Content]: Type extends 'application/json' ? Content[Type] : string
    }[keyof Content]
  : undefined

type Page = { items: unknown[]; next: string | null }
type PageIn<Body> = Body extends Page
  ? Body
  : Body extends object
    ? Extract<NonNullable<Body[keyof Body]>, Page>
    : never
