/** Runs as a user without rights, since root may read everything. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || !process.seteuid) return work()
  process.seteuid(65534)
  try {
    return await work()
  } finally {
    process.seteuid(0)
  }
}
