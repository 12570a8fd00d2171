import * as z from 'zod'
import { BEHAVIOUR_KEYS, type BehaviourKey } from '../domain/behaviour.ts'
import type { Indicator, WorkResult } from '../domain/plan.ts'
import { boundOf, type FormField, optionalText, text, unseen } from '../platform/forms/form-field.ts'
import { defineForm } from '../platform/forms/form-model.ts'
import { type Labels, labelsOf } from '../platform/http/form-fields.ts'
import { behaviourFor } from '../platform/i18n/behaviour.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import { fieldOf } from './field-names.ts'
import { readNumber, writeNumber } from './read-number.ts'
import { textsFor } from './texts.ts'

const say = wordsOf(textsFor)

/** Less than this is no account of anything. */
const SHORTEST_ACCOUNT = 10
const LONGEST_TEXT = 4000
const LONGEST_EVIDENCE = 1000

const tooLong = boundOf(textsFor)(({ faults }, longest) => faults.tooLong(longest))

/** A number in the indicator's unit, as typed on a page in a language. */
const realisationField = ({ description, unit }: Indicator, typedIn: Language): FormField<string> => {
  const whyNot = (typed: string) => {
    const { kind } = readNumber(typed, unit, typedIn)
    return kind === 'notANumber' && typed.trim() === '' ? 'missing' : kind
  }
  return {
    label: say(({ realisation }) => realisation),
    hint: say(({ realisationHint }) => realisationHint),
    kind: 'text',
    most: 1,
    schema: z.string().superRefine((typed, { addIssue }) => {
      const why = whyNot(typed)
      if (why !== 'number') addIssue({ code: 'custom', message: why })
    }),
    faults: {
      missing: say(({ faults }) => faults.noRealisation(description)),
      notANumber: say(({ faults }) => faults.notANumber(description)),
      twoNumbers: (language, typed) => {
        const { faults } = textsFor(language)
        const read = readNumber(typed, unit, typedIn)
        if (read.kind !== 'twoNumbers') return faults.notANumber(description)
        const [whole, fraction] = [writeNumber(read.whole, language), writeNumber(read.fraction, language)]
        return faults.twoNumbers(description, typed, whole, fraction)
      },
    },
  }
}

const evidenceField = optionalText({
  label: say(({ evidence }) => evidence),
  hint: say(({ evidenceHint }) => evidenceHint),
  longest: LONGEST_EVIDENCE,
  faults: { tooLong },
})

/** What is asked about one work result, whose numbers were typed on a page in a language. */
export const resultForm = ({ id, title, indicators }: WorkResult, typedIn: Language) => {
  const fields: Record<string, FormField<string>> = { [fieldOf.language(id)]: unseen }
  for (const indicator of indicators) {
    fields[fieldOf.realisation(indicator.id)] = realisationField(indicator, typedIn)
    fields[fieldOf.evidence(indicator.id)] = evidenceField
  }
  fields[fieldOf.account(id)] = text({
    label: say(({ account }) => account),
    hint: say(({ accountHint }) => accountHint),
    shortest: SHORTEST_ACCOUNT,
    longest: LONGEST_TEXT,
    faults: { missing: say(({ faults }) => faults.noAccount(title)), tooLong },
  })
  return defineForm({ fields })
}

const exampleField = (key: BehaviourKey): FormField<string> =>
  optionalText({
    label: (language) => textsFor(language).byValueLabel(behaviourFor(language)[key].name),
    longest: LONGEST_TEXT,
    faults: { tooLong },
  })

const conductField: FormField<string> = text({
  label: say(({ conduct }) => conduct),
  hint: say(({ conductHint }) => conductHint),
  shortest: SHORTEST_ACCOUNT,
  longest: LONGEST_TEXT,
  faults: { missing: say(({ faults }) => faults.noConduct()), tooLong },
})

/** One account of conduct, and room for an example of each value. */
export const behaviourForm = defineForm({
  fields: Object.fromEntries([
    [fieldOf.conduct, conductField],
    ...BEHAVIOUR_KEYS.map((key) => [fieldOf.conductBy(key), exampleField(key)] as const),
  ]),
})

/** The last question. */
export const obstaclesForm = defineForm({
  fields: {
    obstacles: optionalText({
      label: say(({ obstacles }) => obstacles),
      hint: say(({ obstaclesHint }) => obstaclesHint),
      longest: LONGEST_TEXT,
      faults: { tooLong },
    }),
  },
})

const byForm = labelsOf(behaviourForm, obstaclesForm)
const byPrefix = new Map([
  [fieldOf.realisation(''), say(({ realisation }) => realisation)],
  [fieldOf.evidence(''), say(({ evidence }) => evidence)],
  [fieldOf.account(''), say(({ account }) => account)],
])

/** How texts are called; which fields a work result has is known by its plan only. */
export const labels: Labels = (name) => byForm(name) ?? byPrefix.get(name.slice(0, name.indexOf('-') + 1))
