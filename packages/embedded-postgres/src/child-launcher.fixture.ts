import { fileURLToPath } from 'node:url'

export const launcherScript = fileURLToPath(import.meta.resolve('./launcher.fixture.ts'))

/** Runs launcher.fixture.ts in a process group of its own, collecting what it prints. */
export function spawnLauncher(dataFolder: string) {
  const child = Bun.spawn([process.execPath, launcherScript, dataFolder], {
    detached: true,
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'ignore',
  })
  let printed = ''
  const ended = (async () => {
    for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) printed += chunk
    await child.exited
  })()
  return {
    pid: child.pid,
    ended,
    printed: () => printed,
    /** The first match; fails when the launcher ends without it. */
    async saw(pattern: RegExp) {
      for (;;) {
        const match = pattern.exec(printed)
        if (match) return match
        if (child.exitCode !== null || child.signalCode) throw new Error(`it said: ${printed}`)
        await Bun.sleep(5)
      }
    },
    /** As a terminal does: to the whole process group. */
    signal: (signal: NodeJS.Signals) => process.kill(-child.pid, signal),
  }
}
