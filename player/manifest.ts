import { join } from 'node:path'

type Named = { name: string; description?: string }
type Attribute = Named & { type?: { text: string }; fieldName: string }
type Member = Named & {
  kind: 'field' | 'method'
  type?: { text: string }
  readonly?: boolean
  attribute?: string
  reflects?: boolean
}

const source = join(import.meta.dir, 'src')
const elements = ['player', 'transport', 'scrubber', 'queue', 'volume', 'cover', 'notice', 'share']
/** Lit's own and what is public for our own parts alone. */
const ours = new Set(['connectedCallback', 'disconnectedCallback', 'render'])

/** The words of a doc comment, without stars and tags. */
const words = (comment = '') =>
  comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/(^|\s)@\w[^]*$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const described = (name: string, description = ''): Named => ({
  name,
  ...(description && { description }),
})

/** `@fires name - words`, `@csspart name - words`, several to a line where they have no words. */
const tagged = (comment: string, tag: string): Named[] =>
  [
    ...comment.matchAll(
      new RegExp(`@${tag} ([\\w-]+)(?: - ([^@]*?))?(?=\\s*\\n|\\s*@|\\s*$)`, 'g'),
    ),
  ].map(([, name = '', text = '']) => described(name, text.trim()))

/** The attributes that the table `static properties` of a class tells, by property. */
function attributesOf(code: string) {
  const table = [
    ...code.matchAll(/static override properties(?:: \w+)? = (\{[^]*?\n {2}\}|.*)\n/g),
  ].join()
  const own = [...table.matchAll(/(\w+): \{([^}]*)\}/g)].map(([, name = '', options = '']) => ({
    name,
    attribute: /attribute: false/.test(options)
      ? undefined
      : (/attribute: '([\w-]+)'/.exec(options)?.[1] ?? name.toLowerCase()),
    reflects: /reflect: true/.test(options),
  }))
  const part = { name: 'for', attribute: 'for', reflects: true }
  return table.includes('partProperties') ? [part, ...own] : own
}

const DOC = String.raw`(?: {2}\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?`

function membersOf(code: string): Member[] {
  const attributes = new Map(attributesOf(code).map((one) => [one.name, one]))
  const fields = [...code.matchAll(new RegExp(`${DOC} {2}declare (\\w+): (.+)\\n`, 'g'))].map(
    ([, doc, name = '', type = '']): Member => {
      const { attribute, reflects } = attributes.get(name) ?? {}
      return {
        kind: 'field',
        ...described(name, words(doc)),
        type: { text: type },
        ...(attribute && { attribute, reflects: !!reflects }),
      }
    },
  )
  const getters = [
    ...code.matchAll(new RegExp(`${DOC} {2}get (\\w+)\\(\\)(?:: ([^{\\n]+))? \\{`, 'g')),
  ].map(([, doc, name = '', type]): Member => {
    const { attribute, reflects } = attributes.get(name) ?? {}
    return {
      kind: 'field',
      ...described(name, words(doc)),
      ...(type && { type: { text: type.trim() } }),
      readonly: !code.includes(`  set ${name}(`),
      ...(attribute && { attribute, reflects: !!reflects }),
    }
  })
  const methods = [
    ...code.matchAll(new RegExp(`${DOC} {2}(?:async )?(\\w+)\\([^)]*\\) \\{\\n`, 'g')),
  ]
    .filter(([, , name = '']) => !ours.has(name) && name !== 'constructor')
    .map(([, doc, name = '']): Member => ({ kind: 'method', ...described(name, words(doc)) }))
  return [...fields, ...getters, ...methods]
}

/** The events of the player itself, from their types. */
async function playerEvents() {
  const code = await Bun.file(join(source, 'events.ts')).text()
  return [...code.matchAll(/'(busker-[\w-]+)': (CustomEvent<\w+>)/g)].map(
    ([, name = '', type = '']) => ({
      name,
      type: { text: type },
    }),
  )
}

async function cssProperties() {
  const code = await Bun.file(join(source, 'elements/tokens.styles.ts')).text()
  const ground = await Bun.file(join(source, 'elements/busker-player.styles.ts')).text()
  const names = [...`${code}${ground}`.matchAll(/var\(\s*(--busker-[\w-]+)/g)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names)].toSorted().map((name) => ({ name }))
}

/**
 * `custom-elements.json` (schema 1.0.0 of custom-elements-manifest), read from the sources: our
 * classes say all of it in one table of properties and in their comments.
 */
export async function createManifest() {
  const modules = elements.map(async (name) => {
    const path = `src/elements/busker-${name}.ts`
    const own = await Bun.file(join(import.meta.dir, path)).text()
    const base = join(import.meta.dir, 'src/elements/media-player.ts')
    const code = name === 'player' ? `${await Bun.file(base).text()}${own}` : own
    const [, doc = '', className = ''] =
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport class (\w+) extends/.exec(code) ?? []
    const members = membersOf(code)
    const attributes = members.flatMap(({ attribute, name: fieldName, description, type }) =>
      attribute ? [{ ...described(attribute, description), fieldName, ...(type && { type }) }] : [],
    ) satisfies Attribute[]
    const events = name === 'player' ? await playerEvents() : tagged(doc, 'fires')
    return {
      kind: 'javascript-module',
      path,
      declarations: [
        {
          kind: 'class',
          customElement: true,
          tagName: `busker-${name}`,
          ...described(className, words(doc)),
          attributes,
          members,
          events,
          cssParts: tagged(doc, 'csspart'),
          cssProperties: name === 'player' ? await cssProperties() : [],
          superclass: { name: 'LitElement', package: 'lit' },
        },
      ],
      exports: [
        { kind: 'js', name: className, declaration: { name: className, module: path } },
        {
          kind: 'custom-element-definition',
          name: `busker-${name}`,
          declaration: { name: className, module: path },
        },
      ],
    }
  })
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: await Promise.all(modules) }
}

/** What VS Code completes in HTML: `html.customData` of its settings. */
export function createCodeData({ modules }: Awaited<ReturnType<typeof createManifest>>) {
  const tags = modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName: name, description, attributes }) => ({
      name,
      description,
      attributes: attributes.map(({ name: attribute, description: text, type }) => ({
        name: attribute,
        description: text,
        values: [...(type?.text ?? '').matchAll(/'([\w-]+)'/g)].map(([, value]) => ({
          name: value,
        })),
      })),
    })),
  )
  return { version: 1.1, tags }
}

/** Both files as they belong into the repository, by name. */
export async function manifestFiles() {
  const manifest = await createManifest()
  const files = {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': createCodeData(manifest),
  }
  return Object.entries(files).map(([name, content]) => ({
    path: join(import.meta.dir, name),
    text: `${JSON.stringify(content, undefined, 2)}\n`,
  }))
}

if (import.meta.main)
  for (const { path, text } of await manifestFiles()) await Bun.write(path, text)
