import * as z from 'zod'

const SmtpError = z.looseObject({
  message: z.string(),
  code: z.string().optional(),
  command: z.string().optional(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
})

/** Why a mail was not taken. */
export interface SmtpRefusal {
  /**
   * `mail`: refused for good, it would be again. `later`: this mail not now. `server`: nothing can be sent at present,
   * for the server is away or will not have us.
   */
  readonly kind: 'mail' | 'later' | 'server'
  /** The server's own words where it had any, without any secret and without the reader's address. */
  readonly said: string
  /** For example `5.1.1`. */
  readonly status: string
  /** nodemailer's word, for example `EAUTH`. */
  readonly code: string
}

// What is wrong with ourselves (relaying denied, sign-in wanted) is said to a recipient too, who must not pay for it.
const ABOUT_US = /^5\d\d[ -]5\.7\.|relay|authenticat/i

const kindOf = ({ code, command, response = '', responseCode = 0 }: z.infer<typeof SmtpError>) => {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'server'
  if (command === 'MAIL FROM' && responseCode !== 0) return 'server'
  if (responseCode < 500) return 'later'
  return ABOUT_US.test(response) ? 'later' : 'mail'
}

/** Reads what a failed attempt to send means. `secrets` are blotted out of what was said. */
export const smtpRefusal = (error: unknown, secrets: readonly string[]): SmtpRefusal => {
  const { success, data } = SmtpError.safeParse(error)
  if (!success) return { kind: 'server', said: 'an unknown failure', status: '4.0.0', code: 'UNKNOWN' }
  const kind = kindOf(data)
  const said = (data.response ?? data.message).replaceAll(/\s+/g, ' ').slice(0, 300)
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(data.response ?? '')?.[1]
  return {
    kind,
    said: secrets.reduce((text, secret) => text.replaceAll(secret, '…'), said),
    status: status ?? (kind === 'mail' ? '5.0.0' : '4.0.0'),
    code: data.code ?? 'UNKNOWN',
  }
}
