import { REASSIGNMENT_REASONS } from '../../domain/reassignment.ts'
import { WITHDRAWAL_REASONS } from '../../domain/withdrawal.ts'
import { choice, consent, text } from '../../platform/forms/form-field.ts'
import { defineForm } from '../../platform/forms/form-model.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import { appraisalTextsFor } from './appraisal-texts.ts'

const say = wordsOf(appraisalTextsFor)

const LONGEST_ADDRESS = 254

/** To whom an open task goes, and why. */
export const reassignForm = defineForm({
  fields: {
    who: text({
      label: say((texts) => texts.who),
      hint: say((texts) => texts.whoHint),
      longest: LONGEST_ADDRESS,
      faults: { missing: say(({ errors }) => errors.who), tooLong: say(({ errors }) => errors.unknown) },
    }),
    reason: choice({
      label: say((texts) => texts.reassignReason),
      values: REASSIGNMENT_REASONS,
      faults: { missing: say(({ errors }) => errors.reason) },
    }),
  },
})

/** Why an appraisal is withdrawn. */
export const withdrawForm = defineForm({
  fields: {
    reason: choice({
      label: say((texts) => texts.withdrawReason),
      values: WITHDRAWAL_REASONS,
      faults: { missing: say(({ errors }) => errors.reason) },
    }),
    confirmed: consent({
      label: say((texts) => texts.confirm),
      faults: { missing: say(({ errors }) => errors.confirm) },
    }),
  },
})
