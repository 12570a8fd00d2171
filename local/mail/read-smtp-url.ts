import { StartError } from '../start-error.ts'

/** A mail server that takes this machine's mail on. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** Whether the connection is encrypted from its first byte; otherwise it is by STARTTLS where the server can. */
  readonly secure: boolean
  readonly user?: string
  readonly password?: string
}

// Nothing of the address is repeated: it may hold a password.
const wrong = (what: string) =>
  new StartError(
    `BINA_SMTP_URL ${what}; it must look like smtp://mail.kota.go.id:587 or smtps://user:password@mail.kota.go.id:465.`,
  )

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    throw wrong('has a user or password in which a % stands for nothing')
  }
}

/** Reads where mail goes, or `undefined` when nothing was set. Throws a `StartError` for an address that cannot be right. */
export const readSmtpUrl = (text: string | undefined): SmtpServer | undefined => {
  if (text === undefined || text.trim() === '') return undefined
  if (!URL.canParse(text.trim())) throw wrong('is not an address')
  const { protocol, hostname, port, username, password, pathname, search } = new URL(text.trim())
  const usual = PORTS[protocol]
  if (usual === undefined) throw wrong('is the address of something else than a mail server')
  if (hostname === '') throw wrong('names no server')
  if ((pathname !== '' && pathname !== '/') || search !== '')
    throw wrong('says more than a server and its port')
  if ((username === '') !== (password === ''))
    throw wrong('names a user without a password, or a password without a user')
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? usual : Number(port),
    secure: protocol === 'smtps:',
    ...(username === '' ? {} : { user: decoded(username), password: decoded(password) }),
  }
}
