import { ACHIEVEMENTS } from '../domain/achievement.ts'
import { showForm } from '../platform/forms/show-form.tsx'
import { Button } from '../platform/html/button.tsx'
import { Radios } from '../platform/html/choices.tsx'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import { formatDay } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { CalibrationPage } from './calibration-page.tsx'
import type { CalibrationVisit } from './calibration-visit.ts'
import { achievementForm } from './forms.ts'
import { ruleWords } from './rule-words.ts'
import { textsFor } from './texts.ts'

interface AchievementPageProps {
  readonly calibrating: CalibrationVisit
  readonly typed: Typed
  readonly errors: FieldErrors
}

const optionsOf = ({ visit }: CalibrationVisit) => {
  const { language, period } = visit
  const texts = textsFor(language)
  return ACHIEVEMENTS.map((value) => {
    const rules = period.profile.patterns[value].map((rule) => ruleWords(rule, language))
    const pattern = texts.pattern(rules.join(texts.ruleWords.between))
    return {
      value,
      text: vocabularyFor(language).achievements[value],
      hint: `${texts.achievementMeanings[value]} ${pattern}`,
    }
  })
}

/** The first question: what the unit itself achieved, with what each answer means and allows. */
export const AchievementPage = ({ calibrating, typed, errors }: AchievementPageProps) => {
  const { visit, calibration, unit } = calibrating
  const { language, task, period, address } = visit
  const texts = textsFor(language)
  const field = showForm(achievementForm, { language, typed, errors }, calibration)
  return (
    <CalibrationPage
      calibrating={calibrating}
      title={texts.achievementTitle}
      errors={errors}
      {...(calibration.achievement && { back: { step: 'board', label: texts.backToBoard } })}
    >
      <p class="lead">{texts.achievementLead}</p>
      <p>
        {texts.due(formatDay(task.dueAt, language, period.timeZone))}
        {unit.headId && ` ${texts.headNote}`}
      </p>
      <Form action={address} draft={`${address}/draft`}>
        <Radios {...field('achievement')} options={optionsOf(calibrating)} />
        <Textarea {...field('achievementReason')} />
        <Button>{texts.setAchievement}</Button>
      </Form>
    </CalibrationPage>
  )
}
