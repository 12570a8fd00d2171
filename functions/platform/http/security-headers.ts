const policyWith = (formAction: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "script-src 'self'",
    "connect-src 'self'",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of every answer; assets replace only `cache-control`. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policyWith("'self'"),
  // `no-referrer` would make browsers send `Origin: null` with our own forms, and the older ones send no
  // Sec-Fetch-Site to tell them apart by; `same-origin` hides links from other sites just as well.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
}

/** The headers of a page with a form that goes to another address, besides to our own: that one, and no other. */
export const formsTo = (address: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policyWith(
    `'self' ${new URL(address).href.replaceAll(/[;,\s]/g, encodeURIComponent)}`,
  ),
})
