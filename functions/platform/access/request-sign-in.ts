import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { queueNotice } from '../mail/notices.ts'
import { peopleIn } from '../records/people.ts'
import type { Tables } from '../table/table.ts'

/**
 * Owes a person with a role a sign-in link by e-mail: one a minute at the most. An unknown address is met with the
 * same silence, so that nobody learns who is in the directory.
 */
export const requestSignIn = async (tables: Tables, email: string, now: Date): Promise<void> => {
  const people = peopleIn(tables)
  const personId = await people.idByEmail(email.trim())
  const person = personId ? await people.get(personId) : undefined
  if (person?.status !== 'active' || person.roles.length === 0) return
  const notice = queueNotice({
    noticeId: `sign-in.${person.personId}.${now.toISOString().slice(0, 16)}`,
    personId: person.personId,
    kind: 'signIn',
    notBefore: now,
  })
  try {
    await tables.client.send(new TransactWriteCommand({ TransactItems: [notice.item(tables.records)] }))
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
  }
}
