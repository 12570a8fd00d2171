import { beforeAll, describe, expect, it } from 'vitest'
import { type Decision, Guard } from '../../local/iam/guard.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { excused, NOT_ASKED_FOR_HERE, twinOf } from './excused-grants.ts'
import { type Grant, type GrantBook, isFor, readGrants } from './grants.ts'
import { playCycle } from './play-cycle.ts'
import { startCloudUnderTest } from './start-cloud-under-test.ts'

let book: GrantBook
let decisions: readonly Decision[]
let grants: readonly Grant[]

const PATIENCE = 600_000

beforeAll(async () => {
  book = readGrants(await synthesiseOnce())
  grants = book.grants.filter(({ action }) => !NOT_ASKED_FOR_HERE.test(action))
  const running = await startCloudUnderTest()
  try {
    await playCycle(running.cloud)
    decisions = running.decisions
  } finally {
    await running.stop()
  }
}, PATIENCE)

const usesOf = (grant: Grant) => decisions.filter((decision) => isFor(grant, decision))
const isTwinUsed = ({ owner, action }: Grant) =>
  grants.some((other) => other.owner === owner && other.action === twinOf(action) && usesOf(other).length > 0)
const isHistory = ({ resources }: Grant) => resources.some((resource) => resource.includes('History'))
const nameOf = (grant: Grant) => `${grant.owner} ${grant.action}${isHistory(grant) ? ' on History' : ''}`

describe('the grants of the template', () => {
  it('are enough for a whole cycle', () => {
    expect(decisions.filter(({ isAllowed }) => !isAllowed)).toEqual([])
    expect(decisions.length).toBeGreaterThan(250)
  })

  it('are each used by the cycle, or excused by name', () => {
    const unused = grants.filter((grant) => usesOf(grant).length === 0 && !isTwinUsed(grant)).map(nameOf)

    expect(grants.length).toBeGreaterThan(200)
    expect(unused.filter((name) => !excused.has(name))).toEqual([])
  })

  it('that are excused are there', () => {
    const names = new Set(grants.map(nameOf))

    expect([...excused].filter((name) => !names.has(name))).toEqual([])
  })

  it('are each what its calls hang on: one taken away refuses these calls, by its name, and no others', () => {
    const used = grants.filter((grant) => usesOf(grant).length > 0)
    for (const grant of used) {
      const guard = new Guard(new Map([[grant.roleArn, book.statementsOf(grant.roleArn, grant)]]))
      for (const decision of decisions.filter(({ caller }) => caller.roleArn === grant.roleArn)) {
        const { caller, demand } = decision
        const refusal = guard.refusalOf(caller, demand)
        const expected = isFor(grant, decision)
          ? expect.stringContaining(
              `not authorized to perform: ${grant.action} on resource: ${demand.resource}`,
            )
          : undefined
        expect.soft(refusal, `${nameOf(grant)}, taken away`).toEqual(expected)
      }
    }
  })
})
