import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../../local/start-error.ts'

/** What `npm run demo` was asked for, by its words. */
export interface DemoOptions {
  readonly employees: number
  readonly seed: number
  readonly json: boolean
  /** Where the played city is left, as an absolute path; nowhere unless told. */
  readonly keep: string | undefined
}

const wholeNumber = (name: string, text: string, low: number, high: number): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= low && number <= high) return number
  throw new StartError(`--${name} must be a whole number from ${low} to ${high}, not ${text}.`)
}

/** A played city is put beside nothing: neither people nor the clock of another would outlive it. */
const emptyFolder = (folder: string): string => {
  const path = resolve(folder)
  if (folder === '') throw new StartError('--keep wants the name of a folder.')
  if (!existsSync(path)) return path
  if (!statSync(path).isDirectory()) throw new StartError(`--keep wants a folder, and ${folder} is a file.`)
  if (readdirSync(path).length === 0) return path
  throw new StartError(`The folder ${folder} is not empty: name a new one to keep the city in.`)
}

/** Reads what was asked for; throws a `StartError`, one sentence for a person, when it cannot be done. */
export const readDemoOptions = (): DemoOptions => {
  try {
    const { values } = parseArgs({
      options: {
        employees: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        keep: { type: 'string' },
      },
    })
    return {
      employees: wholeNumber('employees', values.employees, 12, 25_000),
      seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
      json: values.json,
      keep: values.keep === undefined ? undefined : emptyFolder(values.keep),
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`${error instanceof Error ? error.message : error}`)
  }
}
