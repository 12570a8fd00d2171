import type { VNode } from 'preact'
import { workRatingOfUnitHead } from '../domain/achievement.ts'
import { errorsOf, type Fault } from '../platform/forms/form-model.ts'
import { emptyForm, type Form } from '../platform/http/form.ts'
import { labelsOf } from '../platform/http/form-fields.ts'
import { wasSeen } from '../platform/human-tasks/check-page.tsx'
import type { ActionResult, TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { calibrationsIn, isWornOut } from '../records/calibrations.ts'
import { type PeriodTaskPages, pagesInPeriod } from '../records/period-visit.ts'
import { reviewsIn } from '../records/reviews.ts'
import { AchievementPage } from './achievement-page.tsx'
import { BoardPage } from './board-page.tsx'
import { type CalibrationVisit, calibratingOf, seenOf, standingOf } from './calibration-visit.ts'
import { changeRating, whyNotRate } from './change-rating.ts'
import { achievementForm, ratingForm, readRating, signForm, stepFieldsOf } from './forms.ts'
import { NotRateablePage } from './not-rateable-page.tsx'
import { PEOPLE_PER_PAGE, peopleOnBoard, pickPage } from './people-on-board.ts'
import { type RatingCase, RatingPage } from './rating-page.tsx'
import { setAchievement } from './set-achievement.ts'
import { maySignOff, signOff } from './sign-off.ts'
import { SignedPage, SignPage } from './sign-page.tsx'
import { textsFor } from './texts.ts'
import { unitAppraisals } from './unit-appraisals.ts'

const OVER: ActionResult = { kind: 'over' }
const BOARD: ActionResult = { kind: 'step', step: 'board' }
const again = (page: VNode): ActionResult => ({ kind: 'again', page })
const refused = (page: VNode): ActionResult => ({ kind: 'refused', page })

/** A step by its name: `board` or `board.2`, `rate.<appraisalId>`, `sign`; anything else is the first. */
const stepOf = (name: string): { readonly kind: string; readonly detail: string } => {
  const dot = name.indexOf('.')
  return dot < 0 ? { kind: name, detail: '' } : { kind: name.slice(0, dot), detail: name.slice(dot + 1) }
}

const pageNumber = (detail: string, people: number): number => {
  const last = Math.max(1, Math.ceil(people / PEOPLE_PER_PAGE))
  const requested = Number.parseInt(detail, 10)
  return Math.min(last, Math.max(1, Number.isNaN(requested) ? 1 : requested))
}

const showBoard = async (calibrating: CalibrationVisit, detail: string, tables: Tables): Promise<VNode> => {
  const standing = await standingOf(tables, calibrating)
  const page = pageNumber(detail, standing.tally.people)
  const appraisals = unitAppraisals(tables, calibrating.calibration)
  const people = await peopleOnBoard(tables, await pickPage(appraisals, standing.tally.unrated, page))
  return <BoardPage calibrating={calibrating} standing={standing} people={people} page={page} />
}

/** What is known of the person to rate, or why they are not this calibrator's to rate. */
const rateableOf = async (
  calibrating: CalibrationVisit,
  appraisalId: string,
  tables: Tables,
): Promise<RatingCase | 'oneself' | 'notHere' | 'tooOften'> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  const refusal = whyNotRate(calibrating, appraisal)
  if (refusal || !appraisal) return refusal ?? 'notHere'
  const { visit, calibration } = calibrating
  const [[person], review, adjustments] = await Promise.all([
    peopleOnBoard(tables, [appraisal]),
    reviewsIn(tables).latest(appraisal),
    calibrationsIn(tables).adjustmentsOf(appraisalId),
  ])
  if (!person) return 'notHere'
  if (isWornOut(adjustments, 'calibrator')) return 'tooOften'
  const fixedWork =
    appraisal.headsUnit && calibration.achievement
      ? workRatingOfUnitHead(calibration.achievement, visit.period.profile.headWorkRatings)
      : undefined
  return { person, fixedWork, review, adjustments }
}

const showRating = async (
  calibrating: CalibrationVisit,
  appraisalId: string,
  tables: Tables,
): Promise<VNode> => {
  const rateable = await rateableOf(calibrating, appraisalId, tables)
  return typeof rateable === 'string' ? (
    <NotRateablePage calibrating={calibrating} why={rateable} />
  ) : (
    <RatingPage calibrating={calibrating} rateable={rateable} typed={emptyForm} errors={{}} />
  )
}

const actOnAchievement = async (
  calibrating: CalibrationVisit,
  form: Form,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const { language } = calibrating.visit
  const read = achievementForm.read(form)
  if (!read.ok) {
    const errors = errorsOf(read.faults, language)
    return again(<AchievementPage calibrating={calibrating} typed={form} errors={errors} />)
  }
  const { achievement, achievementReason: reason } = read.answer
  const set = await setAchievement(calibrating, { achievement, reason }, deps)
  if (set.ok || set.reason !== 'changed-too-often') return set.ok ? BOARD : OVER
  const errors = { achievement: textsFor(language).errors.achievementTooOften }
  return again(<AchievementPage calibrating={calibrating} typed={form} errors={errors} />)
}

const actOnRating = async (
  calibrating: CalibrationVisit,
  appraisalId: string,
  form: Form,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const rateable = await rateableOf(calibrating, appraisalId, deps.tables)
  if (typeof rateable === 'string')
    return refused(<NotRateablePage calibrating={calibrating} why={rateable} />)
  const { appraisal } = rateable.person
  const read = readRating(form, appraisal, rateable.fixedWork)
  if (!read.ok) {
    const errors = errorsOf(read.faults, calibrating.visit.language)
    return again(<RatingPage calibrating={calibrating} rateable={rateable} typed={form} errors={errors} />)
  }
  const changed = await changeRating(calibrating, appraisal, read.answer, deps)
  return changed.ok ? BOARD : OVER
}

const actOnSignature = async (
  calibrating: CalibrationVisit,
  form: Form,
  deps: TaskDeps,
): Promise<ActionResult> => {
  const { visit } = calibrating
  const standing = await standingOf(deps.tables, calibrating)
  const verdict = maySignOff(standing, visit.period.profile.enforcement)
  const pageWith = (faults: readonly Fault[], changedMeanwhile = false) => {
    const errors = errorsOf(faults, visit.language)
    const shown = { calibrating, standing, typed: form, errors, changedMeanwhile }
    return <SignPage {...shown} />
  }
  if (!verdict.ok) return refused(pageWith([]))
  const read = signForm.read(form, verdict.justify)
  if (!read.ok) return again(pageWith(read.faults))
  if (!wasSeen(form, seenOf(calibrating, standing))) return again(pageWith([], true))
  const signed = await signOff(calibrating, standing, read.answer.justification, deps)
  return signed.ok ? { kind: 'done' } : OVER
}

/** The pages by which a calibrator sets a unit's achievement, works its board and signs it off. */
export const calibrationPages: PeriodTaskPages = pagesInPeriod({
  ahead: ({ subjectId, aboutId }) => [keys.calibration(subjectId), ...(aboutId ? [keys.unit(aboutId)] : [])],

  fields: async (_, name) => stepFieldsOf(stepOf(name).kind),

  labels: labelsOf(achievementForm, ratingForm, signForm),

  show: async (visit, name, typed, { tables }) => {
    const calibrating = await calibratingOf(tables, visit)
    const { kind, detail } = stepOf(name)
    if (calibrating.calibration.achievement) {
      if (kind === 'board') return showBoard(calibrating, detail, tables)
      if (kind === 'rate') return showRating(calibrating, detail, tables)
      if (kind === 'sign') {
        const standing = await standingOf(tables, calibrating)
        return <SignPage calibrating={calibrating} standing={standing} typed={typed} errors={{}} />
      }
    }
    return <AchievementPage calibrating={calibrating} typed={typed} errors={{}} />
  },

  act: async (visit, name, { form }, deps) => {
    const calibrating = await calibratingOf(deps.tables, visit)
    const { signedOffAt, achievement } = calibrating.calibration
    if (visit.task.state !== 'open' || signedOffAt) return OVER
    const { kind, detail } = stepOf(name)
    if (kind === '') return actOnAchievement(calibrating, form, deps)
    if (!achievement) return { kind: 'step', step: '' }
    if (kind === 'rate') return actOnRating(calibrating, detail, form, deps)
    if (kind === 'sign') return actOnSignature(calibrating, form, deps)
    return BOARD
  },

  done: async (visit, { tables }) => <SignedPage {...(await calibratingOf(tables, visit))} />,
})
