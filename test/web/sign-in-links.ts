import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Role } from '../../functions/platform/access/accounts.ts'
import { addressOf, createLink } from '../../functions/platform/access/links.ts'
import { digest, newSecret } from '../../functions/platform/ids.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { withPeriod } from '../ground/with-period.ts'
import { agency } from './agency.ts'
import { NOW, publicSite, siteDeps } from './sites.ts'

export const cookieIn = (cookies: readonly string[], name: string) =>
  cookies.find((line) => line.startsWith(`__Host-${name}=`))?.match(/=([^;]*)/)?.[1]

/** The public website of an agency, and links that sign people in. */
export const withSignIn = (tables: () => Tables) => {
  const opened = withPeriod(() => agency(tables()))
  const site = () => publicSite(siteDeps({ tables: tables() }))

  /** A sign-in link as the mailer makes it, for HR, or for a person who has the roles given. */
  const linkFor = async (roles: readonly Role[] = ['hr'], minutes = 30) => {
    const person = {
      ...opened().hr,
      personId: `signer${roles.join('')}000000`.slice(0, 12),
      roles: [...roles],
    }
    const secret = newSecret()
    const validUntil = Math.floor(NOW.getTime() / 1000) + minutes * 60
    const link = createLink({
      hash: digest(secret),
      purpose: 'signIn',
      personId: person.personId,
      tasks: [],
      addressed: addressOf(person),
      validUntil,
    })
    const { records, client } = tables()
    const Item = { ...personAttributes(person), ...keys.person(person.personId) }
    const TransactItems = [link.item(records), { Put: { TableName: records, Item } }]
    await client.send(new TransactWriteCommand({ TransactItems }))
    return secret
  }

  return { opened, site, linkFor }
}
