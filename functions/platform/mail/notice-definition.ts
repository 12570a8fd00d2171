import type { TimeZone } from '../../domain/working-calendar.ts'
import type { Language } from '../i18n/languages.ts'
import type { Key } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { Notice, NoticeKind, OwnNoticeKind } from './notices.ts'

/** One thing that a letter says. */
export interface Line {
  readonly title: string
  readonly detail: string
  /** A public page of the site on which it goes on. */
  readonly wayOn?: { readonly href: string; readonly label: string } | undefined
}

/** For whom a letter is written, and where they go from it. */
export interface Reader {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly siteUrl: string
}

/** A notice with what its line needs. */
export interface NoticeContext<Facts> {
  readonly notice: Notice
  /** The name of the person it is about; “a colleague” where that is nobody known. */
  readonly about: string
  readonly facts: Facts
}

/** The subject of a letter all of whose lines are of one group. */
export interface Digest {
  readonly group: string
  subject(count: string): string
}

/** What `facts` gives where nobody need be told any more. */
export const NEEDLESS = Symbol('needless')

/** A kind of notice that a capability owes people. A root gathers them all. */
export interface NoticeDefinition<Facts = unknown> {
  /** What `facts` reads, so that it can be read in one request with other things. */
  records?(notice: Notice): readonly Key[]
  facts?(tables: Tables, notice: Notice, now: Date): Promise<Facts | typeof NEEDLESS>
  line(told: NoticeContext<Facts>, reader: Reader): Line
  digest?(language: Language): Digest
}

/** Every kind that capabilities have, by name. */
export type NoticeDefinitions = Readonly<Record<Exclude<NoticeKind, OwnNoticeKind>, NoticeDefinition>>

/**
 * The definition of a kind.
 * @throws Error where there is none: nothing is sent by guesses.
 */
export const noticeDefinitionOf = (notices: NoticeDefinitions, kind: string): NoticeDefinition => {
  const all: Readonly<Record<string, NoticeDefinition>> = notices
  const found = Object.hasOwn(all, kind) ? all[kind] : undefined
  if (!found) throw new Error(`There is no kind of notice “${kind}”.`)
  return found
}

/** What a notice says that needs nothing but the name it is about. */
interface PlainWords {
  title(about: string): string
  readonly why: string
}

/** Defines a kind of notice by its words alone. */
export const plainNotice = (wordsFor: (language: Language) => PlainWords): NoticeDefinition => ({
  line: ({ about }, { language }) => {
    const { title, why } = wordsFor(language)
    return { title: title(about), detail: why }
  },
})
