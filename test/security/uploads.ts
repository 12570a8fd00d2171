import { beforeAll } from 'vitest'
import { requestImport } from '../../functions/people/request-import.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { bytesOf } from '../people/csv-files.ts'
import { type ImportingDeps, importingDeps, standing, uploaded } from '../people/importing.ts'

/** Uploads of officers and what waits of them. */
export const withQueue = (tables: () => Tables) => {
  let made: ImportingDeps | undefined
  beforeAll(() => {
    made = importingDeps(tables())
  })
  const deps = () => {
    if (!made) throw new Error('The queue is there only while tests run.')
    return made
  }

  /** Files that are refused at once; each text is another upload. */
  const upload = async (importId: string, requestedBy: string, text = importId) => {
    deps().clock.move(1_000)
    const files = await uploaded(importId, { people: bytesOf(text), units: bytesOf(text) }, deps().files)
    return requestImport({ importId, requestedBy, files }, deps())
  }

  const statesOf = async (...ids: string[]) =>
    Promise.all(ids.map(async (importId) => (await standing(importId, deps())).state))

  const noticeOf = (importId: string) =>
    getRecord(tables(), keys.notice(`${importId}.cancelled`), noticeSchema)

  return { deps, upload, statesOf, noticeOf }
}
