import { type Fields, isFields, type Json } from './forge.ts'
import type { SealedEvidence } from './sealed-evidence.ts'

/** One way to forge an export, and what the verifier must complain of. */
export interface Forgery {
  readonly what: string
  /** The export that is forged. */
  readonly of: 'appraisal' | 'unit' | 'whole'
  readonly complaint: string
  /** Changes the lines (or the one object) in place, or gives others. */
  readonly change: (lines: Fields[], genuine: SealedEvidence) => unknown
}

export const forgery = (
  what: string,
  of: Forgery['of'],
  complaint: string,
  change: Forgery['change'],
): Forgery => ({ what, of, complaint, change })

/** The chain of the appraisal that the exports are about, and of another person in the same unit. */
export const OWN = 'appraisal/2026-q4.employee0001'
export const ANOTHER = 'appraisal/2026-q4.employee0002'
export const PERIOD = 'period/2026-q4'

export const firstOf = (lines: readonly Fields[]): Fields => lines[0] ?? {}

export const listIn = (value: Json | undefined): Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : []

export const entriesOf = (lines: readonly Fields[], chain: string): Fields[] =>
  lines.flatMap(({ entry }) => (isFields(entry) && entry.chain === chain ? [entry] : []))

export const isOfChain =
  (chain: string) =>
  ({ entry }: Fields): boolean =>
    isFields(entry) && entry.chain === chain

export const isOfKind =
  (...kinds: readonly Json[]) =>
  ({ kind = null }: Fields): boolean =>
    kinds.includes(kind)

export const isSealing = ({ entry }: Fields): boolean => isFields(entry) && entry.action === 'periodSealed'

export const without = (lines: readonly Fields[], drop: (line: Fields) => boolean): Fields[] =>
  lines.filter((line) => !drop(line))

export const headOf = (lines: readonly Fields[], chain: string): Fields =>
  [...lines, ...listIn(firstOf(lines).heads)].find((line) => 'hash' in line && line.chain === chain) ?? {}

export const sealOf = (lines: readonly Fields[]): Fields => lines.find(isOfKind('seal')) ?? {}

/** Puts a line before the last one. */
export const withEntry = (lines: readonly Fields[], entry: Fields): Fields[] =>
  lines.toSpliced(-1, 0, { kind: 'entry', entry })
