import { expect, it } from 'vitest'
import { importFilesIn } from '../../functions/people/import-files.ts'
import { withBucket } from '../ground/bucket.ts'
import { bytesOf } from './csv-files.ts'

const client = withBucket('imports')
const files = () => importFilesIn(client(), 'imports')

it('gives an uploaded file back byte by byte', async () => {
  const bytes = bytesOf('\ufeffnip;name\r\n1;Sékolah “Tiga”\r\n')

  await files().put('a/people.csv', bytes)

  expect(await files().get('a/people.csv')).toEqual(bytes)
})

it('knows of no file that was never uploaded', async () => {
  expect(await files().get('a/units.csv')).toBeUndefined()
})
