import { keys } from '../../functions/platform/table/keys.ts'

/** What is done to a record by each way of writing one. */
const ACTIONS: Readonly<Record<string, Touch>> = {
  create: 'writes',
  replace: 'writes',
  replaceWhen: 'writes',
  patch: 'writes',
  Put: 'writes',
  Update: 'writes',
  demand: 'checks',
  remove: 'deletes',
  removeOnce: 'deletes',
  removeWhen: 'deletes',
  Delete: 'deletes',
}

export type Touch = 'writes' | 'checks' | 'deletes'
export type TouchedPartitions = Readonly<Record<Touch, readonly string[]>>

/** `patch(keys.task(…)`, in a transaction, or `new PutCommand({ … ...keys.draft(…)`, alone; `2` is esbuild's. */
const IN_TRANSACTION =
  /(?<![.\w])(create|replace|replaceWhen|patch|demand|remove|removeWhen|removeOnce)\d*\(\s*(?:keys\d*\.)?(\w+)/g
const ALONE = /new (Put|Update|Delete)Command\d*\(\{[\s\S]*?\.\.\.(?:keys\d*\.(\w+)|(\w+)\.(?:key|part))\(/g
/** A function of the house that does nothing but choose a key. */
const KEY_OF = /\b(\w+) = \([^)]*\) => ((?:(?!=>|;\n)[\s\S])*?\bkeys\d*\.(?:(?!=>|;\n)[\s\S])*);\n/g

/** A key that no name tells: HR gives a task to somebody else, and with it a part in what the task is about. */
const CHOSEN_AT_RUN_TIME: Readonly<Record<string, readonly string[]>> = {
  'functions/periods/reassign-task.ts': ['appraisal', 'calibration', 'coaching', 'reward'],
}

/** A capability's own kind: `var vacancyRecords = ownRecords("vacancy")`, whose keys are `vacancyRecords.key(…)`. */
const OWN_RECORDS = /\b(\w+) = ownRecords\d*\(['"](\w+)['"]\)/g

/** The capabilities' own kinds in some sources, by the names under which code has them. */
export const ownRecordsIn = (modules: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    modules.flatMap((text) =>
      [...text.matchAll(OWN_RECORDS)].map(([, name = '', kind = '']) => [name, kind]),
    ),
  )

const isKey = (name: string): name is keyof typeof keys => Object.hasOwn(keys, name)

/** The partition key under which records of a kind stand, as IAM's pattern: `TASK#*`. */
export const partitionOf = (kind: string): string => {
  if (!isKey(kind)) return `${kind.toUpperCase()}#*`
  const key = keys[kind]
  if (typeof key !== 'function') return key.pk
  const { pk }: { readonly pk: string } = Reflect.apply(key, undefined, ['*', '*', '*'])
  return pk.replace(/\*.*$/, '*')
}

const keyFunctionsIn = (modules: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    modules.flatMap((text) =>
      [...text.matchAll(KEY_OF)].map(([, name = '', body = '']) => [
        name,
        [...body.matchAll(/\bkeys\d*\.(\w+)/g)].map(([, kind = '']) => kind),
      ]),
    ),
  )

interface TouchedKind {
  readonly touch: Touch
  readonly kind: string
}

const touchedIn = (text: string, chosen: ReadonlyMap<string, readonly string[]>): TouchedKind[] => {
  const path = text.split('\n', 1)[0] ?? ''
  if (path === 'functions/platform/table/write.ts') return []
  return [...text.matchAll(IN_TRANSACTION), ...text.matchAll(ALONE)].flatMap(
    ([, action = '', first, own = '']) => {
      const name = first ?? own
      const kinds = isKey(name) ? [name] : (chosen.get(name) ?? CHOSEN_AT_RUN_TIME[path])
      const touch = ACTIONS[action]
      if (!kinds || !touch) throw new Error(`${path} writes to a key that this test does not know: ${name}.`)
      return kinds.map((kind) => ({ touch, kind }))
    },
  )
}

/** Which records a function's own code writes, holds a transaction to, and takes away; what lies with heads of chains left out. */
export const touchedPartitions = (modules: readonly string[]): TouchedPartitions => {
  const own = [...ownRecordsIn(modules)].map(([name, kind]) => [name, [kind]] as const)
  const chosen = new Map([...keyFunctionsIn(modules), ...own])
  const all = modules
    .flatMap((text) => touchedIn(text, chosen))
    .filter(({ kind }) => kind !== 'chainHead' && kind !== 'officerEntry')
  const by = (touch: Touch) => {
    const kinds = all.filter((one) => one.touch === touch).map(({ kind }) => partitionOf(kind))
    return [...new Set(kinds)].sort()
  }
  return { writes: by('writes'), checks: by('checks'), deletes: by('deletes') }
}
