import { refit, relink, reseal } from './forge.ts'
import { entriesOf, firstOf, forgery, isOfKind, isSealing, OWN, PERIOD, sealOf, without } from './forgery.ts'

const GONE = 'tells of the sealing, but the seal is not in the file'
const NOT_TOLD = 'does NOT tell of this sealing'
const NOT_SIGNED = 'The signature of the seal is NOT right'

/** The seal taken away, replaced, changed, or signed by somebody else. */
export const forgedSeals = [
  forgery('the seal made null', 'appraisal', GONE, (lines) => {
    firstOf(lines).seal = null
  }),
  forgery('the seal made null, the heads taken away', 'appraisal', GONE, (lines) => {
    Object.assign(firstOf(lines), { seal: null, heads: [] })
  }),
  forgery('the seal left out', 'appraisal', '"seal" is missing', (lines) => {
    delete firstOf(lines).seal
  }),
  forgery('the line of the seal taken away', 'whole', GONE, (lines) => without(lines, isOfKind('seal'))),
  forgery('seal and heads taken away', 'unit', GONE, (lines) => without(lines, isOfKind('seal', 'head'))),
  forgery(
    'seal, heads and all word of them taken away',
    'whole',
    'You gave --key, but there is no',
    (lines) => without(without(lines, isOfKind('seal', 'head')), isSealing),
  ),
  forgery('the seal of another period', 'whole', 'is that of the period 2026-q3', (lines) => {
    sealOf(lines).periodId = '2026-q3'
  }),
  forgery('another period than that of the seal', 'whole', 'is that of the period 2026-q4', (lines) => {
    firstOf(lines).periodId = '2026-q3'
  }),
  forgery('two seals', 'whole', 'line 3 is not in its place', (lines) =>
    lines.toSpliced(1, 0, { ...sealOf(lines) }),
  ),
  forgery('a seal after the heads', 'whole', 'is not in its place', (lines) =>
    without(lines, isOfKind('seal')).toSpliced(3, 0, sealOf(lines)),
  ),
  forgery('a seal said to be unreadable', 'whole', 'could no longer read the seal', (lines) =>
    lines.toSpliced(1, 1, { kind: 'seal', unreadable: true }),
  ),
  forgery('a seal that is both', 'whole', '"algorithm" is', (lines) => {
    sealOf(lines).unreadable = false
  }),
  forgery('an unknown field in the seal', 'whole', '"trusted" is', (lines) => {
    sealOf(lines).trusted = true
  }),
  forgery('an unknown form of seal', 'whole', '"format" is', (lines) => {
    sealOf(lines).format = 'bina-seal/1'
  }),
  forgery('the earlier form of seal, which names no units', 'whole', NOT_SIGNED, (lines) => {
    for (const head of lines.filter(isOfKind('head'))) delete head.unitId
    sealOf(lines).format = 'bina-seal/2'
    reseal(lines)
  }),
  forgery('no algorithm', 'whole', '"algorithm" is', (lines) => {
    sealOf(lines).algorithm = 'none'
  }),
  forgery('a signature with a blank', 'whole', '"signature" is', (lines) => {
    sealOf(lines).signature = `${sealOf(lines).signature} `
  }),
  forgery('a signature kept, all else made to fit a change', 'whole', NOT_SIGNED, (lines) => {
    Object.assign(entriesOf(lines, OWN)[4] ?? {}, { after: { work: 'above' } })
    refit(lines)
  }),
  forgery("the forger's own key, all made to fit it", 'whole', 'is NOT the one you gave', (lines) => {
    Object.assign(entriesOf(lines, OWN)[4] ?? {}, { after: { work: 'above' } })
    refit(lines, true)
  }),
  forgery('the same for one appraisal', 'appraisal', 'is NOT the one you gave', (lines) =>
    refit(lines, true),
  ),
  forgery('another writing of the key', 'whole', '"publicKey" is', (lines) => {
    sealOf(lines).publicKey = String(sealOf(lines).publicKey).replace(/.==$/, '_==')
  }),
  forgery('a writing of the key with idle bits', 'whole', '"publicKey" is', (lines) => {
    const text = String(sealOf(lines).publicKey)
    sealOf(lines).publicKey = `${text.slice(0, -3)}${text.at(-3) === 'B' ? 'C' : 'B'}==`
  }),
  forgery('a key beside the seal', 'appraisal', '"key" is', (lines) => {
    firstOf(lines).key = '0'.repeat(64)
  }),
  forgery('another number of chains', 'whole', NOT_SIGNED, (lines) => {
    sealOf(lines).chains = 8
  }),
  forgery('another number of entries', 'whole', 'numbers of the seal do NOT follow', (lines) => {
    sealOf(lines).entries = 21
  }),
  forgery('a number beyond all', 'whole', '"chains" is', (lines) => {
    sealOf(lines).chains = 2 ** 60
  }),
  forgery('the word of the sealing taken away', 'whole', NOT_TOLD, (lines) => without(lines, isSealing)),
  forgery('a second sealing told', 'whole', NOT_TOLD, (lines) => {
    const again = lines.flatMap((line) =>
      isSealing(line) ? [line, { kind: 'entry', entry: { ...entriesOf([line], PERIOD)[0] } }] : [line],
    )
    relink(again)
    return again
  }),
  forgery('the sealing told at another time', 'whole', NOT_TOLD, (lines) => {
    Object.assign(entriesOf(lines, PERIOD).at(-1) ?? {}, { at: '2027-01-23T02:00:00.001Z' })
    relink(lines)
  }),
  forgery('the sealing told by a person', 'whole', NOT_TOLD, (lines) => {
    Object.assign(entriesOf(lines, PERIOD).at(-1) ?? {}, { actor: { kind: 'person', id: 'hr', as: 'hr' } })
    relink(lines)
  }),
  forgery('more told with the sealing', 'whole', NOT_TOLD, (lines) => {
    const told = entriesOf(lines, PERIOD).at(-1)
    Object.assign(told?.after ?? {}, { correction: 'predicate veryGood' })
    relink(lines)
  }),
  forgery('a record told with the sealing', 'whole', NOT_TOLD, (lines) => {
    const told = entriesOf(lines, PERIOD).at(-1)
    Object.assign(told ?? {}, { records: { changed: { [`APPRAISAL#${OWN}`]: { predicate: 'veryGood' } } } })
    relink(lines)
  }),
  forgery('the sealing told by another part of Bina', 'whole', NOT_TOLD, (lines) => {
    Object.assign(entriesOf(lines, PERIOD).at(-1) ?? {}, { actor: { kind: 'system', name: 'somebody' } })
    relink(lines)
  }),
  forgery('the sealing told after another state', 'unit', NOT_TOLD, (lines) => {
    Object.assign(entriesOf(lines, PERIOD).at(-1) ?? {}, { before: { state: 'open' } })
    relink(lines)
  }),
  forgery('the sealing told with another root', 'whole', NOT_TOLD, (lines) => {
    const told = entriesOf(lines, PERIOD).at(-1)
    Object.assign(told ?? {}, { after: { state: 'sealed', root: '0'.repeat(64), chains: 7, entries: 20 } })
    relink(lines)
  }),
]
