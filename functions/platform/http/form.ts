import { withoutHidden } from '../../domain/plain-text.ts'

/** A file sent with a form. */
export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

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
  /** Every name with all its values. */
  valueLists(): Readonly<Record<string, readonly string[]>>
  /** The file of a name, when the route accepts files and one was chosen. */
  file(name: string): UploadedFile | undefined
}

/** Makes a form of names with values and files; tests and drafts use it too. */
export const formOf = (
  pairs: Iterable<readonly [string, string]>,
  files: ReadonlyMap<string, UploadedFile> = new Map(),
): Form => {
  const lists = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const typed = withoutHidden(value.replaceAll('\r\n', '\n'))
    const list = lists.get(name)
    if (list) list.push(typed)
    else lists.set(name, [typed])
  }
  const all = (name: string) => lists.get(name) ?? []
  return {
    all,
    text: (name) => all(name)[0] ?? '',
    has: (name) => lists.has(name),
    values: () => Object.fromEntries([...lists].map(([name, values]) => [name, values[0] ?? ''])),
    valueLists: () => Object.fromEntries(lists),
    file: (name) => files.get(name),
  }
}

export const emptyForm: Form = formOf([])
