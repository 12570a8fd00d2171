import { type Rating, ratingSchema } from '../domain/rating.ts'
import type { Form } from '../platform/http/form.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { Decision } from '../records/objections.ts'
import { LONGEST_TEXT, type ReadForm, SHORTEST_REASON } from './read-objection.ts'
import type { Rated } from './result-story.ts'
import { textsFor } from './texts.ts'

/** What is decided: the ratings as they shall stand. */
export interface Ruled {
  readonly ruling: Decision['ruling']
  readonly work: Rating
  readonly behaviour: Rating
  readonly reason: string
}

const RULINGS: ReadonlyMap<string, Decision['ruling']> = new Map([
  ['uphold', 'upheld'],
  ['change', 'changed'],
])

/** The decision as typed; new ratings count only when the ratings change. */
export const readDecision = (form: Form, now: Rated, language: Language): ReadForm<Ruled> => {
  const texts = textsFor(language).errors
  const ruling = RULINGS.get(form.text('ruling'))
  const isChange = ruling === 'changed'
  const work = isChange ? ratingSchema.safeParse(form.text('work')).data : now.work
  const behaviour = isChange ? ratingSchema.safeParse(form.text('behaviour')).data : now.behaviour
  const reason = form.text('reason').trim()
  const isSame = work === now.work && behaviour === now.behaviour
  const errors = {
    ...(ruling ? {} : { ruling: texts.ruling }),
    ...(work ? {} : { work: texts.work }),
    ...(behaviour ? {} : { behaviour: texts.behaviour }),
    ...(isChange && isSame ? { ruling: texts.same } : {}),
    ...(reason.length < SHORTEST_REASON ? { reason: texts.reason } : {}),
    ...(reason.length > LONGEST_TEXT ? { reason: texts.tooLong } : {}),
  }
  return ruling && work && behaviour && Object.keys(errors).length === 0
    ? { ok: true, answer: { ruling, work, behaviour, reason } }
    : { ok: false, errors }
}
