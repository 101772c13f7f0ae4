import { arch, cpus, loadavg, platform, totalmem } from 'node:os'

/** The machine and how busy it is, in a line: figures mean little without it. */
export function describeMachine(): string {
  const [processor] = cpus()
  return [
    `${platform()} ${arch()}`,
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Bun ${Bun.version}`,
  ].join(', ')
}

/** Processes that run or want to, on average over the last minute. */
export const loadNow = () => loadavg()[0] ?? 0
