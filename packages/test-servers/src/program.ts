import type { Subprocess } from 'bun'

const patience = 60_000

/**
 * Starts a program that prints its address on one line and lives until its standard input closes;
 * so it also ends when this process is killed. Throws what it said when it ends before that.
 */
export async function startProgram(command: string[]) {
  const child = Bun.spawn(command, { stdin: 'pipe', stdout: 'pipe', stderr: 'pipe' })
  const complaints = new Response(child.stderr).text()
  const tooLate = setTimeout(() => child.kill('SIGKILL'), patience)
  const url = await firstLine(child)
  clearTimeout(tooLate)
  if (!url) throw new Error(`${command[0]} did not start: ${await complaints}`)
  return {
    url,
    stop: async () => {
      await child.stdin.end()
      await child.exited
    },
  }
}

async function firstLine(child: Subprocess<'pipe', 'pipe', 'pipe'>) {
  let text = ''
  for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.includes('\n')) return text.split('\n')[0]
  }
  return undefined
}
