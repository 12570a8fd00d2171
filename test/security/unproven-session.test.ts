import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { findProvenSession } from '../../functions/platform/access/proven-session.ts'
import { createSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { type Person, peopleIn, personAttributes } from '../../functions/records/people.ts'
import { changeField } from '../ground/change-field.ts'
import { OPENED_AT } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { takeRecordAway, withRecordedPeriod } from './recorded-period.ts'

const tables = withTables()
const { recorded } = withRecordedPeriod(tables)

describe('a session on the pages of HR and auditors', () => {
  const enter = async (person: Person) => {
    const secret = `secret-of-${person.personId}`
    await tables().client.send(
      new PutCommand({
        TableName: tables().records,
        Item: createSession(person, secret, OPENED_AT).item(tables().records).Put?.Item,
      }),
    )
    return findProvenSession(tables(), { [SESSION_COOKIE]: secret }, OPENED_AT)
  }

  it('is honoured with the roles that History tells of', async () => {
    expect(await enter(recorded().hr)).toMatchObject({ personId: recorded().hr.personId, roles: ['hr'] })
  })

  it('is refused to a person, a role or an address that somebody wrote into Records', async () => {
    const invented: Person = { ...recorded().hr, personId: 'attacker0001', roles: ['hr', 'auditor'] }
    await putRecord(tables(), keys.person(invented.personId), personAttributes(invented))
    const stranger = await enter(invented)
    const mend = await changeField(tables(), keys.person(recorded().supervisor.personId), 'roles', ['hr'])
    const promoted = await enter(recorded().supervisor)
    await mend()
    const mendAddress = await changeField(
      tables(),
      keys.person(recorded().hr.personId),
      'email',
      'attacker@evil.example',
    )
    const readdressed = await peopleIn(tables()).get(recorded().hr.personId)
    const moved = readdressed && (await enter(readdressed))
    await mendAddress()
    await takeRecordAway(tables(), keys.person(invented.personId))

    expect([stranger, promoted, moved]).toEqual([undefined, undefined, undefined])
  })
})
