import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganisationFiles } from '../../local/demo/import-organisation.ts'
import { inventOrganisation } from '../../local/demo/organisation.ts'

/** Writes the import files of an invented city into a folder. */
export const writeFiles = (folder: string, city: { employees: number; seed: number }): void => {
  const { peopleCsv, unitsCsv, plansCsv } = inventOrganisation(city)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'people.csv'), [...peopleCsv()].join(''))
  writeFileSync(join(folder, 'units.csv'), [...unitsCsv()].join(''))
  writeFileSync(join(folder, 'plans.csv'), [...plansCsv()].join(''))
}

/** The import files in a folder, as text. */
export const filesOf = (folder: string): OrganisationFiles => {
  const read = (name: string) => readFileSync(join(folder, `${name}.csv`), 'utf8')
  return { people: read('people'), units: read('units'), plans: read('plans') }
}
