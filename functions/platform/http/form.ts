import { withoutHidden } from '../../domain/plain-text.ts'
import type { Words } from '../i18n/words.ts'
import { recordOf } from '../record-of.ts'
import { type Field, type Labels, valuesOf } from './form-fields.ts'

/**
 * What a form sent: texts as typed but for what nobody sees in them (see domain/plain-text), line ends as `\n`, several
 * values of a name in order.
 */
export interface Form {
  /** The first value of a name, or '' when the form did not send it. */
  text(name: string): string
  /** Every value of a name: ticked checkboxes, repeated fields. */
  all(name: string): readonly string[]
  has(name: string): boolean
  /** Every name with its first value, for a zod schema and for showing a form again. */
  values(): Readonly<Record<string, string>>
}

/** What a POST sent, before it is known which fields its page has: nothing but those can be read of it. */
export interface PostedForm {
  /** The form of a page with these fields; whatever else was sent is dropped. */
  only(fields: readonly Field[]): Form
  /** Every text of the names that have a label, with it: what is shown again to whoever is refused. */
  texts(labels: Labels): readonly (readonly [Words, string])[]
}

const formOfLists = (lists: ReadonlyMap<string, readonly string[]>): Form => {
  const all = (name: string) => lists.get(name) ?? []
  return {
    all,
    text: (name) => all(name)[0] ?? '',
    has: (name) => all(name).length > 0,
    values: () =>
      recordOf([...lists].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]]))),
  }
}

const listsOf = (pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, readonly string[]> => {
  const lists = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const typed = withoutHidden(value.replaceAll('\r\n', '\n'))
    const list = lists.get(name)
    if (list) list.push(typed)
    else lists.set(name, [typed])
  }
  return lists
}

/** Makes a form of names with values that are known to be the page's own; tests and drafts use it. */
export const formOf = (pairs: Iterable<readonly [string, string]>): Form => formOfLists(listsOf(pairs))

/** What names with values sent by anybody give. */
export const postedOf = (pairs: Iterable<readonly [string, string]>): PostedForm => {
  const sent = listsOf(pairs)
  return {
    texts: (labels) =>
      [...sent].flatMap(([name, values]) => {
        const label = labels(name)
        return label ? values.filter((text) => text.trim() !== '').map((text) => [label, text] as const) : []
      }),
    only: (fields) => {
      const lists = new Map<string, readonly string[]>()
      for (const field of fields) {
        const values = valuesOf(field, sent.get(field.name) ?? [])
        if (values.length > 0) lists.set(field.name, values)
      }
      return formOfLists(lists)
    },
  }
}

export const emptyForm: Form = formOf([])
export const nothingPosted: PostedForm = postedOf([])
