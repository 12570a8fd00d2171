/** What `work` gives, or `undefined` when it takes longer than `limit` milliseconds. */
export const within = async <T>(work: Promise<T>, limit: number): Promise<T | undefined> => {
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    alarm = setTimeout(() => resolve(undefined), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(alarm))
}
