import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import canonicalize from 'canonicalize'
import { leafOfChain, MerkleTree } from '../../functions/domain/merkle.ts'
import { digest } from '../../functions/platform/ids.ts'

/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type Fields = { [name: string]: Json }

export const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** As Bina writes an export; what canonical JSON cannot carry is written as well as JSON can. */
const written = (value: Json): string => {
  try {
    return canonicalize(value) ?? ''
  } catch {
    return JSON.stringify(value)
  }
}

/** What an export holds, as a forger takes it apart: the lines of a period's or the one object of an appraisal's. */
export const takenApart = (text: string): Json[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Json => JSON.parse(line))

/** The file of such lines. */
export const putTogether = (lines: readonly Json[], isAppraisal: boolean): string =>
  isAppraisal ? lines.map(written).join('') : lines.map((line) => `${written(line)}\n`).join('')

/** One line or the object of an export, changed as a forger likes. */
export const forge = (text: string, change: (lines: Fields[]) => unknown): string => {
  const lines = forgedLines(text)
  const changed = change(lines)
  return putTogether(Array.isArray(changed) ? changed : lines, !text.endsWith('\n'))
}

/** The lines of an export, each an object. */
export const forgedLines = (text: string): Fields[] => takenApart(text).filter(isFields)

const entriesIn = (lines: readonly Json[]): Fields[] =>
  lines.filter(isFields).flatMap((line) => {
    const chains = Array.isArray(line.chains) ? line.chains.filter(isFields) : []
    const within = chains.flatMap(({ entries }) => (Array.isArray(entries) ? entries : []))
    return [line.entry, ...within].filter(isFields)
  })

const linked = (entry: Fields, previous: Fields | undefined) => {
  entry.previousHash = previous?.hash ?? '0'.repeat(64)
  const { hash: _, ...rest } = entry
  entry.hash = digest(written(rest))
}

/** Numbers and hashes every chain anew, as anybody can. */
export const relink = (lines: readonly Json[]): void => {
  const ends = new Map<Json | undefined, Fields>()
  for (const entry of entriesIn(lines)) {
    const previous = ends.get(entry.chain)
    entry.sequence = Number(previous?.sequence ?? 0) + 1
    linked(entry, previous)
    ends.set(entry.chain, entry)
  }
}

const forger = generateKeyPairSync('ec', { namedCurve: 'P-256' })

const sealsIn = (lines: readonly Json[]): Fields[] =>
  lines.filter(isFields).flatMap((line) => [line.kind === 'seal' ? line : line.seal].filter(isFields))

const headsIn = (lines: readonly Json[]): Fields[] =>
  lines.filter(isFields).flatMap((line) => {
    const within = Array.isArray(line.heads) ? line.heads.filter(isFields) : []
    return line.kind === 'head' ? [line] : within
  })

/** Makes the seal's root and counts fit its heads again; with `key`, signs it with a key of the forger's own. */
export const reseal = (lines: readonly Json[], key = false): void => {
  const heads = headsIn(lines)
  const tree = new MerkleTree()
  const text = (value: Json | undefined) =>
    typeof value === 'string' ? value : JSON.stringify(value ?? null)
  for (const { chain, sequence, hash, unitId } of heads)
    tree.add(
      leafOfChain({
        chain: text(chain),
        sequence: Number(sequence),
        hash: text(hash),
        ...(unitId === undefined ? {} : { unitId: text(unitId) }),
      }),
    )
  for (const seal of sealsIn(lines)) {
    seal.root = tree.root()
    seal.chains = heads.length
    seal.entries = heads.reduce((sum, { sequence }) => sum + Number(sequence), 0)
    if (!key) continue
    seal.publicKey = forger.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const { signature: _, publicKey: __, kind: ___, ...statement } = seal
    seal.signature = sign('sha256', Buffer.from(written(statement)), forger.privateKey).toString('base64')
  }
}

const isSealing = ({ action, deed }: Fields) => (action ?? deed) === 'periodSealed'

/** Lets the entry of a sealing tell of a seal, its record with it. */
const tellSeal = (seal: Fields, after: Fields, records: Json | undefined) => {
  for (const name of ['root', 'chains', 'entries']) after[name] = seal[name] ?? null
  const changed = isFields(records) && isFields(records.changed) ? Object.values(records.changed) : []
  for (const facts of changed) if (isFields(facts)) facts.sealRoot = seal.root ?? null
}

/** Makes all fit that anybody can: hashes, heads, root, counts, what is told of the sealing; with `key`, the signature. */
export const refit = (lines: readonly Json[], key = false): void => {
  relink(lines)
  for (const head of headsIn(lines)) {
    const end = entriesIn(lines).find((one) => one.chain === head.chain && one.sequence === head.sequence)
    if (end) head.hash = end.hash ?? ''
  }
  reseal(lines, key)
  const [seal] = sealsIn(lines)
  for (const entry of entriesIn(lines).filter(isSealing))
    if (seal && isFields(entry.after)) tellSeal(seal, entry.after, entry.records)
  relink(lines)
}

/** The fingerprint of the forger's own key. */
export const FORGERS_KEY = createHash('sha256')
  .update(forger.publicKey.export({ type: 'spki', format: 'der' }))
  .digest('hex')

/**
 * What an export proves, and nothing else: of which period, about what, the seal, its heads, and every entry that it
 * covers, and the one that tells of the sealing. Left out is what the verdict says is uncovered (when it was exported, entries after the seal, how it was cut into
 * parts) and the signature, of which one key may make several for one statement.
 */
export const proven = (texts: readonly string[]): string => {
  const lines = texts.flatMap(forgedLines)
  const heads = headsIn(lines).map(({ kind: _, ...head }) => head)
  const ends = new Map(heads.map(({ chain, sequence }) => [chain, Number(sequence)]))
  const [first] = lines
  return written({
    periodId: first?.periodId ?? null,
    about: first?.about ?? null,
    unitId: first?.unitId ?? null,
    seals: sealsIn(lines).map(({ kind: _, signature: __, ...seal }) => seal),
    heads,
    entries: entriesIn(lines).filter(
      (entry) => Number(entry.sequence) <= (ends.get(entry.chain ?? null) ?? 0) || isSealing(entry),
    ),
  })
}
