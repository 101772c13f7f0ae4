import { launchChromium } from '@busker/browser-testing/chromium'
import { load, longestTask, scroll } from '../browser/smoothness.ts'
import { compare, inRounds } from '../measure/rounds.ts'
import { startHugeList } from '../servers/huge-list.ts'
import { startPages } from '../servers/pages.ts'
import type { Figure, Subject } from '../subject.ts'

const ROWS = 10_000
const SLOWER = 4

/** Whether a page with the player stays smooth: at load on a slow processor, and while a long list scrolls. */
export const measureSmoothness: Subject = async ({ rounds }) => {
  const list = await startHugeList(ROWS)
  const pages = startPages()
  const browser = await launchChromium()
  try {
    const src = new URLSearchParams({ src: `${list.origin}/playlist/huge` })
    const measured = await inRounds(rounds, {
      player: async () => ({
        longest: SLOWER * (await longestTask(browser, `${pages.origin}/player?${src}`)),
        ...(await load(browser, `${pages.origin}/player?${src}`, SLOWER)),
        late: await scroll(browser, `${pages.origin}/player?${src}`),
      }),
      bare: async () => ({
        longest: SLOWER * (await longestTask(browser, `${pages.origin}/nothing`)),
        ...(await load(browser, `${pages.origin}/nothing`, SLOWER)),
        late: await scroll(browser, `${pages.origin}/rows`),
      }),
    })
    const figure = (
      what: string,
      unit: string,
      baseline: string,
      of: 'longest' | 'long' | 'blocked' | 'late',
    ) => {
      const scale = of === 'late' ? 100 : 1
      const compared = compare(measured.player, measured.bare, (one) => scale * one[of])
      // Beside nothing there is no ratio.
      const { ratio, ...values } = compared
      return {
        ...values,
        what,
        unit,
        baseline: { what: baseline, value: compared.baseline },
        ...(Number.isFinite(ratio) && { ratio }),
      } satisfies Figure
    }
    const slow = `load at ${SLOWER} × slower CPU`
    return {
      about: `The page loads with a list and comes to rest; tasks are those of the whole page; those over 50 ms by its PerformanceObserver and the clock. Then ${ROWS} rows scroll by 90 pixels at every frame, 180 times. A machine that is busy with other things makes both late: read them beside the baseline.`,
      figures: [
        {
          ...figure(
            `longest task at load, ${SLOWER} × its CPU`,
            'ms',
            'the page without it',
            'longest',
          ),
          budget: { of: 'value', most: 50 },
        },
        figure(`${slow}: tasks over 50 ms`, 'tasks', 'the page without it', 'long'),
        figure(`${slow}: time beyond 50 ms`, 'ms', 'the page without it', 'blocked'),
        figure('scrolling: frames late', '%', 'rows of nothing', 'late'),
      ],
    }
  } finally {
    await browser.close()
    await pages.stop()
    await list.stop()
  }
}
