import { type Person, RECENT_MOVE } from './people.ts'

type NameAndPost = Pick<Person, 'name' | 'post'>
type FormerName = Pick<Person, 'renamedAt' | 'formerName' | 'formerPost' | 'renamedBy'>

/**
 * What a person's record keeps of a change of their name or post, for whoever must judge later who that is; `by` is an
 * officer. Of several changes within the time the first says what it was before, and all who asked are named.
 */
export const renamingOf = (
  before: NameAndPost & FormerName,
  after: NameAndPost,
  { at, by }: { readonly at: Date; readonly by: string | undefined },
): FormerName => {
  if (before.name === after.name && before.post === after.post) return {}
  const isRecent = before.renamedAt !== undefined && at.getTime() - Date.parse(before.renamedAt) < RECENT_MOVE
  const earlier = isRecent ? before : { formerName: before.name, formerPost: before.post, renamedBy: [] }
  return {
    renamedAt: at.toISOString(),
    formerName: earlier.formerName ?? before.name,
    formerPost: earlier.formerPost ?? before.post,
    renamedBy: [...new Set([...(earlier.renamedBy ?? []), ...(by === undefined ? [] : [by])])],
  }
}

/** A change of name or post that a person deciding a request made at `since` must see. */
export interface Renaming {
  readonly at: string
  readonly name: string
  readonly post: string
  readonly by: readonly string[]
}

/** The last change of name or post, unless it was over ninety days before somebody asked. */
export const renamingSince = (person: FormerName | undefined, since: string): Renaming | undefined => {
  const { renamedAt, formerName, formerPost, renamedBy = [] } = person ?? {}
  if (renamedAt === undefined || formerName === undefined || formerPost === undefined) return undefined
  if (Date.parse(since) - Date.parse(renamedAt) > RECENT_MOVE) return undefined
  return { at: renamedAt, name: formerName, post: formerPost, by: renamedBy }
}
