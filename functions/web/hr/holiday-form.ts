import { HOLIDAY_KINDS, type Holiday, yearOf } from '../../domain/holidays.ts'
import { beginsAsFormula, holdsWebAddress } from '../../domain/plain-text.ts'
import { boundOf, choice, date, optionalText, text } from '../../platform/forms/form-field.ts'
import { type Answers, defineForm } from '../../platform/forms/form-model.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import { holidayTextsFor } from './holiday-texts.ts'

const YEARS_AHEAD = 5

/** The years whose holidays HR may change: from last year to five years from now. */
export const keptYears = (today: string): number[] =>
  Array.from({ length: YEARS_AHEAD + 2 }, (_, at) => yearOf(today) - 1 + at)

const LONGEST_NAME = 120
const LONGEST_SOURCE = 200

const say = wordsOf(holidayTextsFor)
const nameNotPlain = say(({ errors }) => errors.nameNotPlain)
const sayBound = boundOf(holidayTextsFor)
const nameMissing = sayBound(({ errors }, longest) => errors.nameMissing(longest))
const sourceMissing = sayBound(({ errors }, longest) => errors.sourceMissing(longest))

/** A holiday that HR adds, as it can be chosen on a day. */
export const holidayForm = defineForm({
  fields: {
    date: date({
      label: say((texts) => texts.date),
      faults: {
        missing: say(({ errors }) => errors.dateMissing),
        farAway: say(({ errors }) => errors.dateFarAway),
        there: say(({ errors }) => errors.dateThere),
      },
    }),
    name: text({
      label: say((texts) => texts.name),
      longest: LONGEST_NAME,
      faults: { missing: nameMissing, tooLong: nameMissing, nameNotPlain },
    }),
    nameEn: optionalText({
      label: say((texts) => texts.nameEn),
      hint: say((texts) => texts.nameEnHint),
      longest: LONGEST_NAME,
      faults: { tooLong: sayBound(({ errors }, longest) => errors.nameEnTooLong(longest)), nameNotPlain },
    }),
    kind: choice({
      label: say((texts) => texts.kind),
      values: HOLIDAY_KINDS,
      faults: { missing: say(({ errors }) => errors.kindMissing) },
    }),
    source: text({
      label: say((texts) => texts.source),
      hint: say((texts) => texts.sourceHint),
      longest: LONGEST_SOURCE,
      faults: { missing: sourceMissing, tooLong: sourceMissing },
    }),
  },
  rules: ({ date: chosen, name = '', nameEn = '' }, today: string) => [
    ...(chosen !== undefined && !keptYears(today).includes(yearOf(chosen))
      ? ([['date', 'farAway']] as const)
      : []),
    ...(isPlainName(name) ? [] : ([['name', 'nameNotPlain']] as const)),
    ...(isPlainName(nameEn) ? [] : ([['nameEn', 'nameNotPlain']] as const)),
  ],
})

const isPlainName = (name: string): boolean => !holdsWebAddress(name) && !beginsAsFormula(name)

const inOneLine = (typed: string): string => typed.replaceAll(/\s+/g, ' ')

/** The holiday that was typed; without an English name it has one name. */
export const holidayOf = ({
  name,
  nameEn,
  source,
  ...holiday
}: Answers<typeof holidayForm.named>): Holiday => ({
  ...holiday,
  name: { id: inOneLine(name), en: inOneLine(nameEn || name) },
  source: inOneLine(source),
})
