import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayMove } from '../../functions/domain/appraisal-state.ts'
import { definitionOf, readAsked } from '../../functions/platform/human-tasks/task-definition.ts'
import { languages } from '../../functions/platform/i18n/languages.ts'
import { titlesOfTasks } from '../../functions/roots/task-title.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { OPENED_AT, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()
const kinds = Object.keys(tasks)

it('moves appraisals only along moves that exist', () => {
  expect(mayMove('waiting', 'selfAssessment')).toBe(true)
  expect(mayMove('selfAssessment', 'review')).toBe(true)
  expect(mayMove('published', 'objection')).toBe(true)
})

it('has each kind of each capability, whose name no other capability uses', async () => {
  const functions = join(import.meta.dirname, '../../functions')
  const modules: object[] = await Promise.all(
    globSync('!(roots)/tasks.ts', { cwd: functions }).map((file) => import(join(functions, file))),
  )

  const owned = modules.flatMap((module) => Object.values(module)).flatMap((own) => Object.keys(own))
  expect(owned.toSorted()).toEqual(kinds.toSorted())
})

it.each(languages)('has a title of its own for each kind, and words that ask (%s)', (language) => {
  const titles = Object.values(titlesOfTasks(language))

  expect(new Set(titles).size).toBe(kinds.length)
  for (const kind of kinds) expect(definitionOf(tasks, kind).words(language).ask('Siti')).not.toBe('')
})

it('refuses a kind that does not exist, or that only an object has', () => {
  for (const kind of ['promotion', 'constructor', '__proto__'])
    expect(() => definitionOf(tasks, kind)).toThrow(/no kind of task/)
})

it('ends an acknowledgement without telling anybody else, since silence is an answer', () => {
  const actions = tasks.acknowledgement.ladder.map(({ action }) => action)

  expect(actions).toEqual(['remind', 'remind', 'remind', 'expire'])
})

describe('a task about an appraisal', () => {
  const asked = async (kind: string) => {
    const { appraisals } = await openedPeriod(tables(), { employees: 1 })
    return readAsked(tasks, tables(), { kind, subjectId: appraisals[0]?.appraisalId ?? '' })
  }

  it.each(['acknowledgement', 'objectionDecision'])('gives fourteen working days: %s', async (kind) => {
    const subject = await asked(kind)

    // Three holidays lie between.
    expect(subject?.dueOn('2026-12-01')).toBe('2026-12-21')
  })

  it('tells somebody other than the person asked', async () => {
    for (const kind of ['selfAssessment', 'review', 'objectionDecision']) {
      const subject = await asked(kind)
      const assignee = await subject?.assignee(definitionOf(tasks, kind).assignee, 1, OPENED_AT)

      expect((await subject?.watchers(undefined))?.some((personId) => personId !== assignee?.personId)).toBe(
        true,
      )
    }
  })
})
