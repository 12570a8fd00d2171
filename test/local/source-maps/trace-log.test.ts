import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { traceLog } from '../../../local/source-maps/trace-log.ts'
import { emptyFolder } from '../../infra/empty-folder.ts'

const ground = resolve(import.meta.dirname, '..', '..', '..', 'functions', 'platform', 'lambda')

const SOURCE = `import * as z from '${import.meta.resolve('zod').slice('file://'.length)}'
import { workflowStep } from '${join(ground, 'workflow-step.ts')}'

const refuse = (name: string): never => {
  throw new RangeError(\`\${name} is out of range\`)
}

export const handler = workflowStep({
  input: z.object({ name: z.string() }),
  run: async ({ name }) => refuse(name),
  deps: () => undefined,
})
`

let assembly: string
let line: string

/** What the bundle logs when it is called as Lambda calls it. */
const loggedBy = (bundle: string, event: object) => {
  const context = { functionName: 'agency-refuse', awsRequestId: 'one' }
  const call = `const { handler } = await import(${JSON.stringify(pathToFileURL(bundle))})
await handler(${JSON.stringify(event)}, ${JSON.stringify(context)}).catch(() => undefined)`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', call], {
    encoding: 'utf8',
    env: { POWERTOOLS_SERVICE_NAME: 'refuse' },
  })
  return stderr
}

beforeAll(async () => {
  const root = emptyFolder()
  assembly = join(root, 'cdk.out')
  mkdirSync(join(root, 'functions'))
  writeFileSync(join(root, 'functions', 'refuse.ts'), SOURCE)
  const bundles = await Bundles.build({
    root,
    outputFolder: join(root, 'out'),
    entries: ['functions/refuse.ts'],
  })
  bundles.writeSourceMaps(join(assembly, 'source-maps'), (name) => `agency-${name}`)
  const folder = bundles.folderOf('functions/refuse.ts')
  line = loggedBy(join(folder, 'index.mjs'), { name: 'Ani' })
  expect(readdirSync(folder)).toEqual(['index.mjs'])
  expect(readFileSync(join(folder, 'index.mjs'), 'utf8')).not.toContain('sourceMappingURL')
})

it('leads from the log line of a failed function to the line that threw', () => {
  const traced = traceLog(line, { assembly })

  const throwing = SOURCE.split('\n').findIndex((text) => text.includes('throw new')) + 1
  expect(traced[0]).toBe('agency-refuse')
  expect(traced[1]).toMatch(new RegExp(`functions/refuse\\.ts:${throwing}:\\d+\\)?$`))
  expect(traced.join('\n')).toMatch(/platform\/lambda\/workflow-step\.ts:\d+:\d+/)
})

it('is led there by a line without what was asked of the function', () => {
  expect(JSON.parse(line)).toMatchObject({ error: 'RangeError', service: 'refuse' })
  expect(line).not.toContain('Ani')
})

it('reads frames as Lambda itself prints them, of a function that is named beside', () => {
  const [frame = ''] = JSON.parse(line).at
  const place = /:(\d+:\d+)\)?$/.exec(frame)?.[1]
  const stack = ['RangeError: out of range', `    at a (file:///var/task/index.mjs:${place})`]
  const runtime = '    at Runtime.handleOnceNonStreaming (file:///var/runtime/index.mjs:1:9)'
  const printed = `2026-11-23T02:00:00Z\tid\tERROR\tInvoke Error\t${JSON.stringify({ stack: [...stack, runtime] })}`

  const traced = traceLog(printed, { assembly, functionName: 'agency-refuse' })

  expect(traced[0]).toMatch(/^ {2}at a \(functions\/refuse\.ts:5:\d+\)$/)
  expect(traced[1]).toContain('/var/runtime/index.mjs:1:9')
})

it('asks for the function where nothing names it, and for the map where there is none', () => {
  const frame = 'at a (file:///var/task/index.mjs:1:1)'

  expect(() => traceLog(frame, { assembly })).toThrow(/add --function/)
  expect(() => traceLog(frame, { assembly, functionName: 'agency-other' })).toThrow(/synthesise/)
})

it('is a command that takes lines as words or from its input', () => {
  const command = [join(import.meta.dirname, '../../../local/source-maps/where.ts'), '--assembly', assembly]
  const run = (words: readonly string[], input: string) =>
    execFileSync(process.execPath, [...command, ...words], { encoding: 'utf8', input })

  expect(run([line], '')).toBe(`${traceLog(line, { assembly }).join('\n')}\n`)
  expect(run([], line)).toBe(run([line], ''))
})
