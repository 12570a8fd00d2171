import { forgedLines, relink, reseal } from './forge.ts'
import { ANOTHER, entriesOf, firstOf, forgery, headOf, isOfChain, listIn, without } from './forgery.ts'

const MISSING = 'is within the scope of this export, but it is not here'

/** What an export claims to be about is not in it, or more is. */
export const forgedScopes = [
  forgery("the appraisal's own chain left out", 'appraisal', MISSING, (lines) => {
    firstOf(lines).chains = listIn(firstOf(lines).chains).slice(1)
  }),
  forgery("the calibration's chain left out", 'appraisal', MISSING, (lines) => {
    firstOf(lines).chains = listIn(firstOf(lines).chains).toSpliced(1, 1)
  }),
  forgery("the period's chain left out", 'appraisal', MISSING, (lines) => {
    firstOf(lines).chains = listIn(firstOf(lines).chains).slice(0, 2)
  }),
  forgery('about names somebody else', 'appraisal', MISSING, (lines) => {
    firstOf(lines).about = '2026-q4.employee0002'
  }),
  forgery('about names somebody whom nobody knows', 'appraisal', MISSING, (lines) => {
    firstOf(lines).about = '2026-q4.nobody'
  }),
  forgery(
    'the invented appraisal of somebody whom the seal does not cover',
    'appraisal',
    'is NOT covered',
    (lines) => {
      const invented = JSON.stringify(lines).replaceAll('employee0001', 'ghost0000001')
      const { about, chains, records } = forgedLines(invented.slice(1, -1))[0] ?? {}
      Object.assign(firstOf(lines), { about, chains, records })
      relink(lines)
    },
  ),
  forgery('about names another period', 'appraisal', '"about" is', (lines) => {
    firstOf(lines).about = '2026-q3.employee0001'
  }),
  forgery('about given as a list', 'appraisal', '"about" is', (lines) => {
    firstOf(lines).about = ['2026-q4.employee0001']
  }),
  forgery(
    "somebody else's chain under this name",
    'appraisal',
    'belongs to another chain',
    (lines, { whole }) => {
      Object.assign(listIn(firstOf(lines).chains)[0] ?? {}, {
        entries: entriesOf(forgedLines(whole), ANOTHER),
      })
    },
  ),
  forgery("somebody else's chain besides", 'appraisal', 'not within the scope', (lines, { whole }) => {
    const more = { chain: ANOTHER, entries: entriesOf(forgedLines(whole), ANOTHER) }
    firstOf(lines).chains = [...listIn(firstOf(lines).chains), more]
  }),
  forgery('no chains', 'appraisal', MISSING, (lines) => {
    firstOf(lines).chains = []
  }),
  forgery('a chain without entries', 'appraisal', '"entries" is', (lines) => {
    Object.assign(listIn(firstOf(lines).chains)[0] ?? {}, { entries: [] })
  }),
  forgery('a unit added to an appraisal', 'appraisal', '"unitId" is', (lines) => {
    firstOf(lines).unitId = 'dinkes'
  }),
  forgery('a unit added to a period, and a chain dropped', 'whole', MISSING, (lines) => {
    firstOf(lines).unitId = 'dinkes'
    return without(lines, isOfChain(ANOTHER))
  }),
  forgery('a unit added to a period', 'whole', 'not within the scope', (lines) => {
    firstOf(lines).unitId = 'dinkes'
  }),
  forgery('a unit that the seal does not know', 'unit', 'knows no unit nowhere', (lines) => {
    firstOf(lines).unitId = 'nowhere'
  }),
  forgery('one of the unit dropped', 'unit', MISSING, (lines) => without(lines, isOfChain(ANOTHER))),
  forgery('one of the unit said to be of another, and dropped', 'unit', 'do NOT follow', (lines) => {
    headOf(lines, ANOTHER).unitId = 'disdik'
    return without(lines, isOfChain(ANOTHER))
  }),
  forgery("a unit's calibration said to be another's", 'unit', 'does not name the right unit', (lines) => {
    headOf(lines, 'calibration/2026-q4.dinkes').unitId = 'disdik'
  }),
  forgery('a unit taken for the whole period', 'unit', MISSING, (lines) => {
    delete firstOf(lines).unitId
  }),
  forgery('a chain dropped', 'whole', MISSING, (lines) => without(lines, isOfChain(ANOTHER))),
  forgery('a chain and its head dropped, the counts made to fit', 'whole', 'NOT right', (lines) => {
    const left = without(lines, (line) => isOfChain(ANOTHER)(line) || line.chain === ANOTHER)
    reseal(left)
    return left
  }),
]
