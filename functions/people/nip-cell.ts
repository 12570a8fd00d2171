import type { Employment } from '../domain/employment.ts'
import { type NipProblem, parseNiPppk, parseNip } from '../domain/nip.ts'
import { withoutWidth } from '../domain/plain-text.ts'
import type { ImportProblemCode } from './import-problem.ts'

const CODES: Record<NipProblem, ImportProblemCode> = {
  'not-18-digits': 'nip-not-18-digits',
  'bad-birth-date': 'nip-bad-birth-date',
  'bad-appointment': 'nip-bad-appointment',
  'bad-gender': 'nip-bad-gender',
  'no-serial': 'nip-rounded',
}

/** The digits of a cell that names a NIP: without spaces and signs of no width, and without the apostrophe that marks text in a spreadsheet. */
export const bareNip = (cell: string): string => withoutWidth(cell).replaceAll(/\s/g, '').replace(/^'/, '')

/** Whether a spreadsheet has turned the number into `1,97E+17` and lost its last digits. */
export const isRounded = (cell: string): boolean => /^\d([.,]\d+)?e\+?\d+$/i.test(cell)

/** What is wrong with a NIP or, for contract staff, an NI PPPK; `undefined` when nothing is. `today` is `YYYY-MM-DD`. */
export const nipProblemOf = (
  cell: string,
  employment: Employment,
  today: string,
): ImportProblemCode | undefined => {
  if (isRounded(cell)) return 'nip-rounded'
  const reading = (employment === 'pns' ? parseNip : parseNiPppk)(bareNip(cell), today)
  return reading.ok ? undefined : CODES[reading.reason]
}
