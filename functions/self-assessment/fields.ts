import { BEHAVIOUR_KEYS } from '../domain/behaviour.ts'
import type { Indicator, WorkResult } from '../domain/plan.ts'
import type { Fault, Reading } from '../platform/forms/form-model.ts'
import { type Form, formOf } from '../platform/http/form.ts'
import { defaultLanguage, isLanguage, type Language } from '../platform/i18n/languages.ts'
import type { AssessedResult, Realisation, SelfAssessment } from '../records/self-assessments.ts'
import { fieldOf } from './field-names.ts'
import { behaviourForm, obstaclesForm, resultForm } from './forms.ts'
import { type NumberRead, readNumber, writeNumber } from './read-number.ts'

export interface ReadResult<Answer> {
  readonly answer: Answer
  readonly faults: readonly Fault[]
}

const textOf = (form: Form, name: string): string => form.text(name).trim()

const faultsIn = (read: Reading<unknown>): readonly Fault[] => (read.ok ? [] : read.faults)

/** The language in which the numbers of a result were typed; it stays theirs when the page's language is changed. */
const languageOf = (result: WorkResult, form: Form): Language => {
  const language = form.text(fieldOf.language(result.id))
  return isLanguage(language) ? language : defaultLanguage
}

/** The number that was typed for an indicator of a result. */
export const realisationRead = (result: WorkResult, { id, unit }: Indicator, form: Form): NumberRead =>
  readNumber(form.text(fieldOf.realisation(id)), unit, languageOf(result, form))

const realisationOf = (result: WorkResult, indicator: Indicator, form: Form): Realisation => {
  const { id: indicatorId } = indicator
  const read = realisationRead(result, indicator, form)
  const evidence = textOf(form, fieldOf.evidence(indicatorId))
  return {
    indicatorId,
    value: read.kind === 'number' ? read.value : 0,
    ...(evidence ? { evidence } : {}),
  }
}

/** What was typed about one work result; the answer counts only when there is no fault. */
export const readResult = (result: WorkResult, form: Form): ReadResult<AssessedResult> => ({
  answer: {
    resultId: result.id,
    realisations: result.indicators.map((indicator) => realisationOf(result, indicator, form)),
    account: textOf(form, fieldOf.account(result.id)),
  },
  faults: faultsIn(resultForm(result, languageOf(result, form)).read(form)),
})

type Behaviour = Pick<SelfAssessment, 'conduct' | 'conductByValue'>

/** What was typed about conduct; single values may stay empty. */
export const readBehaviour = (form: Form): ReadResult<Behaviour> => {
  const written = BEHAVIOUR_KEYS.map((key) => [key, textOf(form, fieldOf.conductBy(key))] as const)
  return {
    answer: {
      conduct: textOf(form, fieldOf.conduct),
      conductByValue: Object.fromEntries(written.filter(([, text]) => text !== '')),
    },
    faults: faultsIn(behaviourForm.read(form)),
  }
}

type Answers = Pick<SelfAssessment, 'results' | 'conduct' | 'conductByValue' | 'obstacles'>

/** Everything that was typed, as it would be submitted. */
export const readAll = (results: readonly WorkResult[], form: Form): ReadResult<Answers> => {
  const read = results.map((result) => readResult(result, form))
  const behaviour = readBehaviour(form)
  const obstacles = textOf(form, fieldOf.obstacles)
  return {
    answer: {
      results: read.map(({ answer }) => answer),
      ...behaviour.answer,
      ...(obstacles ? { obstacles } : {}),
    },
    faults: [
      ...read.flatMap(({ faults }) => faults),
      ...behaviour.faults,
      ...faultsIn(obstaclesForm.read(form)),
    ],
  }
}

/** The form that a submitted self-assessment was made of. */
export const formOfSubmitted = (submitted: SelfAssessment): Form =>
  formOf([
    ...submitted.results.flatMap(({ resultId, account, realisations }): [string, string][] => [
      [fieldOf.account(resultId), account],
      ...realisations.flatMap(({ indicatorId, value, evidence }): [string, string][] => [
        [fieldOf.realisation(indicatorId), writeNumber(value, defaultLanguage)],
        [fieldOf.evidence(indicatorId), evidence ?? ''],
      ]),
    ]),
    [fieldOf.conduct, submitted.conduct],
    ...BEHAVIOUR_KEYS.map((key): [string, string] => [
      fieldOf.conductBy(key),
      submitted.conductByValue[key] ?? '',
    ]),
    [fieldOf.obstacles, submitted.obstacles ?? ''],
  ])

/** What is typed now over what was typed before; a field that was emptied now stays empty. */
export const typedOver = (before: Form, now: Form): Form =>
  formOf(Object.entries({ ...before.values(), ...now.values() }))

/**
 * What was typed about a result, for a page in `language`. Numbers typed on a page in another language are written so
 * that they stay the same numbers; a text that could be read as two is taken out of its field and told as a fault.
 */
export const typedFor = (result: WorkResult, typed: Form, language: Language): ReadResult<Form> => {
  if (languageOf(result, typed) === language) return { answer: typed, faults: [] }
  const read = result.indicators.map((indicator) => ({
    indicator,
    read: realisationRead(result, indicator, typed),
  }))
  const written = read.flatMap(({ indicator, read }): [string, string][] => {
    const field = fieldOf.realisation(indicator.id)
    if (read.kind === 'number') return [[field, writeNumber(read.value, language)]]
    return read.kind === 'twoNumbers' ? [[field, '']] : []
  })
  const lost = new Set(
    read.flatMap(({ indicator, read }) =>
      read.kind === 'twoNumbers' ? [fieldOf.realisation(indicator.id)] : [],
    ),
  )
  return {
    answer: typedOver(typed, formOf(written)),
    faults: readResult(result, typed).faults.filter(({ field }) => lost.has(field)),
  }
}
