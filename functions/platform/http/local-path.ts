const nowhere = 'http://nowhere.invalid'

/**
 * The path to go on to after sign-in, when it is a path of our own site; else `undefined`.
 *
 * Whatever a browser would take for another site (`//host`, `/\host`, a scheme) is refused.
 */
export const localPath = (candidate: string | undefined): string | undefined => {
  if (!candidate?.startsWith('/') || !URL.canParse(candidate, nowhere)) return undefined
  const url = new URL(candidate, nowhere)
  return url.origin === nowhere && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : undefined
}
