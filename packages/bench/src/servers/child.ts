import type { Subprocess } from 'bun'

export type Child = Subprocess<'ignore', 'pipe', 'inherit'>

const running = new Set<Child>()
// Whatever ends the benchmark, nothing of it goes on.
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

/** Starts a process whose standard output we read. */
export function startChild(command: string[], environment: Record<string, string> = {}): Child {
  const child = Bun.spawn(command, {
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'inherit',
    env: { ...process.env, ...environment },
  })
  running.add(child)
  void child.exited.then(() => running.delete(child))
  return child
}

/** Runs a script of ours with this Bun. */
export const startScript = (script: string, ...given: string[]) =>
  startChild([process.execPath, script, ...given])

/** All that a process prints until it ends. Throws when it fails. */
export async function outputOf(child: Child): Promise<string> {
  const [output, code] = await Promise.all([new Response(child.stdout).text(), child.exited])
  if (code !== 0) throw new Error(`The process ended with code ${code}.`)
  return output
}

/** Waits until a process has printed what is looked for, then lets it print on unread. */
export async function untilPrinted(child: Child, wanted: RegExp): Promise<RegExpExecArray> {
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  for (let printed = ''; ;) {
    const { value, done } = await reader.read()
    printed += value ?? ''
    const found = wanted.exec(printed)
    if (!found && done) throw new Error(`The process ended too soon. It said:\n${printed}`)
    if (!found) continue
    void drain(reader)
    return found
  }
}

async function drain(reader: { read(): Promise<{ done: boolean }> }) {
  while (!(await reader.read()).done);
}

/** Asks a process to end and waits for it. */
export async function endChild(child: Child, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal)
  await child.exited
}
