/** What of Lit's elements decides when they are drawn; `settled: false`: the most is yet to come. */
type Drawn = HTMLElement & { hasUpdated: boolean; settled?: boolean; scheduleUpdate(): unknown }

/**
 * Registers a custom element, unless a second copy of the script finds the name taken. It is first
 * drawn, and laid out, in a task of its own, for a page on a slow processor to stay at hand.
 */
export function define(name: string, element: CustomElementConstructor) {
  const { prototype } = element
  const { scheduleUpdate } = prototype
  prototype.scheduleUpdate = async function (this: Drawn) {
    const { hasUpdated, settled } = this
    if (!(settled ?? hasUpdated)) await nextTask()
    await scheduleUpdate.call(this)
    // Laid out with all the others, in one task, it would be too much.
    if (!settled && hasUpdated === (settled === false)) this.getClientRects()
  }
  if (!customElements.get(name)) customElements.define(name, element)
}

/** Something a part asks of the element around it; it bubbles no further than that. */
export const ask = <Detail>(from: HTMLElement, type: string, detail?: Detail) =>
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))

/** Lets the page do what else it has to: resolves in a task of its own. */
const nextTask = () => new Promise<void>((done) => setTimeout(done))
