import { choice } from '../platform/forms/form-field.ts'
import { defineForm } from '../platform/forms/form-model.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import { textsFor } from './texts.ts'

const say = wordsOf(textsFor)

/** Whether a result is accepted. */
export const resultForm = defineForm({
  fields: {
    answer: choice({
      label: say((texts) => texts.answerTitle),
      values: ['accept', 'object'],
      faults: { missing: say((texts) => texts.errors.answer) },
    }),
  },
})
