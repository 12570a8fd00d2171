import { createHash } from 'node:crypto'
import { type EmployeeStatus, mayRate, type PostType } from './employment.ts'

interface Candidate {
  readonly personId: string
  readonly status: EmployeeStatus
  readonly postType: PostType
}

interface CoachedEmployee {
  readonly personId: string
  readonly supervisorId?: string | undefined
  readonly secondSupervisorId?: string | undefined
}

const isFit = (candidate: Candidate, coached: CoachedEmployee): boolean =>
  candidate.status === 'active' &&
  mayRate(candidate.postType) &&
  ![coached.personId, coached.supervisorId, coached.secondSupervisorId].includes(candidate.personId)

const lot = (one: string, other: string): string =>
  createHash('sha256').update(`${one} ${other}`).digest('hex')

/**
 * Chooses who coaches an employee: someone senior outside their reporting line. The choice is pseudo-random, so that
 * the work is spread, and the same whenever it is repeated. `undefined` when nobody fits.
 * Source: our choice, within BKN's coaching practice (a mentor is senior to the coached).
 */
export const chooseMentor = (
  coached: CoachedEmployee,
  candidates: readonly Candidate[],
): string | undefined =>
  candidates
    .filter((candidate) => isFit(candidate, coached))
    .map(({ personId }) => ({ personId, lot: lot(coached.personId, personId) }))
    .sort((one, other) => one.lot.localeCompare(other.lot))[0]?.personId
