import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** What the server says to a line of a client, or `undefined` for its usual answer. */
export type Manner = (line: string, mails: number) => string | undefined | 'hang up'

interface TakenMail {
  readonly from: string
  readonly to: string
  readonly message: string
}

/** A mail server over loopback that writes down what it takes, and refuses as it is told. */
export interface SmtpServer {
  readonly port: number
  readonly taken: TakenMail[]
  /** Every line a client said. */
  readonly heard: string[]
  manner: Manner
  close(): Promise<void>
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''

const talk = async (socket: Socket, server: SmtpServer): Promise<void> => {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let from = ''
  let to = ''
  let body: string[] | undefined
  const take = (lines: readonly string[]) => {
    server.taken.push({ from, to, message: lines.join('\n') })
    return '250 2.0.0 Ok'
  }
  const usual: Readonly<Record<string, (line: string) => string>> = {
    EHLO: () => '250-localhost\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN',
    AUTH: () => '235 2.7.0 Accepted',
    MAIL: (line) => {
      from = addressIn(line)
      return '250 2.1.0 Ok'
    },
    RCPT: (line) => {
      to = addressIn(line)
      return '250 2.1.5 Ok'
    },
    DATA: () => {
      body = []
      return '354 Go on'
    },
    QUIT: () => '221 2.0.0 Bye',
  }
  say('220 localhost ESMTP')
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (body && line !== '.') {
      body.push(line)
      continue
    }
    server.heard.push(line)
    const told = server.manner(line, server.taken.length)
    if (told === 'hang up') return void socket.destroy()
    if (line === '.') {
      say(told ?? take(body ?? []))
      body = undefined
    } else say(told ?? usual[line.slice(0, 4).toUpperCase()]?.(line) ?? '250 2.0.0 Ok')
    if (line === 'QUIT') socket.end()
  }
}

export const startSmtpServer = async (port = 0): Promise<SmtpServer> => {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)))
    socket.on('error', () => undefined)
    talk(socket, server).catch(() => socket.destroy())
  })
  await new Promise<void>((listening) => listener.listen(port, '127.0.0.1', listening))
  const address = listener.address()
  const server: SmtpServer = {
    port: typeof address === 'object' && address ? address.port : 0,
    taken: [],
    heard: [],
    manner: () => undefined,
    close: () =>
      new Promise((closed) => {
        listener.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return server
}
