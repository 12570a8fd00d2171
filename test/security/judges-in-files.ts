import type { Import } from '../../functions/people/imports.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { type Appraisal, appraisalAttributes } from '../../functions/records/appraisals.ts'
import { emailOf, organisationFiles } from '../ground/organisation.ts'
import { putRecord } from '../ground/reviewable.ts'
import type { Governed } from './governed.ts'

export const YUSUF = '198504172010011001'
export const SRI = '198504172010011002'
const RATNA = '198504172010011005'
export const AGUS = '198504172010011006'
/** Nobody yet: the file invents them. */
export const FRIEND = '198504172010011099'
export const friendRow = `${FRIEND},pns,Teman Baik,teman@kota.example,dinkes,Analis,ahliPertama,III/b,${RATNA},active,\n`

/** The people file without the row of somebody. */
export const withoutRowOf = (name: 'sri', people = organisationFiles().people) =>
  people
    .split('\n')
    .filter((line) => !line.includes(emailOf(name)))
    .join('\n')

/** The units file with another head or calibrator of one unit. */
export const unitsWith = (code: string, column: 'head' | 'calibrator', nip: string) =>
  organisationFiles()
    .units.split('\n')
    .map((line) => {
      const cells = line.split(',')
      if (cells[0] !== code) return line
      return cells.with(column === 'head' ? 3 : 4, nip).join(',')
    })
    .join('\n')

export const problemsOf = ({ state, problems }: Import) => [
  state,
  problems.map(({ file, column, code }) => `${file} ${column} ${code}`),
]

/** The appraisal of Sri in a period that is open. */
export const appraisalOf = async (agency: Governed, more: Partial<Appraisal>): Promise<Appraisal> => {
  const { personId: employeeId } = await agency.person('sri')
  return {
    appraisalId: `2026-q4.${employeeId}`,
    periodId: '2026-q4',
    employeeId,
    unitId: 'setda',
    headsUnit: false,
    postType: 'administrator',
    state: 'review',
    returns: 0,
    enrolledAt: '2026-11-02T01:00:00.000Z',
    movedAt: '2026-11-02T01:00:00.000Z',
    ...more,
  }
}

export const putAppraisal = (agency: Governed, appraisal: Appraisal) =>
  putRecord(agency.tables, keys.appraisal(appraisal.appraisalId), appraisalAttributes(appraisal))
