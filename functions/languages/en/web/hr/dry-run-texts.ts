import type { RosterProblemCode } from '../../../../domain/roster-problem.ts'
import type { Complete } from '../../../pack.ts'

interface Words {
  readonly [part: string]: string
  readonly title: string
  readonly mend: string
}

type Problems = Record<RosterProblemCode, Words>

const en: Problems = {
  'no-supervisor': {
    title: 'No supervisor',
    mend: 'Fill in the supervisor in the people file with a NIP that is in that file.',
  },
  'supervisor-loop': {
    title: 'Supervisors in a circle',
    mend: 'Break the circle: one of them must have a supervisor outside it.',
  },
  'supervisor-inactive': {
    title: 'The supervisor no longer serves',
    mend: 'Name the present holder of the post, or whoever acts for it.',
  },
  'supervisor-on-leave': {
    title: 'The supervisor is on leave',
    mend: 'If the leave outlasts the review, name an acting supervisor.',
  },
  'supervisor-post': {
    title: 'Rated by someone below the rank of pengawas',
    mend: 'Make sure that they rate by delegation; if not, name another supervisor.',
  },
  'self-supervision': {
    title: 'Their own supervisor',
    mend: 'Name the officer one level above as supervisor.',
  },
  'no-second-supervisor': {
    title: 'No second supervisor',
    mend: 'Human resources would decide an objection; fill in the supervisor’s own supervisor where there is one.',
  },
  'no-email': {
    title: 'No email address that works',
    mend: 'Fill in the address, or correct it where mail came back.',
  },
  'duplicate-email': {
    title: 'An email address shared by several',
    mend: 'Everyone needs an address of their own, for the links to tasks are personal.',
  },
  'no-plan': { title: 'No performance plan', mend: 'Add their rows to the plans file.' },
  'unit-unknown': {
    title: 'Unit not known',
    mend: 'Add the unit to the units file, or correct its code.',
  },
  'unit-loop': { title: 'Units under each other', mend: 'Correct the parent in the units file.' },
  'no-calibrator': {
    title: 'Unit without a calibrator',
    mend: 'Fill in the calibrator of the unit in the units file.',
  },
  'calibrator-inactive': {
    title: 'The calibrator no longer serves',
    mend: 'Name the present holder of the post in the units file.',
  },
  'calibrates-alone': {
    title: 'The calibrator would calibrate only themselves',
    mend: 'Name somebody else as the unit’s calibrator.',
  },
  'too-few': { title: 'Small unit', mend: 'The distribution pattern does not bind a unit this small.' },
}

export const texts: Complete<'web/hr/dry-run-texts'> = en
