/** Registers a custom element, unless a second copy of the script finds the name taken. */
export const element =
  (name: string) =>
  <Class extends CustomElementConstructor>(_: Class, context: ClassDecoratorContext<Class>) => {
    context.addInitializer(function () {
      if (!customElements.get(name)) customElements.define(name, this)
    })
  }

/** Something a part asks of the player around it; it bubbles no further than that. */
export const ask = <Detail>(from: HTMLElement, type: string, detail?: Detail) =>
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }))
