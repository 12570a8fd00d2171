import type { Contradiction } from '../../platform/history/contradictions.ts'
import { readTaskId } from '../../platform/human-tasks/read-task-id.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { factsOf, type Reader } from './facts.ts'
import { recordTextsFor } from './record-texts.ts'
import { auditorTextsFor } from './texts.ts'

const wordIn = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined

const partName = (part: string, language: Language): string => {
  const texts = auditorTextsFor(language)
  const [kind = part, round] = part.split('#')
  const name = wordIn(texts.parts, kind) ?? kind
  return round ? `${name}, ${texts.round(round)}` : name
}

/** What a person calls a record of which History tells by its key. */
const recordName = (record: string, language: Language): string => {
  const { records } = recordTextsFor(language)
  const [key = record, part = ''] = record.split(' ')
  const type = key.split('#')[0] ?? key
  if (type === 'APPRAISAL' && part) return partName(part, language)
  const task = type === 'TASK' ? readTaskId(key.slice('TASK#'.length)) : undefined
  const name = wordIn(records, part && type === 'PERSON' ? `${type} ${part.split('#')[0]}` : type) ?? record
  return task ? `${name} ${vocabularyFor(language).taskKinds[task.kind]}` : name
}

/** One contradiction as a sentence: what the record says, and what History says. */
export const contradictionSentence = (contradiction: Contradiction, reader: Reader): string => {
  const { record, reason, field, recordSays, historySays } = contradiction
  const texts = recordTextsFor(reader.language)
  const name = recordName(record, reader.language)
  if (field === undefined) return reason === 'deleted' ? texts.deleted(name) : texts.invented(name)
  const sides = factsOf(
    historySays === undefined ? {} : { [field]: historySays },
    { [field]: recordSays ?? null },
    reader,
  )[0]
  const what = `${name}, ${wordIn(texts.fields, field) ?? sides?.label ?? field}`
  const is = sides?.after
  const was = sides?.before
  if (is !== undefined && was !== undefined) return texts.both(what, is, was)
  if (is !== undefined) return texts.onlyRecord(what, is)
  return was === undefined ? texts.byDigest(what) : texts.onlyHistory(what, was)
}
