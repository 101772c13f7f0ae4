import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { testDatabase } from '@busker/postgres/testing'
import { openCommands } from './commands-stream.ts'
import { LEASE_MS } from './player.ts'
import { type Players, createPlayers } from './players.ts'
import { openPostgresPlayers } from './store.postgres.ts'

let players: Players
const clock = { ahead: 0 }
beforeAll(async () => {
  const store = await openPostgresPlayers(await testDatabase())
  players = createPlayers(store, () => Date.now() + clock.ahead)
})
afterAll(() => players.close())

const decoder = new TextDecoder()

async function channel(isAllowed: () => Promise<boolean> = async () => true) {
  const [userId, deviceId] = [newId(), newId()]
  const device = {
    id: deviceId,
    name: 'Kitchen',
    type: 'speaker',
    volumePercent: null,
    supportsVolume: false,
  }
  await players.change(userId, () => ({ type: 'register', device }))
  const open = () => openCommands(players, { userId, deviceId, isAllowed, heartbeatMs: 10 })
  const reader = (await open())!.getReader()
  const read = async () => {
    const { done, value } = await reader.read()
    return done ? undefined : decoder.decode(value)
  }
  return {
    userId,
    deviceId,
    open,
    read,
    leave: () => reader.cancel(),
    seenAt: async () => {
      const [there] = (await players.read(userId)).devices
      if (!there) throw new Error('The device is gone.')
      return there.seenAt
    },
  }
}

test('a channel that is quiet says now and then that it stands, and so its device stays', async () => {
  const { read, seenAt, leave } = await channel()
  expect(await read()).toBe(': the commands to this device\n\n')
  expect(await read()).toBe(':\n\n')
  for (let times = 0; times < 4; times++) {
    clock.ahead += LEASE_MS / 2
    const jumped = Date.now() + clock.ahead
    while ((await seenAt()) < jumped) await Bun.sleep(10)
  }
  await leave()
})

test('a channel ends with the token that opened it', async () => {
  let isAllowed = true
  const { read } = await channel(async () => isAllowed)
  expect(await read()).toContain('commands')
  isAllowed = false
  while (await read());
  expect(await read()).toBeUndefined()
})

test('a device that opens its channel anew is told there alone, and each command once', async () => {
  const { userId, deviceId, open, read } = await channel()
  const order = { type: 'seek', position_ms: 5 } as const
  const command = () => players.change(userId, () => ({ type: 'command', deviceId, order }))
  await command()
  const reader = (await open())!.getReader()
  while (await read());
  await command()
  let text = ''
  while (!text.includes('id: 2'))
    text += decoder.decode((await reader.read()).value ?? new Uint8Array())
  expect(text.match(/^id: \d$/gm)).toEqual(['id: 1', 'id: 2'])
  await reader.cancel()
})
