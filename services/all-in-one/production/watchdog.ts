/** Ends whoever it was told of when this end of the pipe closes, and removes the folder that they kept. */
const SCRIPT = `
while read -r pid; do pids="$pids $pid"; done
for pid in $pids; do kill -TERM -"$pid" 2>/dev/null; done
sleep 5
for pid in $pids; do kill -KILL -"$pid" 2>/dev/null; done
[ -z "$1" ] || rm -rf "$1"`

/**
 * Sees to it that nothing outlives this process, even one that is killed: `watch` tells it of a
 * process group. `folder` is removed then too.
 */
export function startWatchdog(folder: string | undefined) {
  const child = Bun.spawn(['sh', '-c', SCRIPT, 'sh', folder ?? ''], {
    detached: true,
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'ignore',
  })
  return {
    watch: (pid: number) => {
      void child.stdin.write(`${pid}\n`)
      void child.stdin.flush()
    },
    /** Nothing is left to be watched. */
    async stop() {
      child.kill('SIGKILL')
      await child.exited
    },
  }
}
