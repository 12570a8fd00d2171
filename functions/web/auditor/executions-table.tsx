import type { KnownExecution } from '../../audit/executions-of.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Tag, type Tone } from '../../platform/html/tag.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import { knownTaskTitle } from '../../roots/task-title.ts'
import { auditorTextsFor } from './texts.ts'

const TONES: Readonly<Record<string, Tone>> = {
  SUCCEEDED: 'success',
  FAILED: 'danger',
  TIMED_OUT: 'danger',
  ABORTED: 'attention',
}

/** How an execution ended, in words and colour. */
export const ExecutionTag = ({ status, language }: { status: string | undefined; language: Language }) => {
  const { executions } = auditorTextsFor(language)
  const words: Readonly<Record<string, string>> = executions.statuses
  if (status === undefined) return <Tag tone="info">{executions.running}</Tag>
  return <Tag tone={TONES[status] ?? 'neutral'}>{words[status] ?? status}</Tag>
}

export const executionAddress = ({ machine, name }: Pick<KnownExecution, 'machine' | 'name'>): string =>
  `/audit/executions/${machine}/${encodeURIComponent(name)}`

/** "Penilaian mandiri" for a task's workflow; the workflow's own name for the others. */
export const executionTitle = (
  { machine, name }: Pick<KnownExecution, 'machine' | 'name'>,
  language: Language,
): string => {
  const { machines } = auditorTextsFor(language)
  const kind = machine === 'human-task' ? knownTaskTitle(name.split('.')[0] ?? '', language) : undefined
  return kind ? `${machines[machine]}: ${kind}` : machines[machine]
}

interface ExecutionsTableProps {
  readonly executions: readonly KnownExecution[]
  readonly language: Language
}

/** Workflows that ran, each linked to its drawing. */
export const ExecutionsTable = ({ executions, language }: ExecutionsTableProps) => {
  const { executions: texts, appraisal } = auditorTextsFor(language)
  return (
    <DataTable
      caption={appraisal.workflows}
      hideCaption
      columns={[{ header: texts.workflow }, { header: texts.of }, { header: texts.state }]}
      rows={executions.map((execution) => [
        <a key="execution" href={executionAddress(execution)}>
          {executionTitle(execution, language)}
        </a>,
        <code key="name">{execution.name}</code>,
        <ExecutionTag key="status" status={execution.status} language={language} />,
      ])}
    />
  )
}
