import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import { linkSchema } from '../../../functions/platform/access/links.ts'
import { preferLanguage } from '../../../functions/platform/access/preferences.ts'
import { noticeSchema } from '../../../functions/platform/mail/notices.ts'
import { sendLetters } from '../../../functions/platform/mail/send-letters.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { changeField } from '../../ground/change-field.ts'
import { withMailing } from '../../ground/mailing.ts'
import { askFor, openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const mailing = withMailing()

const SUBJECTS = { id: 'Isi penilaian mandiri Anda', en: 'Fill in your self-assessment' }

let number = 0

/** Somebody who is asked for a self-assessment, with the notice of that. */
const asked = async () => {
  number += 1
  const { appraisals } = await openedPeriod(tables(), {
    employees: 1,
    period: { periodId: `202${number}-q4` },
    appraisal: { state: 'selfAssessment' },
  })
  const task = await askFor(tables(), {
    kind: 'selfAssessment',
    subjectId: appraisals[0]?.appraisalId ?? '',
    round: 1,
  })
  return { personId: task.assigneeId, noticeId: `${task.taskId}.opened` }
}

const listed = (personId: string, language: string) =>
  changeField(tables(), keys.person(personId), 'language', language)

const send = async (noticeId: string) => {
  const notice = await getRecord(tables(), keys.notice(noticeId), noticeSchema)
  if (!notice) throw new Error('Nothing is owed.')
  await sendLetters([[notice]], mailing.deps(tables()))
  const sent = await getRecord(tables(), keys.notice(noticeId), noticeSchema)
  const link = await getRecord(tables(), keys.link(sent?.link ?? ''), linkSchema)
  return { subject: mailing.letters.at(-1)?.get('Message.Subject.Data'), link }
}

it('writes in Indonesian to whom nobody knows a language of', async () => {
  const { noticeId } = await asked()

  expect(await send(noticeId)).toMatchObject({ subject: SUBJECTS.id, link: { language: 'id' } })
})

it('writes in the language that the directory says', async () => {
  const { personId, noticeId } = await asked()
  await listed(personId, 'en')

  expect(await send(noticeId)).toMatchObject({ subject: SUBJECTS.en, link: { language: 'en' } })
})

it('writes in the language that a person chose, whatever the directory says', async () => {
  const { personId, noticeId } = await asked()
  await listed(personId, 'id')
  await preferLanguage(tables(), personId, 'en')

  expect(await send(noticeId)).toMatchObject({ subject: SUBJECTS.en, link: { language: 'en' } })
})

it('writes in Indonesian where a language of another release is kept', async () => {
  const { personId, noticeId } = await asked()
  await listed(personId, 'jv')
  const { client, records } = tables()
  await client.send(
    new PutCommand({ TableName: records, Item: { ...keys.preference(personId), personId, language: 'su' } }),
  )

  expect(await send(noticeId)).toMatchObject({ subject: SUBJECTS.id, link: { language: 'id' } })
})
