import { expect, test } from 'bun:test'
import fc from 'fast-check'
import type { Schema } from './document.ts'
import { incompatibilities } from './incompatible.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Schema) => ({ content: { 'application/json': { schema } } })

/** A small API, as a client knows it. */
const songs = () => ({
  openapi: '3.1.1',
  info: { title: 'Songs', version: '1' },
  security: [{ oauth: ['songs-read'] }, { oauth: ['songs-write'] }],
  paths: {
    '/songs/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        security: [],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 50 } },
          { name: 'sort', in: 'query', schema: { enum: ['name', 'plays'] } },
        ],
        responses: {
          '200': { ...json(ref('Song')), headers: { ETag: {} } },
          '404': json(ref('Missing')),
        },
      },
      put: {
        requestBody: { ...json(ref('NewSong')) },
        responses: { '200': {}, '202': {} },
      },
    },
  },
  components: {
    schemas: {
      Song: {
        type: 'object',
        required: ['name', 'mood', 'covers'],
        properties: {
          name: { type: 'string' },
          mood: { enum: ['calm', 'loud'] },
          length: { type: 'integer' },
          covers: { type: 'array', items: { $ref: '#/components/schemas/Song' } },
        },
      } as Schema,
      NewSong: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', maxLength: 200 },
          lyrics: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        },
      } as Schema,
      Missing: { type: 'object', properties: { reason: { type: 'string' } } } as Schema,
    },
  },
})
type Songs = ReturnType<typeof songs>
// What a test changes is not there in every version of the API.
// oxlint-disable-next-line typescript/no-explicit-any
type Change = (api: any) => unknown

const changed = (change: Change): string[] => {
  const next: Songs = songs()
  change(next)
  return incompatibilities(songs(), next)
}
const song = (api: Songs) => api.components.schemas.Song.properties!
const newSong = (api: Songs) => api.components.schemas.NewSong
const read = 'GET /songs/{}: '
const write = 'PUT /songs/{}: '
const answer = `${read}200 application/json `

const breakages: [what: string, change: Change, told: string[]][] = [
  ['an operation is gone', (api) => delete api.paths['/songs/{id}'].get, [`${read}is gone`]],
  [
    'a path is gone',
    (api) => delete api.paths['/songs/{id}'],
    [`${read}is gone`, `${write}is gone`],
  ],
  [
    'a parameter must be sent',
    ({ paths }) =>
      paths['/songs/{id}'].get.parameters.push({ name: 'key', in: 'query', required: true }),
    [`${read}query parameter key is required`],
  ],
  [
    'a parameter that could be left out must be sent',
    ({ paths }) => (paths['/songs/{id}'].get.parameters[0].required = true),
    [`${read}query parameter limit is required`],
  ],
  [
    'a parameter is gone',
    ({ paths }) => paths['/songs/{id}'].get.parameters.pop(),
    [`${read}query parameter sort is gone`],
  ],
  [
    'less may be asked for at once',
    ({ paths }) => (paths['/songs/{id}'].get.parameters[0].schema.maximum = 20),
    [`${read}query parameter limit may break maximum 20`],
  ],
  [
    'a choice of a request is gone',
    ({ paths }) => (paths['/songs/{id}'].get.parameters[1].schema.enum = ['name']),
    [`${read}query parameter sort may be "plays"`],
  ],
  ['an answer lost a field', (api) => delete song(api).length, [`${answer}.length is gone`]],
  [
    'an answer may leave out a field',
    (api) => (api.components.schemas.Song.required = ['mood', 'covers']),
    [`${answer}.name may be missing`],
  ],
  [
    'a field has another type',
    (api) => (song(api).length = { type: 'string' }),
    [`${answer}.length may be string`],
  ],
  [
    'a whole number may have a fraction',
    (api) => (song(api).length = { type: 'number' }),
    [`${answer}.length may be number`],
  ],
  [
    'a field may be null',
    (api) => (song(api).name = { type: ['string', 'null'] }),
    [`${answer}.name may be null`],
  ],
  [
    'a field may be null, said otherwise',
    (api) => (song(api).name = { anyOf: [{ type: 'null' }, { type: 'string' }] }),
    [`${answer}.name may be null`],
  ],
  [
    'a field has a value that nobody knows',
    (api) => (song(api).mood = { enum: ['calm', 'loud', 'sad'] }),
    [`${answer}.mood may be "sad"`],
  ],
  [
    'an entry of a list is otherwise',
    (api) => (song(api).covers = { type: 'array', items: { type: 'string' } }),
    [`${answer}.covers[] may be string`],
  ],
  [
    'null may no longer be sent',
    (api) => (newSong(api).properties!.lyrics = { type: 'string' }),
    [`${write}body application/json .lyrics may be null`],
  ],
  [
    'a field must be sent',
    (api) => (newSong(api).required = ['name', 'lyrics']),
    [`${write}body application/json .lyrics is required`],
  ],
  [
    'a field is no longer taken',
    (api) => delete newSong(api).properties!.lyrics,
    [`${write}body application/json .lyrics is gone`],
  ],
  [
    'less may be sent',
    (api) => (newSong(api).properties!.name = { type: 'string', maxLength: 20 }),
    [`${write}body application/json .name may break maxLength 20`],
  ],
  [
    'a body must be sent',
    ({ paths }) => (paths['/songs/{id}'].put.requestBody.required = true),
    [`${write}body is required`],
  ],
  [
    'another kind of body must be sent',
    ({ paths }) => (paths['/songs/{id}'].put.requestBody = { content: { 'text/plain': {} } }),
    [`${write}body application/json is gone`],
  ],
  [
    'a success is told by another status',
    ({ paths }) => (paths['/songs/{id}'].put.responses = { '200': {}, '204': {} }),
    [`${write}202 is gone`],
  ],
  [
    'an answer is of another kind',
    ({ paths }) => (paths['/songs/{id}'].get.responses['200'].content = { 'text/html': {} }),
    [`${answer.trimEnd()} is gone`],
  ],
  [
    'a header is gone',
    ({ paths }) => delete paths['/songs/{id}'].get.responses['200'].headers,
    [`${read}200 header ETag is gone`],
  ],
  [
    'an error lost a field',
    (api) => delete api.components.schemas.Missing.properties.reason,
    [`${read}404 application/json .reason is gone`],
  ],
  [
    'a token is wanted where none was',
    ({ paths }) => delete paths['/songs/{id}'].get.security,
    [`${read}{} lets nobody in`],
  ],
  [
    'a scope no longer suffices',
    (api) => api.security.pop(),
    [`${write}{"oauth":["songs-write"]} lets nobody in`],
  ],
  [
    'another scope is wanted besides',
    (api) => (api.security[0] = { oauth: ['songs-read', 'email'] }),
    [`${write}{"oauth":["songs-read"]} lets nobody in`],
  ],
]
for (const [what, change, told] of breakages)
  test(`it is noticed, with its place, when ${what}`, () => {
    expect(changed(change)).toEqual(told)
  })

/** What a client of before does not notice. The last gives the path another name. */
const additions: Change[] = [
  (api) => (api.paths['/more'] = { get: { responses: { '200': {} } } }),
  ({ paths }) => paths['/songs/{id}'].get?.parameters.push({ name: 'market', in: 'query' }),
  ({ paths }) => (paths['/songs/{id}'].get.parameters[0].schema.maximum = 100),
  ({ paths }) => paths['/songs/{id}'].get.parameters[1].schema.enum.push('date'),
  ({ paths }) => (paths['/songs/{id}'].get.responses['429'] = {}),
  ({ paths }) => delete paths['/songs/{id}'].get.responses['404'],
  ({ paths }) => (paths['/songs/{id}'].put.security = []),
  ({ paths }) => (paths['/songs/{id}'].put.requestBody.content['text/plain'] = {}),
  (api) => (song(api).key = { type: 'string' }),
  (api) => api.components.schemas.Song.required.push('length'),
  (api) => (song(api).mood = { const: 'calm' }),
  (api) => {
    api.components.schemas.Name = { type: 'string' }
    song(api).name = ref('Name')
  },
  (api) => (newSong(api).properties!.key = { type: 'string' }),
  (api) => (newSong(api).properties!.lyrics = { type: ['string', 'null', 'object'] }),
  (api) => delete newSong(api).required,
  (api) => {
    api.paths['/songs/{song}'] = api.paths['/songs/{id}']
    api.paths['/songs/{song}'].parameters[0].name = 'song'
    delete api.paths['/songs/{id}']
  },
]
test('clients notice no addition, nor any that come together', () => {
  fc.assert(
    fc.property(fc.subarray(additions), (some) => {
      const told = changed((api) => {
        for (const add of some) add(api)
      })
      expect(told).toEqual([])
    }),
  )
})

test('each of several breaks is named, whatever else is added', () => {
  const several = [7, 11, 13, 18, 23, 27]
  fc.assert(
    fc.property(fc.subarray(several), fc.subarray([0, 1, 4, 8, 13]), (broken, added) => {
      const told = changed((api) => {
        for (const one of added) additions[one]!(api)
        for (const one of broken) breakages[one]![1](api)
      })
      expect(told).toEqual(broken.flatMap((one) => breakages[one]![2]).toSorted())
    }),
  )
})
