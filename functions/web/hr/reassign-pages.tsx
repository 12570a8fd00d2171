import { formatNip } from '../../domain/nip.ts'
import { REASSIGNMENT_REASONS } from '../../domain/reassignment.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { CarriedFields, showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Radios } from '../../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../../platform/html/form.tsx'
import { TextField } from '../../platform/html/inputs.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { SummaryList } from '../../platform/html/sections.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Task } from '../../platform/human-tasks/tasks.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import type { Person } from '../../records/people.ts'
import { taskTitle } from '../../roots/task-title.ts'
import { reassignForm } from './appraisal-forms.ts'
import { appraisalTextsFor } from './appraisal-texts.ts'
import { type AppraisalView, unitAddress } from './appraisal-view.ts'
import { hrTextsFor } from './texts.ts'

interface AskedProps {
  readonly request: PageRequest
  readonly shown: AppraisalView
  readonly task: Task
  readonly assignee: Person | undefined
}

const addressOf = ({ appraisal }: AppraisalView) => `/hr/appraisals/${appraisal.appraisalId}/reassign`

/** Asks to whom the open task goes, and why. */
export const ReassignPage = ({
  request,
  shown,
  task,
  assignee,
  errors = {},
}: AskedProps & { readonly errors?: FieldErrors }) => {
  const { language, form } = request
  const texts = appraisalTextsFor(language)
  const { cancel, nobody } = hrTextsFor(language)
  const back = unitAddress(shown.appraisal)
  const field = showForm(reassignForm, { language, typed: form, errors })
  return (
    <HrPage
      request={request}
      title={texts.reassign}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: back, label: cancel }}
    >
      <ErrorSummary errors={errors} />
      <h1>
        <span class="caption">{periodTitle(shown.period, language)}</span>
        {texts.reassign}
      </h1>
      <p class="lead">{texts.reassignLead(taskTitle(task.kind, language), shown.name)}</p>
      <p>{texts.askedNow(assignee?.name ?? nobody)}</p>
      <Form action={addressOf(shown)}>
        <TextField {...field('who')} />
        <Radios
          {...field('reason')}
          options={REASSIGNMENT_REASONS.map((value) => ({ value, text: texts.reassignReasons[value] }))}
        />
        <Button>{texts.reassignNext}</Button>
      </Form>
    </HrPage>
  )
}

/** Shows who was found before anything is changed. */
export const ReassignCheckPage = ({ request, shown, task, to }: AskedProps & { readonly to: Person }) => {
  const { language, form } = request
  const texts = appraisalTextsFor(language)
  const words = vocabularyFor(language)
  return (
    <HrPage request={request} title={texts.checkTitle}>
      <h1>{texts.checkTitle}</h1>
      <SummaryList
        rows={[
          { key: words.terms.name, value: to.name },
          { key: words.terms.nip, value: formatNip(to.nip) },
          { key: words.terms.post, value: to.post },
          { key: taskTitle(task.kind, language), value: shown.name },
        ]}
      />
      <Notice tone="attention">{texts.checkText}</Notice>
      <Form action={addressOf(shown)}>
        <CarriedFields fields={reassignForm.fields} typed={form} />
        <HiddenField name="confirmed" value={`${task.version}`} />
        <ButtonGroup>
          <Button>{texts.reassignNow}</Button>
          <ButtonLink href={addressOf(shown)} kind="secondary">
            {hrTextsFor(language).cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </HrPage>
  )
}
