/**
 * Whether a POST comes from one of our own pages.
 *
 * Browsers say so in Sec-Fetch-Site; where they do not (older ones, plain http), the Origin must be the site's.
 * Header names are lower-case. With neither header the answer is no.
 */
export const isSameOrigin = (
  headers: Readonly<Record<string, string | undefined>>,
  siteUrl: string,
): boolean => {
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.origin === new URL(siteUrl).origin : site === 'same-origin'
}
