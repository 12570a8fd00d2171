/** The stages of a period's life at which the machine is killed, in their order. */
export const STAGES = [
  'import',
  'opening',
  'starting again',
  'answering',
  'clock moving',
  'mailing',
  'calibration',
  'publication',
  'follow-up',
  'sealing',
] as const
export type Stage = (typeof STAGES)[number]

/** Stages that come again and again. */
export const ANY_TIME: ReadonlySet<Stage> = new Set(['starting again', 'mailing'])

/** Which stage a state of the period's workflow belongs to, by the words of its name. */
const BY_STATE: readonly (readonly [RegExp, Stage])[] = [
  [/seal|close/i, 'sealing'],
  [/publish|published/i, 'publication'],
  [/wait for the results/i, 'follow-up'],
  [/calibration|expire/i, 'calibration'],
  [/review/i, 'answering'],
]

export interface Moment {
  /** The state that the period's workflow entered last. */
  readonly state: string | undefined
  /** Whether anybody was sent a mail yet: HR signs in once the import is done. */
  readonly isImported: boolean
  readonly isClockMoving: boolean
}

export const stageAt = ({ state, isImported, isClockMoving }: Moment): Stage => {
  if (state === undefined) return isImported ? 'opening' : 'import'
  const stage = BY_STATE.find(([words]) => words.test(state))?.[1] ?? 'opening'
  return stage === 'answering' && isClockMoving ? 'clock moving' : stage
}
