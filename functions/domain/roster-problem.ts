/** Everything the dry run can find, and whether it bars the opening of a period. */
const ROSTER_PROBLEM_SEVERITIES = {
  'no-supervisor': 'blocking',
  'supervisor-loop': 'blocking',
  'supervisor-inactive': 'blocking',
  'supervisor-on-leave': 'warning',
  'supervisor-post': 'warning',
  'self-supervision': 'blocking',
  'no-second-supervisor': 'warning',
  'no-email': 'blocking',
  'duplicate-email': 'blocking',
  'no-plan': 'blocking',
  'unit-unknown': 'blocking',
  'unit-loop': 'blocking',
  'no-calibrator': 'blocking',
  'calibrator-inactive': 'blocking',
  'calibrates-alone': 'blocking',
  'too-few': 'warning',
} as const

export type RosterProblemCode = keyof typeof ROSTER_PROBLEM_SEVERITIES

/**
 * One finding about a person or a unit. `detail` names what the code is about: the unknown id, the address that two
 * people share, the number of people. `loop` has the ids of a loop, each once: each points to the next, the last to the
 * first.
 */
export type RosterProblem = {
  code: RosterProblemCode
  severity: 'blocking' | 'warning'
  personId?: string
  unitId?: string
  detail?: string
  loop?: readonly string[]
}

export const rosterProblem = (
  code: RosterProblemCode,
  about: Omit<RosterProblem, 'code' | 'severity'>,
): RosterProblem => ({ code, severity: ROSTER_PROBLEM_SEVERITIES[code], ...about })
