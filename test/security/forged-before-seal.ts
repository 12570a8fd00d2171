import { forgedLines, putTogether } from './forge.ts'
import { ANOTHER, firstOf, forgery, isOfChain, listIn, OWN, PERIOD, without } from './forgery.ts'

/** Before the seal nothing is proven; yet an export may contradict itself. */
export const forgedBeforeSeal = [
  forgery("the period's chain left out", 'whole', `${PERIOD} is within`, (lines) =>
    without(lines, isOfChain(PERIOD)),
  ),
  forgery("the appraisal's own chain left out", 'appraisal', `${OWN} is within`, (lines) => {
    firstOf(lines).chains = listIn(firstOf(lines).chains).slice(1)
  }),
  forgery("somebody else's chain besides", 'appraisal', `${ANOTHER} is not within`, (lines) => {
    const own = listIn(firstOf(lines).chains)
    const other = putTogether(own.slice(0, 1), true).replaceAll('employee0001', 'employee0002')
    firstOf(lines).chains = [...own, ...forgedLines(other)]
  }),
  forgery(
    'another unit: its people',
    'unit',
    'not begin with the enrolment of the person and unit',
    (lines) => {
      firstOf(lines).unitId = 'disdik'
    },
  ),
  forgery('another unit: its calibration', 'unit', 'calibration/2026-q4.dinkes is not within', (lines) => {
    firstOf(lines).unitId = 'disdik'
  }),
  forgery('a head without a seal', 'whole', 'a list of the seal in this file, but no seal', (lines) =>
    lines.toSpliced(1, 0, { kind: 'head', chain: OWN, sequence: 1, hash: '0'.repeat(64) }),
  ),
]
