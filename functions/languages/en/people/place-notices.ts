import type { Complete } from '../../pack.ts'

const MISTAKE = 'If that is a mistake, tell another officer of human resources or an auditor.'
const STAYS =
  'Appraisals in periods that are open stay in the unit, and with the supervisor, of the day on which the period opened.'

export const texts: Complete<'people/place-notices'> = {
  unit: {
    title: (unit) => `You are now recorded in ${unit}`,
    why: (former) =>
      `Human resources changed that in the directory; before, you were recorded in ${former}. ${STAYS} ${MISTAKE}`,
  },
  supervisor: {
    title: (name) => `${name} is now recorded as your supervisor`,
    none: 'You are now recorded without a supervisor',
    why: (former) =>
      `Human resources changed that in the directory; before, ${former === undefined ? 'you had no recorded supervisor' : `it was ${former}`}. ${STAYS} ${MISTAKE}`,
  },
  member: {
    title: (person, unit) => `${person} is now recorded in ${unit}`,
    why: (former) =>
      `Human resources changed that in the directory; before, it was ${former}. ${STAYS} ${MISTAKE}`,
  },
  some: 'another unit',
}
