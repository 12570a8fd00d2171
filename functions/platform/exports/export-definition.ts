import type { ArchiveReader } from '../archive/archive-reader.ts'
import type { Tables } from '../table/table.ts'
import type { Export, ExportRole } from './exports.ts'

/** The kinds of files that a job makes. Each capability adds its own, and a root that lacks one of them does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: capabilities add to it by declaration merging
export interface ExportKinds {}
export type ExportKind = keyof ExportKinds

/** What a file is about: a period, or one unit in it. */
export type ExportSubject = Pick<Export, 'periodId' | 'unitId'>

/** A piece of a file, and how many of those that are counted it completes. */
export interface Piece {
  readonly text: string
  readonly rows: number
}

export interface ExportSources {
  readonly tables: Tables
  readonly archive: ArchiveReader
}

/** Who asks for which file, and how it is called. Pages need no more of a kind. */
export interface ExportForm {
  readonly kind: ExportKind
  readonly role: ExportRole
  fileName(subject: ExportSubject): string
}

/** How a file of one kind is written. */
export interface ExportDefinition {
  readonly form: ExportForm
  readonly contentType: string
  /** How many there are to write, for the progress that is shown; the file may come to hold more or fewer. */
  count(subject: ExportSubject, sources: ExportSources): Promise<number>
  /** The whole file in order, in pieces of no more than a few megabytes. `at` is the time that the file gives itself. */
  pieces(subject: ExportSubject & { readonly at: Date }, sources: ExportSources): AsyncIterable<Piece>
}

/** Every kind that capabilities have, by name. */
export type ExportDefinitions = Readonly<Record<ExportKind, ExportDefinition>>
