/** Goes to a path of this site, and to no other. */
export function goOn(next: string | undefined) {
  const url = URL.parse(next ?? '/', location.origin)
  location.assign(url?.origin === location.origin ? url : '/')
}
