/** The paths in a folder and below it: greater than `first`, less than `end` (by code points). */
export function pathsUnder(folder: string) {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  // '0' follows '/'.
  return { first: prefix, end: `${prefix.slice(0, -1)}0` }
}
