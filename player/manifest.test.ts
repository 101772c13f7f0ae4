import { expect, test } from 'bun:test'
import { createManifest, manifestFiles } from './manifest.ts'

test.each(await manifestFiles())(
  '$path says what the sources say; if not: bun run --cwd player manifest',
  async ({ path, text }) => {
    expect(await Bun.file(path).json()).toEqual(JSON.parse(text))
  },
)

test('editors learn every attribute, and which words the closed ones take', async () => {
  const { modules } = await createManifest()
  const of = (tag: string) =>
    modules.flatMap((one) => one.declarations).find((one) => one.tagName === tag)!
  const { attributes, members, events } = of('busker-player')
  expect(attributes.map(({ name }) => name)).toEqual([
    'src',
    'key',
    'consent',
    'theme',
    'layout',
    'lang',
    'lyrics',
    'loudness',
    'autopause',
    'continue',
    'device-name',
    'shuffle',
    'repeat',
  ])
  expect(attributes[4]!.type?.text).toBe("'auto' | 'bar' | 'compact' | 'full' | 'page' | 'none'")
  expect(members.find(({ name }) => name === 'currentTime')).toMatchObject({ readonly: false })
  expect(members.find(({ name }) => name === 'paused')).toMatchObject({ readonly: true })
  expect(members.filter(({ name }) => /^(load|settle|fit|press|willUpdate)$/.test(name))).toEqual(
    [],
  )
  expect(events.map(({ name }) => name)).toContain('busker-ended')
  expect(of('busker-queue').events).toEqual([
    { name: 'busker-move', description: expect.stringContaining('{ from, to }') },
  ])
  expect(modules.filter((one) => !one.declarations[0]!.description)).toEqual([])
})

test('every part and custom property that the manifest names stands in the README', async () => {
  const readme = await Bun.file(`${import.meta.dir}/README.md`).text()
  const { modules } = await createManifest()
  const player = modules[0]!.declarations[0]!
  for (const { name } of [...player.cssParts, ...player.cssProperties, ...player.events]) {
    expect(readme).toContain(`\`${name}\``)
  }
})
