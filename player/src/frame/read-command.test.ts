import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { command1, protocolSchema } from './protocol.ts'
import { commandNames, readCommand } from './read-command.ts'

const value = fc.oneof(
  fc.constantFrom<unknown>(
    'auto',
    'dark',
    0,
    1,
    0.5,
    -1,
    1.5,
    Number.NaN,
    Infinity,
    true,
    false,
    '',
    null,
    undefined,
  ),
  fc.string({ maxLength: 90 }),
  fc.double(),
)
const message = fc.record(
  {
    busker: fc.constantFrom(1, 1, 1, 2, '1'),
    command: fc.oneof(fc.constantFrom(...commandNames), fc.string()),
    id: fc.option(fc.oneof(fc.string(), fc.nat()), { nil: undefined }),
    time: value,
    index: value,
    volume: value,
    muted: value,
    theme: value,
    source: value,
    play: value,
    key: value,
    shuffle: value,
    repeat: fc.oneof(fc.constantFrom('off', 'all', 'one'), value),
    playbackRate: fc.oneof(fc.double({ min: 0, max: 5 }), value),
    tracks: fc.oneof(
      fc.array(fc.oneof(fc.constant('busker:track:x'), value), { maxLength: 3 }),
      fc.constantFrom(51, 50).map((length) => Array.from({ length }, () => 'busker:track:x')),
      value,
    ),
    from: fc.oneof(fc.nat(), value),
    to: fc.oneof(fc.nat(), value),
  },
  { requiredKeys: ['busker', 'command'] },
)

test('a frame takes just the commands that the published schema allows', () => {
  fc.assert(
    fc.property(fc.oneof(message, fc.anything()), (asked) => {
      const read = readCommand(asked)
      expect(!!read && 'command' in read).toBe(command1.safeParse(asked).success)
    }),
    { numRuns: 2000 },
  )
})

test('what nobody meant for the player gets no answer, and what is wrong is told with its id', () => {
  for (const noise of [null, 'play', 7, [], {}, { command: 'play' }, { busker: 1 }])
    expect(readCommand(noise)).toBeUndefined()
  expect(readCommand({ busker: 1, id: 7, command: 'seek', time: -1 })).toMatchObject({
    id: 7,
    problem: { code: 'invalid-command', message: '"time" of seek is wrong.' },
  })
  expect(readCommand({ busker: 1, command: 'toString' })).toMatchObject({
    problem: { code: 'unknown-command' },
  })
})

test('the schema says which commands there are, and where it is from', () => {
  const schema = JSON.stringify(protocolSchema('https://music.example/schema.json'))
  expect(schema).toContain('"$id":"https://music.example/schema.json"')
  for (const name of commandNames) expect(schema).toContain(`"const":"${name}"`)
})
