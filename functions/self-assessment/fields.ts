import { BEHAVIOUR_KEYS, type BehaviourKey } from '../domain/behaviour.ts'
import type { WorkResult } from '../domain/plan.ts'
import { type Form, formOf } from '../platform/http/form.ts'
import type { AssessedResult, Realisation, SelfAssessment } from '../platform/records/self-assessments.ts'
import { readNumber, writeNumber } from './read-number.ts'

/** The names of the form's fields; an id also stands in the plan. */
export const fieldOf = {
  realisation: (indicatorId: string) => `realisation-${indicatorId}`,
  evidence: (indicatorId: string) => `evidence-${indicatorId}`,
  account: (resultId: string) => `account-${resultId}`,
  conduct: 'conduct',
  conductBy: (key: BehaviourKey) => `conduct-${key}`,
  obstacles: 'obstacles',
} as const

/** What is wrong with a field, and which indicator it belongs to when there are several alike. */
export interface Fault {
  readonly field: string
  readonly why: 'noRealisation' | 'notANumber' | 'noAccount' | 'noConduct' | 'tooLong'
  readonly about: string
}

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

const readRealisation = (
  { id, description, unit }: WorkResult['indicators'][number],
  form: Form,
): Read<Realisation> => {
  const field = fieldOf.realisation(id)
  const value = readNumber(form.text(field), unit)
  const evidence = textOf(form, fieldOf.evidence(id))
  const why = textOf(form, field) === '' ? 'noRealisation' : 'notANumber'
  return {
    answer: { indicatorId: id, value: value ?? 0, ...(evidence ? { evidence } : {}) },
    faults: [
      ...(value === undefined ? [{ field, why, about: description } as const] : []),
      ...lengthFault(fieldOf.evidence(id), evidence, LONGEST_EVIDENCE),
    ],
  }
}

/** What was typed about one work result; the answer counts only when there is no fault. */
export const readResult = (result: WorkResult, form: Form): Read<AssessedResult> => {
  const realisations = result.indicators.map((indicator) => readRealisation(indicator, form))
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
        [fieldOf.realisation(indicatorId), writeNumber(value)],
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
