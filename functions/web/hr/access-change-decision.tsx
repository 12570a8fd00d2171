import { aloneFrom } from '../../people/decide-access-change.ts'
import { seenOf } from '../../people/seen-change.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup } from '../../platform/html/button.tsx'
import { Checkbox } from '../../platform/html/choices.tsx'
import { Form, HiddenField } from '../../platform/html/form.tsx'
import { Textarea } from '../../platform/html/inputs.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { formatShortDateTime } from '../../platform/i18n/format.ts'
import { confirmForm, refuseForm } from './access-change-forms.ts'
import { addressOfChange } from './access-change-tag.tsx'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { AccessChangeView } from './access-change-view.ts'
import { Warnings } from './access-change-warnings.tsx'

const Confirming = (shown: AccessChangeView) => {
  const { request, change, standing, errors = {} } = shown
  const texts = accessChangeTextsFor(request.language)
  const { before, after } = change
  const isMoved = Boolean(before.email && after.email && before.email !== after.email)
  return (
    <Form action={`${addressOfChange(change)}/confirm`}>
      <HiddenField name="seen" value={seenOf(shown)} />
      <Notice tone="attention">{isMoved ? texts.effectsOfAddress : texts.effects}</Notice>
      <Checkbox
        {...showForm(confirmForm, { language: request.language, typed: request.form, errors })('certain')}
        checked={false}
      />
      <ButtonGroup>
        <Button kind={standing === 'alone' ? 'danger' : 'primary'}>
          {standing === 'alone' ? texts.alone : texts.confirm}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

const Refusing = ({ request, change, errors = {} }: AccessChangeView) => {
  const { language, form, session } = request
  const texts = accessChangeTextsFor(language)
  const isOwn = session?.personId === change.requestedBy
  return (
    <>
      <h2>{isOwn ? texts.withdraw : texts.refuseTitle}</h2>
      <Form action={`${addressOfChange(change)}/refuse`}>
        <Textarea
          {...showForm(refuseForm, { language, typed: form, errors })('reason')}
          hint={isOwn ? undefined : texts.refuseHint}
          rows={3}
        />
        <ButtonGroup>
          <Button kind="secondary">{isOwn ? texts.withdraw : texts.refuse}</Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

/** What the reader may do about a change. */
export const Deciding = (shown: AccessChangeView) => {
  const { request, change, standing, fits, timeZone } = shown
  const { language } = request
  const texts = accessChangeTextsFor(language)
  if (standing === 'over' || standing === 'none') return null
  const words = texts.standing
  return (
    <>
      {!fits && (
        <Notice tone="danger" title={texts.stale}>
          {texts.staleText}
        </Notice>
      )}
      {standing === 'refuse' && <Notice title={words.refuse}>{words.refuseText}</Notice>}
      {standing === 'alone' && (
        <Notice tone="danger" title={words.alone}>
          {words.aloneText}
        </Notice>
      )}
      {standing === 'soon' && (
        <Notice tone="attention" title={words.soon}>
          {words.soonText(formatShortDateTime(aloneFrom(change).toISOString(), language, timeZone))}
        </Notice>
      )}
      {fits && (standing === 'confirm' || standing === 'alone') && (
        <>
          <Warnings {...shown} />
          <Confirming {...shown} />
        </>
      )}
      <Refusing {...shown} />
    </>
  )
}
