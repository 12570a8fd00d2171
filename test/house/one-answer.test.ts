import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Answer } from '../../functions/platform/human-tasks/commit-answer.ts'
import { reviewTasks } from '../../functions/review/tasks.ts'

const sources = globSync('functions/**/*.{ts,tsx}').map((path) => [path, readFileSync(path, 'utf8')] as const)

const thoseWith = (words: RegExp) => sources.filter(([, text]) => words.test(text)).map(([path]) => path)

const TASKS = 'functions/platform/human-tasks/tasks.ts'
const COMMIT_ANSWER = 'functions/platform/human-tasks/commit-answer.ts'

it('closes a task as answered in one place only', () => {
  expect(thoseWith(/\bcloseTask\b/).toSorted()).toEqual([COMMIT_ANSWER, TASKS])
  expect(thoseWith(/'TasksAnswered'/)).toEqual([COMMIT_ANSWER])
  expect(thoseWith(/\bcloseTask\([^)]*'answered'/)).toEqual([COMMIT_ANSWER])
})

it('takes no outcome that its kind of task does not declare: a misspelt one does not compile', () => {
  const outcomeIn = <Outcome extends string>({ outcome }: Pick<Answer<Outcome>, 'to' | 'outcome'>) => outcome
  const to = reviewTasks.review

  expect(outcomeIn({ to, outcome: 'returned' })).toBe('returned')
  // @ts-expect-error: nothing else is wrong with it.
  expect(to.outcomes).not.toContain(outcomeIn({ to, outcome: 'retruned' }))
})

it('owes a workflow its signal only where a task ends', () => {
  expect(thoseWith(/\boweSignal\(/).toSorted()).toEqual([
    COMMIT_ANSWER,
    'functions/platform/human-tasks/stop-task.ts',
  ])
})
