/** Registers a custom element, unless a second copy of the script finds the name taken. */
export function define(name: string, element: CustomElementConstructor) {
  if (!customElements.get(name)) customElements.define(name, element)
}

/** Something a part asks of the element around it; it bubbles no further than that. */
export const ask = <Detail>(from: HTMLElement, type: string, detail?: Detail) =>
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))

/** Lets the page do what else it has to: resolves in a task of its own. */
export const nextTask = () => new Promise<void>((done) => setTimeout(done))
