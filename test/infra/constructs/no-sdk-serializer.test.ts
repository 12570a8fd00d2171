import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { emptyFolder } from '../empty-folder.ts'

const source = `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
const config = { endpoint: 'http://127.0.0.1:9', region: 'x', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }
export const handler = async () =>
  await new DynamoDBClient(config).send(new PutItemCommand({ TableName: 'records', Item: { pk: { S: 'a' } } }))`

it('sends nothing from a bundle by a client that the house did not make', async () => {
  const root = emptyFolder()
  mkdirSync(join(root, 'functions'))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'functions/put.ts'), source)
  const entry = 'functions/put.ts'
  const bundles = await Bundles.build({ root, outputFolder: join(root, 'out'), entries: [entry] })
  const file = join(bundles.folderOf(entry), 'index.mjs')

  const { handler } = await import(pathToFileURL(file).href)

  await expect(handler()).rejects.toThrow('not made by functions/platform/clients')
  expect(readFileSync(file, 'utf8')).not.toContain('writeUnicodeEscape')
})
