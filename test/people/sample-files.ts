import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { peopleIn } from '../../functions/records/people.ts'
import type { Files } from './csv-files.ts'
import { chainsIn } from './importing.ts'

const cellsSchema = z.array(z.array(z.string()))

const sampleFile = (name: string) =>
  cellsSchema.parse(parse(readFileSync(new URL(`../../data/sample/${name}.csv`, import.meta.url))))

/** The files of the sample organisation. */
export const sample: Files = {
  people: sampleFile('people'),
  units: sampleFile('units'),
  plans: sampleFile('plans'),
}

export const personByNip = async (tables: Tables, nip: string) => {
  const person = await peopleIn(tables).get((await peopleIn(tables).idByNip(nip)) ?? '')
  if (!person) throw new Error(`Nobody has the number ${nip}`)
  return person
}

export const wholeChains = async (tables: Tables) =>
  [...(await chainsIn(tables)).values()].every((entries) => verifyChain(entries).ok)
