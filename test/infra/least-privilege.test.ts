import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ACTION_OF } from './action-of.ts'
import { ownCode } from './own-code.ts'
import { functionsOf, idsOf, statementsByRole, synthesise } from './synthesise.ts'
import { taskChainsOf } from './task-chains.ts'
import { ownRecordsIn } from './written-kinds.ts'

const { template, buildFolder } = await synthesise()
const roles = statementsByRole(template)
const [records = 'none'] = idsOf(template, 'AWS::DynamoDB::Table', 'Records')
const [history = 'none'] = idsOf(template, 'AWS::DynamoDB::Table', 'History')

/** How each verb on a table looks in our own code: as a command, or as a part of a transaction. */
const VERBS: Readonly<Record<string, RegExp>> = {
  'dynamodb:GetItem': /new GetCommand\d*\(/,
  'dynamodb:BatchGetItem': /new BatchGetCommand\d*\(/,
  'dynamodb:Query': /new QueryCommand\d*\(|\bpaginateQuery\d*\(/,
  'dynamodb:Scan': /new ScanCommand\d*\(/,
  'dynamodb:PutItem': /new PutCommand\d*\(|\bPut: \{/,
  'dynamodb:UpdateItem': /new UpdateCommand\d*\(|\bUpdate: \{/,
  'dynamodb:DeleteItem': /new DeleteCommand\d*\(|\bDelete: \{/,
  'dynamodb:ConditionCheckItem': /\bConditionCheck: \{/,
}

/** Operations that a bundle holds only because they stand in one file with what the function calls. */
const NEVER_CALLED: Readonly<Record<string, readonly string[]>> = {
  'seal-period': ['GetObject'],
  'archive-execution': ['GetObject'],
  'hr-imports': ['GetObject'],
}

/** What browsers do with the rights of a function, at addresses that it signs. */
const DONE_BY_BROWSERS: Readonly<Record<string, readonly string[]>> = {
  'hr-exports': ['s3:GetObject'],
  'auditor-exports': ['s3:GetObject'],
}

/** Reading one version of an object takes a right of its own, and is the same operation. */
const READS_VERSIONS = 's3:GetObjectVersion'

/** A missing object is told from a forbidden one only to those who may list. */
const FOR_A_CLEAR_ANSWER = 's3:ListBucket'

const APPEND = 'functions/platform/history/append.ts'

const VARIABLE =
  /\b(RECORDS_TABLE|HISTORY_TABLE|(?:ARCHIVE|IMPORTS|EXPORTS)_BUCKET|(?:IMPORTS|EXPORTS)_ADDRESS|SEAL_KEY_ID|MAIL_FROM|MAIL_CONFIGURATION_SET|MAILER_FUNCTION|WOKEN_JOBS|SITE_URL|AGENCY_NAME|TIME_ZONE|STATE_MACHINE_[A-Z_]+)\b/g

const Metafile = z.object({
  outputs: z.record(
    z.string(),
    z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  ),
})
const { outputs } = Metafile.parse(JSON.parse(readFileSync(join(buildFolder, 'metafile.json'), 'utf8')))
/** What a plugin of the bundler wrote lies in no file: its name begins with the plugin's. */
const isFile = (path: string) => !/^[\w-]+:/.test(path)

/** The sources of which something is left in a function's bundle. */
const sourcesOf = (name: string) => {
  const output = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`))?.[1]
  const inputs = Object.entries(output?.inputs ?? {})
  return inputs.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && isFile(path)).map(([path]) => path)
}

const operationsIn = (name: string, code: string) =>
  Object.keys(ACTION_OF)
    .filter((operation) => new RegExp(`["'\`]${operation}["'\`]`).test(code))
    .filter((operation) => !NEVER_CALLED[name]?.includes(operation))

/** Code that names chains to read or to list them. */
const READS_CHAINS =
  /^functions\/(platform\/history|platform\/human-tasks\/task-chain|platform\/access\/proven-session|audit\/(compare-(all|pointers)|executions-of|export|last-comparison)|web\/auditor)/

/** The kinds of chains that a function's sources name, as IAM's patterns. */
const chainsToldIn = (name: string, sources: readonly string[]): string[] => {
  const texts = sources.map((path) => readFileSync(path, 'utf8'))
  const named = texts.flatMap((text) => [
    ...text.matchAll(/\bchains\.(\w+)\(|\bchain: (chainOfTask)\(|\b(chainOfTask)\(/g),
  ])
  const own = [...ownRecordsIn(texts)].flatMap(([records, kind]) =>
    texts.some((text) => text.includes(`${records}.chain(`)) ? [kind] : [],
  )
  const kinds = [...own, ...named.flatMap(([, kind]) => kind ?? taskChainsOf(name))]
  return [...new Set(kinds)].map((kind) => `${kind}/*`).sort()
}

const Patterns = z.object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.unknown() }) })

const leadingKeys = (condition: unknown): string[] =>
  [Patterns.parse(condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys']].flat().map(String)

/** The lists of a repository come along with its other actions: who calls none of them needs no right to search. */
const CARRIED_ALONG = 'dynamodb:Query'

const own = await ownCode()

const functions = [...functionsOf(template)].map(([name, { role, Environment }]) => {
  const code = readFileSync(join(buildFolder, name, 'index.mjs'), 'utf8')
  const allowed = (roles.get(role) ?? []).filter(({ Effect }) => Effect === 'Allow')
  const onHistory = allowed.filter(({ Resource }) => JSON.stringify(Resource).includes(history))
  const operations = operationsIn(name, code)
  const onRecords = allowed.filter(({ Resource }) => JSON.stringify(Resource).includes(records))
  // A commit writes its entry into History; all else that is written is in Records.
  const modules = own.get(name)?.filter((text) => !text.startsWith(APPEND)) ?? []
  return {
    name,
    operations,
    commits: operations.includes('TransactWriteItems') && sourcesOf(name).includes(APPEND),
    verbs: Object.keys(VERBS).filter((verb) => modules.some((text) => VERBS[verb]?.test(text))),
    grantedOnRecords: [...new Set(onRecords.flatMap(({ Action }) => Action))],
    appends: onHistory.some(({ Action }) => Action.includes('dynamodb:PutItem')),
    appendsTo: onHistory.flatMap(({ Condition }) => (Condition ? leadingKeys(Condition) : [])).sort(),
    tells: chainsToldIn(
      name,
      sourcesOf(name).filter((path) => !READS_CHAINS.test(path)),
    ),
    namesVersions: modules.some((text) => /\bVersionId:/.test(text)),
    granted: new Set(allowed.flatMap(({ Action }) => Action)),
    read: [...new Set(code.match(VARIABLE))].sort(),
    given: Object.keys(Environment.Variables).filter((variable) => variable.match(VARIABLE)),
  }
})

describe.each(functions)('$name', (plan) => {
  const {
    name,
    operations,
    commits,
    appends,
    appendsTo,
    tells,
    granted,
    read,
    given,
    verbs,
    grantedOnRecords,
    namesVersions,
  } = plan

  it('may do all that its code calls', () => {
    const missing = operations
      .map((operation) => ACTION_OF[operation])
      .filter((action) => !granted.has(action ?? ''))

    expect(missing).toEqual([])
  })

  it('may do nothing in another service that its code never calls', () => {
    const called = new Set(operations.map((operation) => ACTION_OF[operation]))
    const others = [...granted].filter((action) => /^(states|ses|kms|s3|lambda):/.test(action))

    for (const action of DONE_BY_BROWSERS[name] ?? []) called.add(action)
    if (called.has('s3:GetObject') && namesVersions) called.add(READS_VERSIONS)
    expect(others.filter((action) => !called.has(action) && action !== FOR_A_CLEAR_ANSWER)).toEqual([])
  })

  it('may do to Records what its own code can do, verb by verb, and no more', () => {
    const needed = verbs.filter((verb) => verb !== CARRIED_ALONG)

    expect(verbs).toEqual(expect.arrayContaining(grantedOnRecords))
    expect(grantedOnRecords).toEqual(expect.arrayContaining(needed))
  })

  it('may append to History only if it commits changes', () => {
    expect(appends).toBe(commits)
  })

  it('may append only to the kinds of chains that its code tells of', () => {
    expect(appendsTo).toEqual(commits ? tells : [])
  })

  it('is given the variables that its code reads, and no others', () => {
    expect(given.sort()).toEqual(read)
  })
})
