/** An answer as it comes over the wire. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string
  /** What the answer sets, as a browser would send it back. */
  readonly cookies: string
}

interface RequestOptions {
  readonly method?: 'GET' | 'HEAD' | 'POST'
  readonly cookies?: string
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks as a browser does, but follows nothing and keeps nothing; a form comes from the site's own page unless told. */
export const ask = async (
  url: string,
  { method, cookies, form, headers }: RequestOptions = {},
): Promise<Answer> => {
  const answered = await fetch(url, {
    method: method ?? (form ? 'POST' : 'GET'),
    redirect: 'manual',
    headers: {
      ...(cookies ? { cookie: cookies } : {}),
      ...(form ? { origin: new URL(url).origin } : {}),
      ...headers,
    },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  return {
    status: answered.status,
    body: await answered.text(),
    location: answered.headers.get('location') ?? '',
    cookies: answered.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
}
