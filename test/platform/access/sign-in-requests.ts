import { requestSignIn } from '../../../functions/platform/access/request-sign-in.ts'
import { lazily } from '../../../functions/platform/lambda/lazily.ts'
import { noticesIn } from '../../../functions/platform/mail/notices.ts'
import type { UrgentMail } from '../../../functions/platform/mail/urgent-mail.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import type { Tables } from '../../../functions/platform/table/table.ts'
import { personAttributes } from '../../../functions/records/people.ts'
import { OPENED_AT, openedPeriod } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withPeriod } from '../../ground/with-period.ts'

const minutesLater = (minutes: number) => new Date(OPENED_AT.getTime() + minutes * 60_000)

/** Officers who ask for links from networks, and what is owed to them then. */
export const withRequests = (tables: () => Tables) => {
  const opened = withPeriod(() => openedPeriod(tables(), { employees: 1 }))
  let officers = 0

  /** An officer of HR whom no other test asked for, with an address. */
  const officer = async (roles: readonly 'hr'[] = ['hr']) => {
    officers += 1
    const personId = `officer${String(officers).padStart(5, '0')}`
    const email = `${personId}@kota.example`
    await putRecord(
      tables(),
      keys.person(personId),
      personAttributes({ ...opened().hr, personId, email, roles: [...roles] }),
    )
    await putRecord(tables(), keys.email(email), { personId })
    return { personId, email }
  }

  let networks = 0
  const newNetwork = () => {
    networks += 1
    return `198.51.100.${networks}`
  }

  const owedTo = async (personId: string) => {
    const { items } = await noticesIn(tables()).due('urgent', minutesLater(600), { limit: 500 })
    return items.filter((notice) => notice.kind === 'signIn' && notice.personId === personId).length
  }

  /** How often the mailer was called, and for which notices. */
  const called: (readonly string[])[] = []
  const urgentMail: UrgentMail = {
    sendNow: async (noticeIds) => {
      called.push(noticeIds)
    },
  }

  const ask = (email: string, minutes: number, source = newNetwork()) =>
    requestSignIn({ tables: tables(), urgentMail }, { email, source }, minutesLater(minutes))

  /** A network from which sixty links were asked for, none of them for an officer. */
  const exhausted = lazily(async () => {
    const source = newNetwork()
    for (let at = 0; at < 60; at += 1) await ask(`nobody${at}.${source}@kota.example`, 0, source)
    return source
  })

  return { officer, owedTo, called, ask, exhausted }
}
