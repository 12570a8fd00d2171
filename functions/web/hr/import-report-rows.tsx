import type { Import, ReportedProblem } from '../../people/imports.ts'
import { problemSentence } from '../../people/texts.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { importTextsFor } from './import-texts.ts'

interface ImportView {
  readonly request: PageRequest
  readonly found: Import
}

const reasonOf = (sentence: string) => {
  const reason = sentence.slice(sentence.indexOf(': ') + 2)
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

const Rows = ({
  rows,
  caption,
  why,
  language,
}: {
  readonly rows: readonly ReportedProblem[]
  readonly caption: string
  /** The header over the reasons. */
  readonly why: string
  readonly language: Language
}) => {
  const texts = importTextsFor(language)
  const files = { people: texts.people, units: texts.units, plans: texts.plans }
  return (
    <DataTable
      caption={caption}
      columns={[
        { header: texts.file },
        { header: texts.line, numeric: true },
        { header: texts.column },
        { header: why },
      ]}
      rows={rows.map((problem) => [
        files[problem.file],
        formatNumber(problem.line, language),
        problem.column || texts.wholeRow,
        reasonOf(problemSentence(problem, language)),
      ])}
    />
  )
}

/** What has to be mended before anything is saved. */
export const Problems = ({ request: { language }, found: { problems, problemsTotal } }: ImportView) => {
  const texts = importTextsFor(language)
  if (problems.length === 0) return null
  return (
    <>
      {problemsTotal > problems.length && (
        <p>{texts.first(formatNumber(problems.length, language), formatNumber(problemsTotal, language))}</p>
      )}
      <Rows rows={problems} caption={texts.problems} why={texts.reason} language={language} />
    </>
  )
}

/** Rows that were saved but for what somebody else's request waits for. */
export const LeftOut = ({ request: { language }, found: { leftOut } }: ImportView) => {
  const texts = importTextsFor(language)
  if (leftOut.length === 0) return null
  return <Rows rows={leftOut} caption={texts.leftOutRows} why={texts.leftOutWhy} language={language} />
}
