import * as z from 'zod'
import { recordOf } from '../platform/record-of.ts'
import { getRecord } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { transact } from '../platform/table/transact.ts'
import { patch } from '../platform/table/write.ts'
import type { ImportFiles, StoredFile } from './import-files.ts'
import { IMPORT_FILES, type ImportFile } from './import-problem.ts'

/** Where an officer's upload of a file lies until it is handed in: one place for each, whatever the visitor's file is called. */
export const uploadKey = (personId: string, file: ImportFile): string => `uploads/${personId}/${file}.csv`

/** What nobody hands in within a day counts no more; the bucket removes it soon after. */
const DAY = 86_400_000

/** An officer's uploads that are not handed in yet. */
export type Uploads = Readonly<Partial<Record<ImportFile, StoredFile>>>

/** The versions that an officer has handed in, or put aside, last. */
const doneSchema = z.object({
  people: z.string().optional(),
  units: z.string().optional(),
  plans: z.string().optional(),
})

export const readUploads = async (
  personId: string,
  { tables, files, now }: { tables: Tables; files: ImportFiles; now: Date },
): Promise<Uploads> => {
  const done = (await getRecord(tables, keys.importQueue(personId), doneSchema)) ?? {}
  const found = await Promise.all(
    IMPORT_FILES.map(async (file) => [file, await files.find(uploadKey(personId, file))] as const),
  )
  return recordOf(
    found.flatMap(([file, stored]) =>
      stored && stored.version !== done[file] && stored.storedAt.getTime() > now.getTime() - DAY
        ? [[file, stored]]
        : [],
    ),
  )
}

/** Puts uploads aside that are not to be handed in; the bucket removes them. */
export const putAside = async (personId: string, uploads: Uploads, tables: Tables): Promise<void> => {
  if (Object.keys(uploads).length === 0) return
  const versions = recordOf(Object.entries(uploads).map(([file, { version }]) => [file, version]))
  const put = await transact(tables, [patch(keys.importQueue(personId), { set: versions }, 'never')])
  if (!put.ok) throw new Error('The uploads could not be put aside.')
}
