import { Agent, request } from 'node:http'
import { type HTMLElement, parse } from 'node-html-parser'

const connections = new Agent({ keepAlive: true, maxSockets: 32 })

interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly cookies: readonly string[]
  readonly body: string
}

const send = (url: URL, method: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: connections }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          cookies: answer.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.once('error', (error) => {
      // The server had just closed a connection that was kept: it never saw the request, and browsers send it again.
      if (sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        resolve(send(url, method, headers, body))
      else reject(error)
    })
    sent.end(body)
  })

/** What a person sees after a click. */
export interface Screen {
  readonly status: number
  readonly url: URL
  readonly html: HTMLElement
}

const REDIRECTS = 10

/** One person's browser: keeps cookies, follows redirects, sends forms as its pages' own. No scripts. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #language: string

  constructor(language = 'id') {
    this.#language = language
  }

  /** What it sends along with its next request, as `name=value; name=value`. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  open(address: string | URL): Promise<Screen> {
    return this.#go(new URL(address), 'GET')
  }

  post(address: string | URL, fields: readonly (readonly [string, string])[]): Promise<Screen> {
    return this.#go(
      new URL(address),
      'POST',
      new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    )
  }

  async #go(url: URL, method: 'GET' | 'POST', body?: string): Promise<Screen> {
    let answer = await this.#send(url, method, body)
    let at = url
    for (let left = REDIRECTS; answer.location !== undefined && left > 0; left -= 1) {
      at = new URL(answer.location, at)
      answer = await this.#send(at, 'GET')
    }
    return { status: answer.status, url: at, html: parse(answer.body) }
  }

  async #send(url: URL, method: 'GET' | 'POST', body?: string): Promise<Answer> {
    const cookie = this.cookies
    const headers: Record<string, string> = {
      'accept-language': this.#language,
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
            origin: url.origin,
          }),
    }
    const answer = await send(url, method, headers, body)
    for (const line of answer.cookies) this.#keep(line)
    return answer
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/max-age=0/i.test(line)) this.#cookies.delete(name.trim())
    else this.#cookies.set(name.trim(), value.join('='))
  }
}
