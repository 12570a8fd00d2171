import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { OrganisationFiles } from './demo/import-organisation.ts'
import { StartError } from './start-error.ts'
import { root } from './synthesise.ts'

/** What `npm start` was asked for, by its environment and its words. */
export interface StartWish {
  readonly port: number
  readonly data: string
  readonly host: string | undefined
  readonly files: OrganisationFiles
  /** Whether the files are the user's own, not the sample. */
  readonly own: boolean
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? '8080')
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new StartError(`PORT must be a whole number from 0 to 65535, not ${text}.`)
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
export const readStartWish = (): StartWish => {
  const words = wordsOf()
  return {
    port: portOf(process.env.PORT),
    data: process.env.BINA_DATA ?? '.bina',
    host: process.env.BINA_HOST,
    files: filesOf(words),
    own: words.people !== undefined,
  }
}
