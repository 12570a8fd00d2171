import * as id from './id/catalogues.ts'
import { languages } from './languages.ts'
import type { CatalogueName, Reference } from './pack.ts'

type Catalogues = Readonly<Record<string, unknown>>

const read = async (language: string): Promise<readonly [string, Catalogues]> => [
  language,
  await import(`./${language}/catalogues.ts`),
]

const packs = await Promise.all(languages.map(read))
const reference: Reference = id

/**
 * The texts of a catalogue in each language. No function is deployed with this, which holds all texts there are: while
 * bundling, `infra/constructs/own-texts.ts` puts in its place the texts of the catalogues that are named.
 */
export const packed = <Name extends CatalogueName>(name: Name) => ({
  ...Object.fromEntries(packs.map(([language, catalogues]) => [language, catalogues[name]])),
  id: reference[name],
})
