import type { Contradiction } from '../../platform/history/contradictions.ts'
import { factsOf, type Reader } from './facts.ts'
import { fieldName, recordName } from './record-name.ts'
import { recordTextsFor } from './record-texts.ts'

/** One contradiction as a sentence: what the record says, and what History says. */
export const contradictionSentence = (contradiction: Contradiction, reader: Reader): string => {
  const { record, reason, field, recordSays, historySays } = contradiction
  const texts = recordTextsFor(reader.language)
  const name = recordName(record, reader.language)
  if (field === undefined) return texts[reason](name)
  const sides = factsOf(
    historySays === undefined ? {} : { [field]: historySays },
    { [field]: recordSays ?? null },
    reader,
  )[0]
  const what = `${name}, ${fieldName(field, reader.language)}`
  const is = sides?.after
  const was = sides?.before
  if (is !== undefined && was !== undefined) return texts.both(what, is, was)
  if (is !== undefined) return texts.onlyRecord(what, is)
  return was === undefined ? texts.byDigest(what) : texts.onlyHistory(what, was)
}
