import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Numbers that are never one: lengths, limits and the least that is shown. */
const NEVER_ONE = new Set([
  'LONGEST_DAYS_TO_DUE',
  'LONGEST_EXTENSION_DAYS',
  'MOST_EXTENSIONS',
  'least',
  'longest',
])
/** `fewer than # employees`, `more than # changes` and `at most # characters` are limits as well. */
const LIMIT = /(fewer than|more than|at most) \$\{\w+\}/

/** Words on `s` that are no plural, or whose number came before. */
const NO_PLURAL = new Set(['s', 'has', 'is', 'was', 'does', 'this', 'its', 'as', 'gets', 'names', 'receives'])
/** A name or a document does something: no number stands there. */
const NAMES = new Set(['name', 'unit', 'title', 'assignee', 'document', 'number', 'who'])

const english = globSync('functions/languages/en/**/*.ts').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

/** `${count} changes` and `${count} working days`: right for every number but one. */
const fixedPlurals = (text: string): string[] =>
  [...text.matchAll(/\$\{(\w+)\}((?: [a-z-]+){1,3})/g)].flatMap(([, name = '', after = '']) => {
    const words = after.trim().split(' ')
    const isPlural = words.some(
      (word) => /^(people|are|have|wait)$/.test(word) || (/[a-z]s$/.test(word) && !NO_PLURAL.has(word)),
    )
    return isPlural && !NEVER_ONE.has(name) && !NAMES.has(name) ? [`\${${name}}${after}`] : []
  })

it('finds a number with a fixed plural', () => {
  const [count, name] = ['count', 'name'].map((parameter) => ['$', `{${parameter}}`].join(''))

  expect(fixedPlurals(`${count} changes of access wait`)).toEqual([`${count} changes of access`])
  expect(fixedPlurals(`${name} rates your work`)).toEqual([])
})

it('says one thing as one thing in every English text', () => {
  expect(english.length).toBeGreaterThan(20)
  const found = english.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => !LIMIT.test(line))
      .flatMap((line) => fixedPlurals(line).map((words) => `${path}: ${words}`)),
  )

  expect(found).toEqual([])
})
