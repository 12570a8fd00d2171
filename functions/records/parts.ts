import * as z from 'zod'

/** As what somebody is asked about an appraisal, a unit's calibration, or what follows from a result. */
export const PARTS = ['employee', 'supervisor', 'secondSupervisor', 'calibrator', 'mentor', 'hr'] as const
export const partSchema = z.enum(PARTS)
export type Part = z.output<typeof partSchema>

/** Who plays which part. */
export const playersSchema = z.object({
  periodId: z.string(),
  unitId: z.string(),
  employeeId: z.string().optional(),
  supervisorId: z.string().optional(),
  secondSupervisorId: z.string().optional(),
  calibratorId: z.string().optional(),
  mentorId: z.string().optional(),
})
export type Players = z.output<typeof playersSchema>

const STAND_INS: Record<Part, readonly Part[]> = {
  employee: ['employee'],
  supervisor: ['supervisor', 'secondSupervisor', 'hr'],
  secondSupervisor: ['secondSupervisor', 'hr'],
  calibrator: ['calibrator', 'hr'],
  mentor: ['mentor', 'hr'],
  hr: ['hr'],
}

const peopleAs = (part: Part, players: Players, hr: readonly string[]): readonly (string | undefined)[] =>
  part === 'hr' ? hr : [players[`${part}Id`]]

const mayBeAsked = (part: Part, { employeeId }: Players, person: string | undefined) =>
  person !== undefined && (part === 'employee' || person !== employeeId)

/**
 * Who is asked: the person in that part, or the next who stands in; nobody but the employee is ever asked about
 * themselves. `hr` are those who serve in HR today, asked in turns: another of them with each `round`. `undefined` when
 * nobody is left.
 */
export const personAs = (
  part: Part,
  players: Players,
  hr: readonly string[],
  round = 1,
): string | undefined => {
  const able = STAND_INS[part]
    .flatMap((standIn) => peopleAs(standIn, players, hr))
    .filter((person) => mayBeAsked(part, players, person))
  return able[part === 'hr' ? (round - 1) % able.length : 0]
}
