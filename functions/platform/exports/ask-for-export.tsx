import { Button, ButtonGroup } from '../html/button.tsx'
import { Form, HiddenField } from '../html/form.tsx'
import type { ExportForm, ExportSubject } from './export-definition.ts'

interface AskForExportProps {
  readonly action: string
  readonly file: Pick<ExportForm, 'kind'>
  readonly subject: ExportSubject
  readonly label: string
}

/** The button that asks for a file. */
export const AskForExport = ({ action, file, subject, label }: AskForExportProps) => (
  <Form action={action}>
    <HiddenField name="file" value={file.kind} />
    <HiddenField name="period" value={subject.periodId} />
    {subject.unitId !== undefined && <HiddenField name="unit" value={subject.unitId} />}
    <ButtonGroup>
      <Button kind="secondary">{label}</Button>
    </ButtonGroup>
  </Form>
)
