import type { S3Client } from '@aws-sdk/client-s3'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { ExportDefinition } from '../../functions/platform/exports/export-definition.ts'
import { exportFilesIn } from '../../functions/platform/exports/export-files.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { inTurns } from '../../functions/platform/in-turns.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { exportDefinitions } from '../../functions/roots/exports.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import { OPENED_AT, openedPeriod } from '../ground/period.ts'
import { openTables } from '../ground/tables.ts'
import type { Figure } from './figure.ts'

const MEGABYTE = 1024 * 1024
const PERIOD = '2026-q4'
const A_UNIT = 300
const A_BATCH = 25

/** A bucket that takes everything and keeps nothing. */
const bucket = {
  send: async () => ({ UploadId: 'upload', ETag: '"etag"' }),
} as unknown as S3Client

/** Copies of one appraisal and its employee, in units of 300, each with a chain of two entries. */
const fill = async (tables: Tables, employees: number) => {
  const { employees: people, appraisals } = await openedPeriod(tables)
  const [person, appraisal] = [people[0], appraisals[0]]
  if (!person || !appraisal) throw new Error('There is nothing to copy.')
  const copies = Array.from({ length: employees - 1 }, (_, at) => {
    const personId = `copy${at.toString(36).padStart(8, '0')}`
    const unitId = `unit-${Math.floor(at / A_UNIT)}`
    const copied = {
      ...appraisal,
      appraisalId: appraisalIdOf(PERIOD, personId),
      employeeId: personId,
      unitId,
    }
    return { person: { ...person, personId, unitId }, appraisal: copied }
  })
  const items = copies.flatMap(({ person: one, appraisal: other }) => [
    { ...keys.person(one.personId), ...personAttributes(one) },
    { ...keys.appraisal(other.appraisalId), ...appraisalAttributes(other) },
  ])
  for (const [unitId, own] of Map.groupBy(copies, (copy) => copy.appraisal.unitId))
    items.push({ ...keys.progress(PERIOD, unitId), unitId, total: own.length, waiting: own.length } as never)
  for (let at = 0; at < items.length; at += A_BATCH) {
    const Requests = items.slice(at, at + A_BATCH).map((Item) => ({ PutRequest: { Item } }))
    await tables.client.send(new BatchWriteCommand({ RequestItems: { [tables.records]: Requests } }))
  }
  await inTurns(copies, 16, async ({ appraisal: { appraisalId, employeeId, unitId } }) => {
    const change = { chain: chains.appraisal(appraisalId), periodId: PERIOD, at: OPENED_AT, writes: [] }
    const after = { state: 'waiting', employeeId, unitId } as const
    const actor = { kind: 'system', name: 'bench' } as const
    await commit(tables, { ...change, actor, action: 'enrolled', after })
  })
}

/** Seconds, megabytes of memory that it takes more than before, and bytes of the file. */
const write = async ({ pieces, contentType }: ExportDefinition, tables: Tables) => {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const began = performance.now()
  const draft = await exportFilesIn(bucket, 'bucket').begin('file', contentType)
  const sources = { tables, archive: memoryArchive().archive }
  for await (const { text } of pieces({ periodId: PERIOD, at: OPENED_AT }, sources)) {
    await draft.write(text)
    most = Math.max(most, process.memoryUsage.rss())
  }
  const { size } = await draft.complete()
  return { seconds: (performance.now() - began) / 1000, megabytes: (most - before) / MEGABYTE, size }
}

const measured = async (employees: number) => {
  const { tables, close } = await openTables()
  try {
    await fill(tables, employees)
    const results = await write(exportDefinitions.results, tables)
    const evidence = await write(exportDefinitions.evidence, tables)
    return { results, evidence }
  } finally {
    await close()
  }
}

/** The files of a whole period, beside those of a tenth of it: time grows with the employees, memory does not. */
export const benchExports = async (employees: number, say: (line: string) => void): Promise<Figure[]> => {
  const tenth = await measured(Math.ceil(employees / 10))
  const whole = await measured(employees)
  const people = employees.toLocaleString('en')
  return (['results', 'evidence'] as const).flatMap((kind) => {
    const [one, all] = [tenth[kind], whole[kind]]
    say(`${kind}: ${all.size} bytes`)
    const name = kind === 'results' ? 'The results (CSV)' : 'The evidence, an entry each,'
    return [
      {
        name: `${name} of ${people} appraisals`,
        value: all.seconds,
        unit: 's',
        baseline: { name: 'of a tenth of them', value: one.seconds },
      },
      {
        name: 'Memory that it adds',
        value: all.megabytes,
        unit: 'MB',
        baseline: { name: 'with a tenth of them', value: one.megabytes },
      },
    ]
  })
}
