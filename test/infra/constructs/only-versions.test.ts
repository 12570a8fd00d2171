import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import client from '@aws-sdk/client-sfn/package.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { withListener } from '../../security/sent-requests.ts'
import { emptyFolder } from '../empty-folder.ts'

const SOURCE = `import { SendTaskHeartbeatCommand } from '@aws-sdk/client-sfn'
import { sfnClient } from '../functions/platform/clients/sfn-client.ts'
export const handler = (config) => sfnClient(config).send(new SendTaskHeartbeatCommand({ taskToken: 'a' }))`

const listener = withListener()

it('names the version of a client in its requests, and keeps nothing else of its package', async () => {
  const root = emptyFolder()
  for (const folder of ['node_modules', 'functions']) symlinkSync(resolve(folder), join(root, folder))
  mkdirSync(join(root, 'entries'))
  writeFileSync(join(root, 'entries/entry.ts'), SOURCE)
  const entries = ['entries/entry.ts']
  const bundles = await Bundles.build({ root, outputFolder: join(root, 'out'), entries })
  const file = join(bundles.folderOf('entries/entry.ts'), 'index.mjs')
  const { handler } = await import(pathToFileURL(file).href)

  const { config, sentWhile } = listener()
  const { headers } = await sentWhile(() => handler({ ...config, maxAttempts: 1 }))

  expect(headers['user-agent']).toContain(`aws-sdk-js/${client.version}`)
  expect(readFileSync(file, 'utf8')).not.toContain('devDependencies')
})
