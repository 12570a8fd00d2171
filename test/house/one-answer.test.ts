import { globSync, readFileSync } from 'node:fs'
import { expect, expectTypeOf, it } from 'vitest'
import { type Answer, commitAnswer } from '../../functions/platform/human-tasks/commit-answer.ts'
import type { TaskVisit } from '../../functions/platform/human-tasks/task-page.ts'
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
  expectTypeOf(reviewTasks.review.outcomes).toEqualTypeOf<readonly ('answered' | 'returned')[]>()
  expectTypeOf<Answer<'answered' | 'returned'>['outcome']>().toEqualTypeOf<'answered' | 'returned'>()
  const answerWrongly = (visit: TaskVisit, deps: Parameters<typeof commitAnswer>[2]) =>
    // @ts-expect-error: the word is misspelt.
    commitAnswer(visit, { to: reviewTasks.review, event: 'reviewed', outcome: 'retruned', writes: [] }, deps)
  expect(reviewTasks.review.outcomes, answerWrongly.name).not.toContain('retruned')
})

it('owes a workflow its signal only where a task ends', () => {
  expect(thoseWith(/\boweSignal\(/).toSorted()).toEqual([
    COMMIT_ANSWER,
    'functions/platform/human-tasks/stop-task.ts',
  ])
})
