import { showForm } from '../platform/forms/show-form.tsx'
import { Button } from '../platform/html/button.tsx'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { ConfirmationPanel, EmptyState, Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { StepList } from '../platform/html/sequences.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import { Seen } from '../platform/human-tasks/check-page.tsx'
import { formatNumber } from '../platform/i18n/format.ts'
import { CalibrationPage, stepAddress } from './calibration-page.tsx'
import { type CalibrationVisit, type Standing, seenOf } from './calibration-visit.ts'
import { signForm } from './forms.ts'
import { PatternChart, PatternNotice, PatternTable } from './pattern.tsx'
import { maySignOff } from './sign-off.ts'
import { textsFor } from './texts.ts'

interface SignPageProps {
  readonly calibrating: CalibrationVisit
  readonly standing: Standing
  readonly typed: Typed
  readonly errors: FieldErrors
  /** A rating changed since its reader last saw the page. */
  readonly changedMeanwhile?: boolean
}

const Blocked = ({ calibrating, standing }: Pick<SignPageProps, 'calibrating' | 'standing'>) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  const { unrated } = standing.tally
  return (
    <Notice tone="danger" title={texts.signBlocked}>
      <p>{unrated > 0 ? texts.signUnrated(formatNumber(unrated, language)) : texts.outsideWhy.block}</p>
      <p>
        <a href={stepAddress(calibrating, 'board')}>{texts.backToBoard}</a>
      </p>
    </Notice>
  )
}

/** The unit as it will be signed, and the signature where nothing stands in its way. */
export const SignPage = ({ calibrating, standing, typed, errors, changedMeanwhile }: SignPageProps) => {
  const { visit } = calibrating
  const { check, tally } = standing
  const texts = textsFor(visit.language)
  const verdict = maySignOff(standing, visit.period.profile.enforcement)
  return (
    <CalibrationPage
      calibrating={calibrating}
      title={texts.signTitle}
      back={{ step: 'board', label: texts.backToBoard }}
      errors={errors}
    >
      <p class="lead">{texts.signLead}</p>
      {changedMeanwhile && verdict.ok && (
        <Notice tone="attention" title={texts.signChanged}>
          <p>{texts.signChangedWhy}</p>
        </Notice>
      )}
      {!verdict.ok && <Blocked calibrating={calibrating} standing={standing} />}
      {tally.people === 0 && (
        <EmptyState title={texts.nobody}>
          <p>{texts.nobodyWhy}</p>
        </EmptyState>
      )}
      {check && tally.people > 0 && (
        <>
          {tally.unrated === 0 && <PatternNotice calibrating={calibrating} check={check} />}
          <PatternChart calibrating={calibrating} check={check} counts={tally.predicates} />
          <PatternTable calibrating={calibrating} check={check} />
        </>
      )}
      {verdict.ok && (
        <Form action={stepAddress(calibrating, 'sign')} draft={`${visit.address}/draft?step=sign`}>
          {verdict.justify && (
            <Textarea
              {...showForm(signForm, { language: visit.language, typed, errors })('justification')}
              optional={false}
            />
          )}
          <Seen content={seenOf(calibrating, standing)} />
          <Button>{texts.sign}</Button>
        </Form>
      )}
    </CalibrationPage>
  )
}

/** It is signed; and what happens to the results from here. */
export const SignedPage = ({ visit, unit }: CalibrationVisit) => {
  const { language, person, period, others } = visit
  const texts = textsFor(language)
  const { next } = texts
  const days = formatNumber(period.profile.objectionWorkingDays, language)
  return (
    <Page language={language} title={texts.doneTitle} user={person.name}>
      <ConfirmationPanel title={texts.doneTitle}>{texts.doneLead(unit.name)}</ConfirmationPanel>
      <StepList
        steps={[
          { title: next.publish, text: next.publishWhy },
          { title: next.respond, text: next.respondWhy(days) },
          { title: next.followUp, text: next.followUpWhy },
        ]}
      />
      {others && (
        <p>
          <a href={others}>{texts.others}</a>
        </p>
      )}
    </Page>
  )
}
