import { boundOf, consent, text, unseen } from '../../platform/forms/form-field.ts'
import { defineForm } from '../../platform/forms/form-model.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'

const say = wordsOf(accessChangeTextsFor)
const reason = boundOf(accessChangeTextsFor)(({ errors }, longest) => errors.reason(longest))

const LONGEST_REASON = 500

/** Confirms a change of access as it was shown. */
export const confirmForm = defineForm({
  fields: {
    certain: consent({
      label: say((texts) => texts.certain),
      faults: { missing: say(({ errors }) => errors.certain) },
    }),
    seen: unseen,
  },
})

/** Why a change of access is refused or withdrawn. */
export const refuseForm = defineForm({
  fields: {
    reason: text({
      label: say((texts) => texts.refuseReason),
      longest: LONGEST_REASON,
      faults: { missing: reason, tooLong: reason },
    }),
  },
})
