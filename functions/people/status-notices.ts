import { MOST_DAYS_GIVEN_BACK } from '../domain/time-out-of-service.ts'
import { isReachable, isServing } from '../platform/access/accounts.ts'
import { formatDateTime, formatNumber } from '../platform/i18n/format.ts'
import { NEEDLESS, type NoticeDefinition } from '../platform/mail/notice-definition.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { keys } from '../platform/table/keys.ts'
import type { Write } from '../platform/table/write.ts'
import { accessWordsFor } from '../records/access-words.ts'
import { type Person, peopleIn } from '../records/people.ts'
import { statusTextsFor } from './status-texts.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly outOfService: true
    readonly servingAgain: true
  }
}

/** Where somebody was reached until now, if an import gives them another address along with the status. */
const formerAddress = (before: Person, after: Person) =>
  isReachable(before) && before.email !== after.email ? { address: before.email } : {}

/** Whom a change of status keeps from their tasks, or lets in again, hears of it at once. */
export const tellOfService = (before: Person | undefined, after: Person, at: Date): Write[] => {
  if (!before || isServing(before) === isServing(after)) return []
  const { personId } = after
  const kind = isServing(after) ? 'servingAgain' : 'outOfService'
  const noticeId = `${personId}.${kind}.${at.toISOString()}`
  const address = isServing(after) ? {} : formerAddress(before, after)
  return [queueNotice({ noticeId, personId, kind, ...address, notBefore: at })]
}

const outOfService: NoticeDefinition<Person | undefined> = {
  records: ({ personId }) => [keys.person(personId)],
  facts: async (tables, { personId }) => {
    const person = await peopleIn(tables).get(personId)
    return person && !isServing(person) ? person : NEEDLESS
  },
  line: ({ facts }, { language, timeZone }) => {
    const { title, status, since, why } = statusTextsFor(language).closed
    const detail = [
      // Nobody is to read in a letter that they have died.
      ...(facts && facts.status !== 'deceased'
        ? [status(accessWordsFor(language).statuses[facts.status])]
        : []),
      ...(facts?.outOfServiceSince
        ? [since(formatDateTime(facts.outOfServiceSince, language, timeZone))]
        : []),
      why(formatNumber(MOST_DAYS_GIVEN_BACK, language)),
    ]
    return { title, detail: detail.join(' ') }
  },
}

const servingAgain: NoticeDefinition<undefined> = {
  records: ({ personId }) => [keys.person(personId)],
  facts: async (tables, { personId }) => {
    const person = await peopleIn(tables).get(personId)
    return person && isServing(person) ? undefined : NEEDLESS
  },
  line: (_, { language }) => {
    const { title, why } = statusTextsFor(language).open
    return { title, detail: why(formatNumber(MOST_DAYS_GIVEN_BACK, language)) }
  },
}

/** What is told of a status that closes the links of a person, or opens them again. */
export const statusNotices = { outOfService, servingAgain }
