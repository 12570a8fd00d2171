import { expect, it } from 'vitest'
import { importFilesIn } from '../../functions/people/import-files.ts'
import { withBucket } from '../ground/bucket.ts'
import { putUpload } from '../ground/put-upload.ts'
import { bytesOf } from './csv-files.ts'

const client = withBucket('imports')
const files = () => importFilesIn(client(), 'imports')

const contentOf = async (key: string, version?: string) => {
  const all: Uint8Array[] = []
  for await (const piece of files().read(key, version)) all.push(piece)
  return Buffer.concat(all)
}

it('gives an uploaded file back byte by byte', async () => {
  const bytes = bytesOf('\ufeffnip;name\r\n1;Sékolah “Tiga”\r\n')

  await putUpload(client(), 'imports', 'a/people.csv', bytes)

  expect(Buffer.compare(await contentOf('a/people.csv'), bytes)).toBe(0)
  expect(await files().find('a/people.csv')).toMatchObject({ key: 'a/people.csv', size: bytes.length })
})

it('gives the version that was found, whatever is uploaded under its key later', async () => {
  await putUpload(client(), 'imports', 'b/people.csv', bytesOf('checked'))
  const found = await files().find('b/people.csv')
  await putUpload(client(), 'imports', 'b/people.csv', bytesOf('swapped'))

  expect(`${await contentOf('b/people.csv', found?.version)}`).toBe('checked')
  expect((await files().find('b/people.csv'))?.version).not.toBe(found?.version)
})

it('knows of no file that was never uploaded', async () => {
  expect(await files().find('a/units.csv')).toBeUndefined()
})
