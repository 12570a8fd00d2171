import { DataTable } from '../../../functions/platform/html/data-table.tsx'
import { Details, SummaryList } from '../../../functions/platform/html/sections.tsx'
import { Pagination, Timeline } from '../../../functions/platform/html/sequences.tsx'
import { AppraisalStateTag, PredicateTag } from '../../../functions/platform/html/tag.tsx'
import { formatDateTime, formatShortDate } from '../../../functions/platform/i18n/format.ts'
import { vocabularyFor } from '../../../functions/platform/i18n/vocabulary.ts'
import { type PageOptions, textsFor } from './component-texts.ts'

export const Lists = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  const { terms, predicates } = vocabularyFor(language)
  const names = ['Siti Rahmawati', 'Agus Salim Harahap', 'Maria Yosefina Bere']
  const states = ['review', 'selfAssessment', 'closed'] as const
  return (
    <>
      <SummaryList
        rows={[
          { key: terms.name, value: 'Siti Rahmawati, A.Md.Kep.' },
          { key: terms.nip, value: '19870412 201012 2 003' },
          { key: terms.predicate, value: <PredicateTag predicate="good" />, change: { href: '?step=work' } },
        ]}
      />
      <DataTable
        caption={texts.people}
        columns={[
          { header: terms.name },
          { header: terms.dueDate },
          { header: terms.status },
          { header: texts.action },
        ]}
        rows={names.map((name, position) => [
          name,
          formatShortDate('2026-11-26', language),
          <AppraisalStateTag state={states[position] ?? 'waiting'} />,
          <a href={`/t/example-${position}`}>
            {texts.open}
            <span class="hidden"> {name}</span>
          </a>,
        ])}
      />
      <Pagination summary={texts.range} previous="?page=1" next="?page=3" />
      <DataTable
        caption={texts.unitTable}
        narrow="scroll"
        columns={[
          { header: terms.unit },
          ...Object.values(predicates).map((header) => ({ header, numeric: true })),
          { header: texts.percent, numeric: true },
        ]}
        rows={[
          ['Dinas Kesehatan', '4', '18', '5', '1', '0', '62%'],
          ['Puskesmas Oesapa', '2', '9', '1', '0', '0', '80%'],
        ]}
      />
      <Timeline
        entries={texts.history.map((title, position) => ({
          title,
          at: '2026-11-23T01:05:00.000Z',
          when: formatDateTime('2026-11-23T01:05:00.000Z', language, 'Asia/Makassar'),
          by: position === 2 ? undefined : 'Siti Rahmawati',
          more: position === 1 && (
            <Details summary={texts.more}>
              <p>{texts.moreText}</p>
            </Details>
          ),
        }))}
      />
    </>
  )
}
