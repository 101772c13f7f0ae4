/** What others have published, at `script` (file:), with one address of theirs changed into ours and nothing else. */
export async function published(script: string, theirs: string, ours: string) {
  const code = await Bun.file(new URL(script)).text()
  if (!code.includes(theirs)) throw new Error(`${script} does not name ${theirs}`)
  return code.replaceAll(theirs, ours)
}
