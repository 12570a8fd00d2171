import { readTaskId } from '../../platform/human-tasks/read-task-id.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { taskTitle } from '../../roots/task-title.ts'
import { factTextsFor } from './fact-texts.ts'
import { fieldTextsFor } from './field-texts.ts'
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
export const recordName = (record: string, language: Language): string => {
  const { records } = recordTextsFor(language)
  const [key = record, part = ''] = record.split(' ')
  const type = key.split('#')[0] ?? key
  if (type === 'APPRAISAL' && part) return partName(part, language)
  const task = type === 'TASK' ? readTaskId(key.slice('TASK#'.length)) : undefined
  const name = wordIn(records, part && type === 'PERSON' ? `${type} ${part.split('#')[0]}` : type) ?? record
  return task ? `${name} ${taskTitle(task.kind, language)}` : name
}

/** What a person calls a field of a record. */
export const fieldName = (field: string, language: Language): string =>
  wordIn(fieldTextsFor(language), field) ?? wordIn(factTextsFor(language).labels, field) ?? field

/** What a person calls a chain: what it tells of, and by which id. */
export const chainName = (chain: string, language: Language): string => {
  const { chains } = recordTextsFor(language)
  const at = chain.indexOf('/')
  const name = wordIn(chains, chain.slice(0, at))
  return name ? `${name} ${chain.slice(at + 1)}` : chain
}
