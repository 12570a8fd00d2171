import { BEHAVIOUR_KEYS, type BehaviourKey } from '../domain/behaviour.ts'
import type { Indicator, WorkResult } from '../domain/plan.ts'
import { type Form, formOf } from '../platform/http/form.ts'
import { defaultLanguage, isLanguage, type Language } from '../platform/i18n/languages.ts'
import type { AssessedResult, Realisation, SelfAssessment } from '../records/self-assessments.ts'
import { type NumberRead, readNumber, writeNumber } from './read-number.ts'

/** The names of the form's fields; an id also stands in the plan. */
export const fieldOf = {
  realisation: (indicatorId: string) => `realisation-${indicatorId}`,
  evidence: (indicatorId: string) => `evidence-${indicatorId}`,
  account: (resultId: string) => `account-${resultId}`,
  /** The language of the page on which the realisations of a result were typed. */
  language: (resultId: string) => `language-${resultId}`,
  conduct: 'conduct',
  conductBy: (key: BehaviourKey) => `conduct-${key}`,
  obstacles: 'obstacles',
} as const

/** What is wrong with a field, and which indicator it belongs to when there are several alike. */
export type Fault = {
  readonly field: string
  readonly about: string
} & (
  | { readonly why: 'noRealisation' | 'notANumber' | 'noAccount' | 'noConduct' | 'tooLong' }
  | {
      readonly why: 'twoNumbers'
      readonly typed: string
      readonly whole: number
      readonly fraction: number
    }
)

export interface Read<Answer> {
  readonly answer: Answer
  readonly faults: readonly Fault[]
}

/** Less than this is no account of anything. */
const SHORTEST_ACCOUNT = 10
const LONGEST_TEXT = 4000
const LONGEST_EVIDENCE = 1000

const textOf = (form: Form, name: string): string => form.text(name).trim()

const lengthFault = (field: string, text: string, longest = LONGEST_TEXT): Fault[] =>
  text.length > longest ? [{ field, why: 'tooLong', about: String(longest) }] : []

/** The language in which the numbers of a result were typed; it stays theirs when the page's language is changed. */
const languageOf = (result: WorkResult, form: Form): Language => {
  const language = form.text(fieldOf.language(result.id))
  return isLanguage(language) ? language : defaultLanguage
}

/** The number that was typed for an indicator of a result. */
export const realisationRead = (result: WorkResult, { id, unit }: Indicator, form: Form): NumberRead =>
  readNumber(form.text(fieldOf.realisation(id)), unit, languageOf(result, form))

const realisationFaults = ({ id, description }: Indicator, read: NumberRead, form: Form): Fault[] => {
  const field = fieldOf.realisation(id)
  const typed = textOf(form, field)
  const about = description
  switch (read.kind) {
    case 'number':
      return []
    case 'twoNumbers':
      return [{ field, about, why: 'twoNumbers', typed, whole: read.whole, fraction: read.fraction }]
    case 'notANumber':
      return [{ field, about, why: typed === '' ? 'noRealisation' : 'notANumber' }]
  }
}

const readRealisation = (result: WorkResult, indicator: Indicator, form: Form): Read<Realisation> => {
  const { id } = indicator
  const read = realisationRead(result, indicator, form)
  const evidence = textOf(form, fieldOf.evidence(id))
  return {
    answer: {
      indicatorId: id,
      value: read.kind === 'number' ? read.value : 0,
      ...(evidence ? { evidence } : {}),
    },
    faults: [
      ...realisationFaults(indicator, read, form),
      ...lengthFault(fieldOf.evidence(id), evidence, LONGEST_EVIDENCE),
    ],
  }
}

/** What was typed about one work result; the answer counts only when there is no fault. */
export const readResult = (result: WorkResult, form: Form): Read<AssessedResult> => {
  const realisations = result.indicators.map((indicator) => readRealisation(result, indicator, form))
  const field = fieldOf.account(result.id)
  const account = textOf(form, field)
  return {
    answer: { resultId: result.id, realisations: realisations.map(({ answer }) => answer), account },
    faults: [
      ...realisations.flatMap(({ faults }) => faults),
      ...(account.length < SHORTEST_ACCOUNT
        ? [{ field, why: 'noAccount', about: result.title } as const]
        : []),
      ...lengthFault(field, account),
    ],
  }
}

type Behaviour = Pick<SelfAssessment, 'conduct' | 'conductByValue'>

/** What was typed about conduct; single values may stay empty. */
export const readBehaviour = (form: Form): Read<Behaviour> => {
  const conduct = textOf(form, fieldOf.conduct)
  const written = BEHAVIOUR_KEYS.map((key) => [key, textOf(form, fieldOf.conductBy(key))] as const)
  return {
    answer: { conduct, conductByValue: Object.fromEntries(written.filter(([, text]) => text !== '')) },
    faults: [
      ...(conduct.length < SHORTEST_ACCOUNT
        ? [{ field: fieldOf.conduct, why: 'noConduct', about: '' } as const]
        : []),
      ...lengthFault(fieldOf.conduct, conduct),
      ...written.flatMap(([key, text]) => lengthFault(fieldOf.conductBy(key), text)),
    ],
  }
}

type Answers = Pick<SelfAssessment, 'results' | 'conduct' | 'conductByValue' | 'obstacles'>

/** Everything that was typed, as it would be submitted. */
export const readAll = (results: readonly WorkResult[], form: Form): Read<Answers> => {
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
      ...lengthFault(fieldOf.obstacles, obstacles),
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
export const typedFor = (result: WorkResult, typed: Form, language: Language): Read<Form> => {
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
  return {
    answer: typedOver(typed, formOf(written)),
    faults: read
      .filter(({ read }) => read.kind === 'twoNumbers')
      .flatMap(({ indicator, read }) => realisationFaults(indicator, read, typed)),
  }
}
