import type { Browser, Page } from 'playwright-core'

/** A task this long keeps a press waiting noticeably (W3C Long Tasks). */
const LONG_TASK_MS = 50
/** A frame came too late when the one before it was shown a second time. */
const LATE = 1.5
const SETTLE_MS = 1000
const SCROLL_FRAMES = 180
const SCROLL_PIXELS = 90

export interface Loaded {
  /** Tasks of more than 50 ms. */
  long: number
  /** Milliseconds by which all of them exceed 50 ms: what Lighthouse calls total blocking time. */
  blocked: number
}

interface Traced {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds of CPU. */
  tdur?: number
  args?: { name?: string }
}

/**
 * Loads a page at full speed; the CPU milliseconds of the longest task on the thread of its scripts.
 * Unlike the clock, these do not grow while the machine does something else.
 */
export async function longestTask(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  })
  await rest(page, address)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: Traced[]
  }
  await untilListed(page)
  await context.close()
  const isMain = ({ name, args }: Traced) =>
    name === 'thread_name' && args?.name === 'CrRendererMain'
  const mains = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
  )
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

/** Opens a page and waits until it is at rest; asks it nothing, which would be the longest of its tasks. */
async function rest(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(SETTLE_MS)
}

const untilListed = (page: Page) =>
  page.waitForFunction(() => {
    const player = document.querySelector('busker-player')
    return !player || player.queue?.length > 0
  })

/** Loads a page on a processor that is slower by a factor, and notes each long task until it is at rest. */
export async function load(browser: Browser, address: string, slower: number): Promise<Loaded> {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await rest(page, address)
  await untilListed(page)
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks)
  await context.close()
  const blocked = tasks.reduce((sum, task) => sum + Math.max(0, task - LONG_TASK_MS), 0)
  return { long: tasks.length, blocked }
}

/** Scrolls by the same step at every frame; the share of frames, from 0 to 1, that were shown twice or longer. */
export async function scroll(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 800, height: 800 } })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  await untilListed(page)
  const times = await page.evaluate(
    ([frames, pixels]) => {
      const player = document.querySelector('busker-player')
      const rows =
        player?.shadowRoot!.querySelector('busker-queue') ?? document.querySelector('#rows')!
      return new Promise<number[]>((done) => {
        const seen: number[] = []
        const next = (time: number) => {
          seen.push(time)
          rows.scrollTop += pixels
          if (seen.length < frames) requestAnimationFrame(next)
          else done(seen)
        }
        requestAnimationFrame(next)
      })
    },
    [SCROLL_FRAMES, SCROLL_PIXELS] as const,
  )
  await context.close()
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0))
  const late = gaps.filter((gap) => gap > (LATE * 1000) / 60).length
  return late / gaps.length
}
