import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { scanTable } from '../../rehearsal/demo/scan-table.ts'
import type { Access } from './machine-process.ts'

/**
 * Which letters were under way when the machine was killed, read when it is back and before anything goes on: each
 * notice whose sending was begun and not ended, as `<noticeId> <attempt>`.
 */
export const readUnderWay = async ({ environment, records }: Access): Promise<string[]> => {
  const underWay: string[] = []
  for await (const item of scanTable({ environment }, records)) {
    if (item.sk !== 'NOTICE') continue
    const { noticeId, state, attempts } = noticeSchema.parse(item)
    if (state === 'sending') underWay.push(`${noticeId} ${attempts}`)
  }
  return underWay
}
