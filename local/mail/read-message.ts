/** What the inbox shows of a raw message. */
export interface ReadMessage {
  readonly subject: string
  readonly recipients: readonly string[]
  readonly sender: string
  readonly text: string
  readonly html: string
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Reads a raw MIME message (RFC 5322), its parts included, as far as a person needs to see it. */
export const readMessage = (raw: Buffer): ReadMessage => {
  const whole = split(raw.toString('latin1'))
  const leaves = leavesOf(whole)
  const find = (type: string) => leaves.find((part) => typeOf(part).startsWith(type))
  const header = (name: string) => decodeWords(whole.headers.get(name) ?? '')
  const html = find('text/html')
  const text = find('text/plain')
  return {
    subject: header('subject'),
    sender: header('from'),
    recipients: ['to', 'cc', 'bcc'].flatMap((name) => addressesOf(header(name))),
    text: text ? contentOf(text) : '',
    html: html ? contentOf(html) : '',
  }
}

/** The bare addresses of a header or parameter such as `Bina <bina@example.go.id>, b@example.go.id`. */
export const addressesOf = (list: string): string[] =>
  list
    .split(',')
    .map((one) => (/<([^>]+)>/.exec(one)?.[1] ?? one).trim())
    .filter((one) => one.includes('@'))

const split = (text: string): Part => {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n')
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n')
  const headers = lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
  })
  return { headers: new Map(headers), body: rest.join('\n\n') }
}

const typeOf = ({ headers }: Part) => (headers.get('content-type') ?? 'text/plain').toLowerCase()

const leavesOf = (part: Part): Part[] => {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1]
  if (!boundary) return [part]
  const pieces = part.body.split(`--${boundary}`).slice(1, -1)
  return pieces.flatMap((piece) => leavesOf(split(piece.replace(/^\n/, ''))))
}

const contentOf = ({ headers, body }: Part) => {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return Buffer.from(encoding === 'quoted-printable' ? unquote(body) : body, 'latin1').toString()
}

const unquote = (text: string) =>
  text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const decodeWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_whole, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1').toString(),
    )
