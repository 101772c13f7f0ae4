/** The origin that served the running script: music comes from where its player comes from. */
export function ownOrigin() {
  const script = document.currentScript
  return new URL(script instanceof HTMLScriptElement ? script.src : location.href, location.href)
    .origin
}

/** A frame's address of music, with what the page wants of it. */
export function embedAddress(
  origin: string,
  { kind, id }: { kind: string; id: string },
  wanted: Record<string, string | number | boolean | undefined>,
) {
  const url = new URL(`/embed/${kind}/${id}`, origin)
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && value !== '' && value !== false)
      url.searchParams.set(name, value === true ? '1' : String(value))
  }
  return url.href
}
