import { emailOf, type Name, organisationFiles } from '../ground/organisation.ts'

type Cell =
  | 'nip'
  | 'name'
  | 'email'
  | 'unit'
  | 'post'
  | 'post_type'
  | 'grade'
  | 'supervisor_nip'
  | 'status'
  | 'roles'
export type Edits = Partial<Record<Name, Partial<Record<Cell, string>>>>

const COLUMNS = 'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles'.split(',')

/** The organisation's people file with some cells changed; whose row is named by their address. */
export const peopleWith = (edits: Edits, people?: readonly Name[]): string =>
  organisationFiles(people)
    .people.split('\n')
    .map((line) => {
      const cells = line.split(',')
      const [, changed] = Object.entries(edits).find(([name]) => cells[3] === emailOf(name)) ?? []
      return cells
        .map((cell, at) => (changed as Record<string, string> | undefined)?.[COLUMNS[at] ?? ''] ?? cell)
        .join(',')
    })
    .join('\n')
