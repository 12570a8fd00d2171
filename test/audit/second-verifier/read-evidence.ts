import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'

/** Reads an export as docs/evidence-format.md specifies it; whatever is not so throws. Shares nothing with the first verifier. */

const text = (pattern: RegExp) => z.string().regex(pattern)
const [count, number, word] = [z.int().min(0), z.int().min(1), z.string().min(1)]
const hash = text(/^[0-9a-f]{64}$/)
const instant = z.string().refine((at) => !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at)
const base64 = text(/^[A-Za-z0-9+/]{1,2000}={0,2}$/).refine(
  (given) => Buffer.from(given, 'base64').toString('base64') === given,
)
const periodId = text(/^[0-9]{4}(-[mq][0-9]{1,2})?$/)
export const unitId = text(/^[a-z0-9-]{1,60}$/)
const chain = text(/^(period|calibration|appraisal)\/[a-z0-9.-]{4,140}$/)
// Never copied: what is hashed is what the file holds, whatever its members are called.
const anyObject = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const format = z.literal('bina-evidence/3')

const person = z.strictObject({ kind: z.literal('person'), id: word, as: word })
const actor = person.or(z.strictObject({ kind: z.literal('system'), name: word }))
const facts = { before: anyObject.optional(), after: anyObject.optional(), records: anyObject.optional() }
const linked = { chain, sequence: number, at: instant, actor, ...facts, previousHash: hash, hash }
const entry = z.strictObject({ ...linked, action: word }).or(z.strictObject({ ...linked, deed: word }))
const head = z.strictObject({ chain, sequence: number, hash, unitId: unitId.optional() })
const seal = z.strictObject({
  format: z.enum(['bina-seal/3', 'bina-seal/2']),
  periodId,
  ...{ root: hash, chains: count, entries: count, executions: z.strictObject({ root: hash, chains: count }) },
  ...{ sealedAt: instant, algorithm: z.literal('ECDSA_SHA_256'), signature: base64, publicKey: base64 },
})
const reason = z.enum(['differs', 'deleted', 'invented', 'broken'])
const anything = z.unknown().optional()
const sides = { field: word.optional(), recordSays: anything, historySays: anything }
const contradiction = z.strictObject({ chain, record: word, reason, ...sides })
const record = z.strictObject({ chain, says: anyObject.nullable(), contradictions: z.array(contradiction) })
const appraisal = z.strictObject({
  ...{ format, exportedAt: instant, periodId, about: text(/^[0-9]{4}(-[mq][0-9]{1,2})?\.[a-z0-9]{1,60}$/) },
  ...{ seal: seal.nullable(), heads: z.array(head), records: z.array(record) },
  chains: z.array(z.strictObject({ chain, entries: z.array(entry).min(1) })),
})
const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) })
const first = z.strictObject({
  ...kind('export'),
  ...{ format, exportedAt: instant, periodId, from: count, unitId: unitId.optional() },
})
const last = z.strictObject({ ...kind('end'), next: number.optional(), address: word.optional() })
const line = z.union([
  seal.extend(kind('seal')),
  head.extend(kind('head')),
  z.strictObject({ ...kind('entry'), entry }),
  record.extend(kind('record')),
])

export type Entry = z.output<typeof entry>
export type Head = z.output<typeof head>
export type Seal = z.output<typeof seal>
export interface Evidence {
  readonly [name: string]: unknown
  readonly periodId: string
  readonly about?: string
  readonly unitId?: string | undefined
  readonly seal?: Seal | undefined
  readonly heads: readonly Head[]
  readonly chains: ReadonlyMap<string, readonly Entry[]>
  readonly told: readonly string[]
}

export const demand: (holds: unknown) => asserts holds = (holds) => {
  if (!holds) throw new Error('WRONG')
}
export const canonical = (value: unknown) => canonicalize(value) ?? ''
export const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
export const actionOf = (one: Entry | undefined) => one && ('action' in one ? one.action : one.deed)

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0

const parsedLine = (written: string): unknown => {
  demand(Buffer.byteLength(written) <= 16_000_000)
  const value: unknown = JSON.parse(written)
  demand(depthOf(value) <= 40 && canonical(value) === written)
  return value
}

const grouped = (entries: readonly (readonly [string, Entry])[]): Map<string, Entry[]> => {
  const chains = new Map<string, Entry[]>()
  for (const [at, [name, one]] of entries.entries()) {
    if (entries[at - 1]?.[0] !== name) demand(!chains.has(name))
    chains.set(name, [...(chains.get(name) ?? []), one])
  }
  return chains
}

const readAppraisal = (written: string): Evidence => {
  const { chains, records, seal: sealed, ...rest } = appraisal.parse(parsedLine(written))
  demand(rest.about.startsWith(`${rest.periodId}.`))
  const entries = chains.flatMap((one) => one.entries.map((each) => [one.chain, each] as const))
  const told = records.map((one) => one.chain)
  return { ...rest, seal: sealed ?? undefined, chains: grouped(entries), told }
}

const RANKS = { seal: 0, head: 1, entry: 2, record: 2 }

const readPart = (written: string) => {
  const lines = written.split('\n')
  demand(lines.pop() === '')
  const values = lines.map(parsedLine)
  const [opening, closing] = [first.parse(values.shift()), last.parse(values.pop())]
  const between = values.map((value) => line.parse(value))
  demand(between.every((one, at) => RANKS[one.kind] >= RANKS[between[at - 1]?.kind ?? 'seal']))
  const seals = between.flatMap(({ kind: name, ...rest }) => (name === 'seal' ? [seal.parse(rest)] : []))
  demand(seals.length === 0 || (seals.length === 1 && opening.from === 0))
  const heads = between.flatMap(({ kind: name, ...rest }) => (name === 'head' ? [head.parse(rest)] : []))
  const entries = between.flatMap((one) =>
    one.kind === 'entry' ? [[one.entry.chain, one.entry] as const] : [],
  )
  const told = between.flatMap((one) => (one.kind === 'record' ? [one.chain] : []))
  return { opening, closing, seals, heads, entries, told, chains: grouped(entries) }
}

const joined = (files: readonly string[]): Evidence => {
  const parts = files.map(readPart).toSorted((one, other) => one.opening.from - other.opening.from)
  const { periodId: period, unitId: unit } = parts[0]?.opening ?? {}
  demand(period)
  let expected: number | undefined = 0
  for (const { opening, closing, seals, heads, chains } of parts) {
    demand(opening.periodId === period && opening.unitId === unit && opening.from === expected)
    const { next, address } = closing
    const query = `${unit === undefined ? '' : `unit=${unit}&`}from=${next}`
    const known = next === undefined ? undefined : `/audit/periods/${period}/export.ndjson?${query}`
    demand(address === known)
    if (next !== undefined) demand(next - opening.from === seals.length + heads.length + chains.size)
    expected = next
  }
  demand(expected === undefined)
  return {
    ...{ periodId: period, unitId: unit, seal: parts.flatMap(({ seals }) => seals)[0] },
    heads: parts.flatMap(({ heads }) => heads),
    chains: grouped(parts.flatMap(({ entries }) => entries)),
    told: parts.flatMap(({ told }) => told),
  }
}

export const textOf = (file: string | Uint8Array): string => {
  const bytes = Buffer.from(file)
  demand(bytes.length <= 2_000_000_000)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

export const evidenceIn = (files: readonly (string | Uint8Array)[]): Evidence => {
  const texts = files.map(textOf)
  const [only = ''] = texts
  return texts.length === 1 && !only.includes('\n') ? readAppraisal(only) : joined(texts)
}
