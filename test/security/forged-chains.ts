import { relink } from './forge.ts'
import {
  ANOTHER,
  entriesOf,
  type Forgery,
  forgery,
  headOf,
  isOfChain,
  OWN,
  withEntry,
  without,
} from './forgery.ts'

const renamed = (what: string, name: string): Forgery =>
  forgery(what, 'whole', '"chain" is', (lines) => {
    for (const entry of entriesOf(lines, OWN)) entry.chain = name
    relink(lines)
  })

const beside = (what: string, complaint: string, chain: string): Forgery =>
  forgery(what, 'whole', complaint, (lines) => {
    const [first] = entriesOf(lines, OWN)
    const more = withEntry(lines, { ...first, chain })
    relink(more)
    return more
  })

/** Chains and entries added, dropped, renamed, moved or written anew. */
export const forgedChains = [
  forgery("a head's chain given as a list", 'appraisal', '"chain" is', (lines) => {
    headOf(lines, OWN).chain = [OWN]
  }),
  forgery("a head's chain given as a list, an entry changed", 'whole', '"chain" is', (lines) => {
    headOf(lines, OWN).chain = [OWN]
    Object.assign(entriesOf(lines, OWN)[4] ?? {}, { after: { work: 'above' } })
    relink(lines)
  }),
  renamed('a chain with a trailing blank', `${OWN} `),
  renamed('a chain with a Cyrillic letter', OWN.replace('a', 'а')),
  renamed('a chain with a wide letter', OWN.replace('e', 'ｅ')),
  renamed('a chain with a letter of no width', `${OWN}\u200b`),
  renamed('a chain with a combining accent', `${OWN}\u0301`),
  renamed('a chain in capitals', OWN.toUpperCase()),
  beside('a chain that looks alike beside the sealed one', '"chain" is', `${OWN} `),
  beside('a chain beside the sealed ones', 'is NOT covered by the seal', OWN.replace('0001', '0009')),
  beside('a chain of another period beside them', 'is none of this period', 'period/2026-q3'),
  beside('a chain of no period beside them', '"chain" is', 'person/employee0001'),
  forgery('two chains in the order of neither', 'whole', 'not in the order', (lines) => {
    const moved = lines.filter(isOfChain(OWN))
    const rest = without(lines, isOfChain(OWN))
    const first = rest.findIndex(({ kind }) => kind === 'entry')
    return rest.toSpliced(lines.indexOf(moved[0] ?? {}) === first ? -1 : first, 0, ...moved)
  }),
  forgery('two entries in the place of each other', 'whole', 'its number does not follow', (lines) => {
    const at = lines.findIndex(isOfChain(OWN))
    return lines.toSpliced(at, 2, lines[at + 1] ?? {}, lines[at] ?? {})
  }),
  forgery('a chain cut off before its sealed end', 'whole', 'that the seal covers is gone', (lines) => {
    const gone = entriesOf(lines, OWN).slice(3)
    return without(lines, ({ entry }) => gone.some((one) => one === entry))
  }),
  forgery(
    'an entry taken out, the others linked anew',
    'whole',
    'not the one that the seal covers',
    (lines) => {
      const [, gone] = entriesOf(lines, OWN)
      const left = without(lines, ({ entry }) => entry === gone)
      relink(left)
      return left
    },
  ),
  forgery('an entry changed, all linked anew', 'whole', 'not the one that the seal covers', (lines) => {
    Object.assign(entriesOf(lines, OWN)[4] ?? {}, { after: { work: 'above' } })
    relink(lines)
  }),
  forgery('an entry given twice', 'whole', 'its number does not follow', (lines) => {
    const at = lines.findIndex(isOfChain(OWN))
    return lines.toSpliced(at, 0, lines[at] ?? {})
  }),
  forgery('a chain in two places', 'whole', 'is there twice, or split', (lines) => {
    const moved = lines.find(isOfChain(OWN)) ?? {}
    const other = lines.findLastIndex(({ entry }) => entry !== undefined && !isOfChain(OWN)({ entry }))
    return without(lines, (line) => line === moved).toSpliced(other, 0, moved)
  }),
  forgery('a head given twice', 'whole', 'is named twice', (lines) => {
    const head = headOf(lines, OWN)
    return lines.toSpliced(lines.indexOf(head), 0, { ...head })
  }),
  forgery('two heads in the place of each other', 'whole', 'do NOT follow', (lines) => {
    const [one, other] = [headOf(lines, OWN), headOf(lines, ANOTHER)]
    return lines.map((line) => (line === one ? other : line === other ? one : line))
  }),
  forgery('an entry with an unknown field', 'whole', '"note" is', (lines) => {
    Object.assign(entriesOf(lines, OWN)[0] ?? {}, { note: 'x' })
    relink(lines)
  }),
  forgery('a line of an unknown kind', 'whole', '"kind" is', (lines) =>
    lines.toSpliced(2, 0, { kind: 'note' }),
  ),
  forgery('a line after the end', 'whole', 'its last line is missing', (lines) => [
    ...lines,
    { kind: 'head' },
  ]),
  forgery('a head after the entries', 'whole', 'is not in its place', (lines) => {
    const head = headOf(lines, OWN)
    return without(lines, (line) => line === head).toSpliced(-1, 0, head)
  }),
]
