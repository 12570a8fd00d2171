import type { AuditedDocument } from '../../audit/documents.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Tag, type Tone } from '../../platform/html/tag.tsx'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { auditorTextsFor } from './texts.ts'

const TONES: Readonly<Record<AuditedDocument['state'], Tone>> = {
  matches: 'success',
  changed: 'danger',
  missing: 'danger',
  unnamed: 'neutral',
}

const nameOf = ({ part, entry }: AuditedDocument, language: Language): string => {
  const texts = auditorTextsFor(language)
  if (part === undefined) return texts.partOfEntry(formatNumber(entry ?? 0, language))
  const [kind = part, round] = part.split('#')
  const names: Readonly<Record<string, string>> = texts.parts
  const name = Object.hasOwn(names, kind) ? (names[kind] ?? kind) : kind
  return round ? `${name}, ${texts.round(round)}` : name
}

interface DocumentsTableProps {
  readonly documents: readonly AuditedDocument[]
  readonly language: Language
  /** The address of the page of history on which an entry stands. */
  readonly entryAddress: (sequence: number) => string
}

/** The documents of an appraisal, each with whether it still is what its entry names. */
export const DocumentsTable = ({ documents, language, entryAddress }: DocumentsTableProps) => {
  const { appraisal: texts, documentStates } = auditorTextsFor(language)
  if (documents.length === 0) return <p>{texts.noDocuments}</p>
  return (
    <DataTable
      caption={texts.documents}
      hideCaption
      columns={[{ header: texts.document }, { header: texts.namedIn }, { header: texts.digest }]}
      rows={documents.map((document) => [
        nameOf(document, language),
        document.entry === undefined ? (
          '—'
        ) : (
          <a key="entry" href={entryAddress(document.entry)}>
            {texts.entry(formatNumber(document.entry, language))}
          </a>
        ),
        <Tag key="state" tone={TONES[document.state]}>
          {documentStates[document.state]}
        </Tag>,
      ])}
    />
  )
}
