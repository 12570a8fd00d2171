import { createHash } from 'node:crypto'
import { type EmployeeStatus, mayRate, type PostType } from './employment.ts'

interface Candidate {
  readonly personId: string
  readonly status: EmployeeStatus
  readonly postType: PostType
}

interface Coached {
  readonly personId: string
  readonly supervisorId?: string | undefined
  readonly secondSupervisorId?: string | undefined
}

const isFit = (candidate: Candidate, coached: Coached): boolean =>
  candidate.status === 'active' &&
  mayRate(candidate.postType) &&
  ![coached.personId, coached.supervisorId, coached.secondSupervisorId].includes(candidate.personId)

const lot = (one: string, other: string): string =>
  createHash('sha256').update(`${one} ${other}`).digest('hex')

/**
 * Who coaches an employee: someone senior outside their reporting line, drawn by a lot that falls the same way however
 * often it is drawn, so that the work is spread. `undefined` when nobody fits.
 * Source: our choice, within BKN's coaching practice (a mentor is senior to the coached).
 */
export const chooseMentor = (coached: Coached, candidates: readonly Candidate[]): string | undefined =>
  candidates
    .filter((candidate) => isFit(candidate, coached))
    .map(({ personId }) => ({ personId, lot: lot(coached.personId, personId) }))
    .sort((one, other) => one.lot.localeCompare(other.lot))[0]?.personId
