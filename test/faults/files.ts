import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganisationFiles } from '../../rehearsal/organisation/import-organisation.ts'
import { inventOrganisation } from '../../rehearsal/organisation/organisation.ts'

/** The import files of an invented city. */
export const filesOfCity = (city: { employees: number; seed: number }): OrganisationFiles => {
  const { peopleCsv, unitsCsv, plansCsv } = inventOrganisation(city)
  return {
    people: [...peopleCsv()].join(''),
    units: [...unitsCsv()].join(''),
    plans: [...plansCsv()].join(''),
  }
}

/** Lays import files into a folder. */
export const writeFiles = (folder: string, files: OrganisationFiles): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'organisation.json'), JSON.stringify(files))
}

/** The import files in a folder. */
export const readFiles = (folder: string): OrganisationFiles => {
  const files: OrganisationFiles = JSON.parse(readFileSync(join(folder, 'organisation.json'), 'utf8'))
  return files
}
