import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSmtpUrl, type SmtpServer } from '../../local/mail/read-smtp-url.ts'
import { StartError } from '../../local/start-error.ts'
import type { OrganisationFiles } from '../organisation/import-organisation.ts'
import { root } from '../synthesise/synthesise.ts'

/** What `npm start` was asked for, by its environment and its words. */
export interface StartOptions {
  readonly port: number
  readonly data: string
  readonly host: string | undefined
  /** The address of the web site as its readers reach it; the machine's own unless told. */
  readonly siteUrl: string | undefined
  /** Where mail goes for real. */
  readonly smtp: SmtpServer | undefined
  readonly files: OrganisationFiles
  /** Whether the files are the user's own, not the sample. */
  readonly own: boolean
}

/** What a variable of the environment says; one that is set to nothing says as little as one that is not set. */
const heard = (name: string): string | undefined => process.env[name]?.trim() || undefined

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? '8080')
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new StartError(`PORT must be a whole number from 0 to 65535, not ${text}.`)
}

/** The port that the website is asked to be at. */
export const portHeard = (): number => portOf(heard('PORT'))

const siteUrlOf = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  throw new StartError(
    `BINA_SITE_URL must be an address without a path, such as https://bina.kota.go.id, not ${text}.`,
  )
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new StartError(`The file ${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

const OPTIONS = { people: { type: 'string' }, units: { type: 'string' }, plans: { type: 'string' } } as const

const wordsOf = () => {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}`)
  }
}

const filesOf = ({ people, units, plans }: ReturnType<typeof wordsOf>): OrganisationFiles => {
  if (people === undefined || units === undefined) {
    if (people !== undefined || units !== undefined || plans !== undefined) {
      throw new StartError('Give both --people FILE and --units FILE (and --plans FILE, if there are plans).')
    }
    const sample = (name: string) => read(join(root, 'data', 'sample', `${name}.csv`))
    return { people: sample('people'), units: sample('units'), plans: sample('plans') }
  }
  return { people: read(people), units: read(units), plans: plans === undefined ? undefined : read(plans) }
}

/** Reads what was asked for; throws a `StartError`, one sentence for a person, when it cannot be done. */
export const readStartOptions = (usualData = '.bina'): StartOptions => {
  const words = wordsOf()
  return {
    port: portHeard(),
    data: heard('BINA_DATA') ?? usualData,
    host: heard('BINA_HOST'),
    siteUrl: siteUrlOf(heard('BINA_SITE_URL')),
    smtp: readSmtpUrl(heard('BINA_SMTP_URL')),
    files: filesOf(words),
    own: words.people !== undefined,
  }
}
