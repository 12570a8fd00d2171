import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { root } from '../../../rehearsal/synthesise/synthesise.ts'
import { Started } from '../../e2e/started.ts'

const LONG = { timeout: 240_000 }
/** What Bina is made of, to be changed where nobody else works on it. */
const PARTS = ['functions', 'infra', 'local', 'rehearsal', 'workflows', 'data', 'cdk.json', 'package.json']

let copy: string
let dev: Started
let url: string

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'bina-dev-'))
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  dev = new Started({ program: join(copy, 'rehearsal', 'dev', 'dev.ts'), data: join(copy, 'data-of-dev') })
  url = (await dev.filled()).url
}, LONG.timeout)

afterAll(async () => {
  await dev.stop()
  rmSync(copy, { recursive: true, force: true, maxRetries: 10 })
})

/** Changes a source as editors do: a new file takes the place of the former. */
const change = (path: string, from: string, to: string) => {
  const file = join(copy, path)
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  writeFileSync(`${file}.draft`, text.replace(from, to))
  renameSync(`${file}.draft`, file)
}

const mails = async (): Promise<string> => (await fetch(`${url}/_local/inbox.json?limit=1000`)).text()

const seen = (text: string) =>
  vi.waitFor(async () => expect(await (await fetch(`${url}/sign-in`)).text()).toContain(text), {
    timeout: 60_000,
    interval: 50,
  })

it(
  'shows a changed text without a restart, again and again, and loses nothing',
  LONG,
  async ({ annotate }) => {
    const before = await mails()
    const texts = 'functions/languages/id/web/public/sign-in-texts.ts'
    const seconds: string[] = []

    for (const [from, to] of [
      ["title: 'Masuk'", "title: 'Masuk sekali'"],
      ["title: 'Masuk sekali'", "title: 'Masuk dua kali'"],
    ] as const) {
      const began = performance.now()
      change(texts, from, to)
      await seen(/'(.*)'/.exec(to)?.[1] ?? to)
      seconds.push(`${((performance.now() - began) / 1000).toFixed(2)} s`)
    }
    await annotate(`seen after ${seconds.join(', ')}`)

    expect(await mails()).toBe(before)
    expect(dev.said).toContain('public runs the new code.')
  },
)

it('says where a source is wrong, keeps the former code, and goes on once it is right', LONG, async () => {
  const texts = 'functions/languages/id/web/public/sign-in-texts.ts'

  change(texts, 'export const', 'export konst')
  await dev.says(/functions\/languages\/id\/web\/public\/sign-in-texts\.ts:\d+:\d+: ERROR/)
  const meanwhile = await fetch(`${url}/sign-in`)
  change(texts, 'export konst', 'export const')
  change(texts, "title: 'Masuk", "title: 'Akhirnya masuk")

  expect(meanwhile.status).toBe(200)
  await seen('Akhirnya masuk')
})

it(
  'gives a workflow its new definition, refuses a wrong one, and says what wants a restart',
  LONG,
  async () => {
    const coaching = 'workflows/coaching.asl.json'

    change(coaching, '"Comment": "', '"Comment": "Changed. ')
    await dev.says(/^coaching has the new definition/m)
    change(coaching, '"StartAt": "', '"StartAt": "Nowhere, ')
    await dev.says(/^coaching keeps its definition: /m)
    change('infra/mail.ts', 'import', '// changed\nimport')

    await dev.says(/^infra\/mail\.ts changed: restart to see it\.$/m)
  },
)
