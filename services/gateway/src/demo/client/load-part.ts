/** A part of another page of this site; undefined when the page cannot be had or does not have it. */
export async function loadPart(url: string, selector: string, signal?: AbortSignal) {
  const response = await fetch(url, { credentials: 'omit', signal: signal ?? null })
  if (!response.ok) return undefined
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const part = page.querySelector(selector)
  return part ? document.adoptNode(part) : undefined
}
