import type { Job } from './supervise-worker.ts'

declare const self: Worker

// Does what a broken decoder might, by the name of the file.
self.onmessage = ({ data: { path } }: MessageEvent<Job>) => {
  if (path === 'hangs') for (;;);
  if (path === 'crashes') queueMicrotask(() => JSON.parse('{'))
  if (path === 'leaves') process.exit(3)
  if (path === 'works') self.postMessage({ kind: 'analysis', analysis: path })
  if (path === 'is slow') {
    const steps = setInterval(() => self.postMessage({ kind: 'progress' }), 50)
    setTimeout(() => {
      clearInterval(steps)
      self.postMessage({ kind: 'analysis', analysis: path })
    }, 1500)
  }
}
