import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const MADE = /\bnew (?:DynamoDB|SFN|SES|S3|KMS|Lambda)Client\(|\bDynamoDBDocumentClient\.from\(/

/** The one place that makes clients, and those that have none of the house's on purpose. */
const ALLOWED = [
  /^functions\/platform\/clients\//,
  // Reads as the machine's owner, and knows no code of the functions.
  /^local\/demo\/scan-table\.ts$/,
  // What a stranger's SDK would say to the embedded cloud, and what the SDK does by itself.
  /^test\/(local|infra\/constructs)\//,
  /^test\/security\/(endpoint|sdk-fault)\.test\.ts$/,
  /^test\/house\/clients\.test\.ts$/,
]

it('makes clients of AWS in one place, where their requests are guarded', () => {
  const files = globSync('{functions,infra,local,test}/**/*.{ts,tsx}').map((path) =>
    path.replaceAll('\\', '/'),
  )

  const making = files.filter((path) => MADE.test(readFileSync(path, 'utf8')))

  expect(files.length).toBeGreaterThan(900)
  expect(making).toContain('functions/platform/clients/dynamodb-client.ts')
  expect(making.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([])
})
