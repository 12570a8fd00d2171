import { createHash } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { ExportDefinition, ExportForm } from '../../../functions/platform/exports/export-definition.ts'
import type { ExportFiles } from '../../../functions/platform/exports/export-files.ts'
import { requestExport } from '../../../functions/platform/exports/request-export.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import type { Tables } from '../../../functions/platform/table/table.ts'
import { personAttributes } from '../../../functions/records/people.ts'
import { exportDefinitions } from '../../../functions/roots/exports.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { OPENED_AT } from '../../ground/period.ts'

/** A clock that a test moves. */
const movable = () => {
  let now = OPENED_AT.getTime()
  return {
    now: () => new Date(now),
    move: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

/** Files that are kept while a test runs; `failsAfter` pieces are written before the power is cut, the next time or times. */
export const memoryFiles = () => {
  const kept = new Map<string, string>()
  const cuts: number[] = []
  const files: ExportFiles = {
    begin: async (objectKey) => {
      const cut = cuts.shift() ?? Number.POSITIVE_INFINITY
      const pieces: string[] = []
      return {
        write: async (text) => {
          if (pieces.length >= cut) throw new Error('The power is cut')
          pieces.push(text)
        },
        complete: async () => {
          const text = pieces.join('')
          kept.set(objectKey, text)
          return { size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
        },
      }
    },
  }
  return { files, kept, cutAfter: (pieces: number) => void cuts.push(pieces) }
}

export const resultsForm: ExportForm = exportDefinitions.results.form

/** What the job needs, on the tables of a test. */
export const exportingDeps = (tables: Tables, results: Partial<ExportDefinition> = {}) => {
  const clock = movable()
  const { files, kept, cutAfter } = memoryFiles()
  const definitions = { ...exportDefinitions, results: { ...exportDefinitions.results, ...results } }
  return { tables, archive: memoryArchive().archive, files, kept, cutAfter, clock, definitions }
}
export type ExportingDeps = ReturnType<typeof exportingDeps>

/** Puts an officer of HR into the tables. */
export const putOfficer = async (tables: Tables, personId: string): Promise<void> => {
  const officer = {
    personId,
    nip: '198501012010012001',
    employment: 'pns' as const,
    name: 'Sri Wahyuni',
    email: `${personId}@kota.example`,
    unitId: 'bkpsdm',
    post: 'Analis SDM',
    postType: 'ahliPertama' as const,
    grade: 'III/b',
    status: 'active' as const,
    roles: ['hr' as const],
  }
  const Item = { ...keys.person(personId), ...personAttributes(officer) }
  await tables.client.send(new PutCommand({ TableName: tables.records, Item }))
}

export const askForResults = async (deps: ExportingDeps, requestedBy: string, periodId = '2026-q4') =>
  requestExport({ file: resultsForm, requestedBy, periodId }, deps)
