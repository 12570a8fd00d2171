import type { AuditedDocument } from '../../audit/documents.ts'
import { ButtonLink } from '../../platform/html/button.tsx'
import { PageHeading, SummaryList } from '../../platform/html/sections.tsx'
import { AppraisalStateTag, PredicateTag } from '../../platform/html/tag.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { zoneLetters } from '../../platform/i18n/time-zones.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { AuditorPage } from './auditor-page.tsx'
import type { AppraisalCase } from './case-of-appraisal.ts'
import { ChainHistory } from './chain-history.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { ExecutionsTable } from './executions-table.tsx'
import { historyTextsFor } from './history-texts.ts'
import { periodName } from './period-name.ts'
import { RecordAgreement, RecordWarning } from './record-section.tsx'
import { auditorTextsFor } from './texts.ts'

const Particulars = ({ shown, language }: { shown: AppraisalCase; language: Language }) => {
  const { appraisal: texts } = auditorTextsFor(language)
  const { ratings } = vocabularyFor(language)
  const { appraisal, unit, history } = shown
  const { work, behaviour, predicate } = appraisal
  const nameOf = (id: string | undefined) =>
    id ? `${history.reader.names.get(id) ?? historyTextsFor(language).unknownPerson} (${id})` : texts.nobody
  return (
    <SummaryList
      rows={[
        {
          key: texts.employee,
          value: <a href={`/audit/people/${appraisal.employeeId}`}>{nameOf(appraisal.employeeId)}</a>,
        },
        {
          key: texts.unit,
          value: (
            <a href={`/audit/periods/${appraisal.periodId}/units/${appraisal.unitId}`}>
              {unit?.name ?? appraisal.unitId}
            </a>
          ),
        },
        { key: texts.supervisor, value: nameOf(appraisal.supervisorId) },
        { key: texts.secondSupervisor, value: nameOf(appraisal.secondSupervisorId) },
        { key: texts.state, value: <AppraisalStateTag state={appraisal.state} /> },
        {
          key: texts.ratings,
          value: work && behaviour ? `${ratings[work]} · ${ratings[behaviour]}` : texts.none,
        },
        { key: texts.predicate, value: predicate ? <PredicateTag predicate={predicate} /> : texts.none },
      ]}
    />
  )
}

interface AppraisalPageProps {
  readonly language: Language
  readonly shown: AppraisalCase
}

const inOrder = (documents: readonly AuditedDocument[]) =>
  documents.toSorted((one, other) => (one.entry ?? 0) - (other.entry ?? 0))

/** One appraisal's history in order, whether it is whole, its documents, its workflows, and its evidence to take away. */
export const AppraisalPage = ({ language, shown }: AppraisalPageProps) => {
  const { appraisal: texts } = auditorTextsFor(language)
  const { appraisal, period, unit, history, contradictions, documents, executions } = shown
  const address = `/audit/appraisals/${appraisal.appraisalId}`
  const name = history.reader.names.get(appraisal.employeeId) ?? appraisal.employeeId
  const entryAddress = (sequence: number) => `${address}?from=${sequence}#entry-${sequence}`
  return (
    <AuditorPage
      language={language}
      title={`${texts.caption}: ${name}`}
      above={[
        { href: `/audit/periods/${period.periodId}`, label: periodName(period, language) },
        {
          href: `/audit/periods/${period.periodId}/units/${appraisal.unitId}`,
          label: unit?.name ?? appraisal.unitId,
        },
      ]}
    >
      <PageHeading caption={`${texts.caption} · ${periodName(period, language)}`}>{name}</PageHeading>
      <RecordWarning contradictions={contradictions} reader={history.reader} />
      <Particulars shown={shown} language={language} />
      <h2>{historyTextsFor(language).title}</h2>
      <p class="soft">{historyTextsFor(language).zone(zoneLetters[period.timeZone])}</p>
      <ChainHistory view={history} address={address} />
      <RecordAgreement contradictions={contradictions} reader={history.reader} />
      <h2>{texts.documents}</h2>
      <p>{texts.documentsLead}</p>
      <DocumentsTable documents={inOrder(documents)} language={language} entryAddress={entryAddress} />
      <h2>{texts.workflows}</h2>
      <p>{texts.workflowsLead}</p>
      <ExecutionsTable executions={executions} language={language} />
      <h2>{texts.export}</h2>
      <p>{texts.exportLead}</p>
      <p>
        <code>{`node verify-export.mjs ${texts.verifyOptions} bina-${appraisal.appraisalId}.json`}</code>
      </p>
      <ButtonLink href={`${address}/export.json`} kind="secondary">
        {texts.exportGo}
      </ButtonLink>
    </AuditorPage>
  )
}
