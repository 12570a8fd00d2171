import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { readDraft } from '../../../functions/platform/human-tasks/drafts.ts'
import { openedPeriod } from '../../ground/period.ts'
import { shownTexts, textFor, textsAskedOn } from '../../ground/shown-texts.ts'
import { withTables } from '../../ground/tables.ts'
import { visit } from '../../platform/http/visit.ts'
import { everyTask, KINDS } from '../../security/every-task.ts'
import { NOW, siteDeps, staffSite } from '../sites.ts'

const tables = withTables()
const staff = () => staffSite(siteDeps({ tables: tables(), now: NOW }))

let tasks: Awaited<ReturnType<typeof everyTask>>

beforeAll(async () => {
  tasks = await everyTask(tables(), await openedPeriod(tables(), { employees: KINDS.length }))
})

type Fields = Readonly<Record<string, string>>

const hiddenIn = (html: string): Fields =>
  Object.fromEntries(
    parse(html)
      .querySelectorAll('main form[data-draft] input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  )

/** Where a page's form is sent, and where what is typed in it is kept. */
const addressesIn = (html: string) => {
  const form = parse(html).querySelector('main form')
  return { action: form?.getAttribute('action') ?? '', draft: form?.getAttribute('data-draft') }
}

it('never lets an older tab overwrite what was typed in a newer one, on any page, and shows both', async () => {
  const walked = new Map<string, string>()
  for (const { task, link, steps } of tasks) {
    for (const step of steps) {
      const address = `${link.address}?step=${step}`
      const open = async () => (await visit(staff(), 'GET', address, { cookies: link.cookies })).body
      const post = (path: string, html: string, typed: Fields, turn: number) =>
        visit(staff(), 'POST', path, {
          cookies: link.cookies,
          form: { ...hiddenIn(html), ...typed, draftTurn: String(turn) },
        })
      const [older, newer] = [await open(), await open()]
      const names = textsAskedOn(older)
      const { action, draft } = addressesIn(older)
      // A step that cannot be taken yet shows the form of another.
      if (!draft || walked.has(draft) || names.length === 0) continue
      walked.set(draft, task.kind)
      const [old, fresh] = [textFor(names, 'Lama'), textFor(names, 'Baru')]

      const saved = await post(draft, newer, fresh, 1)
      const autosave = await post(draft, older, old, 1)
      const sent = await post(action, older, old, 2)

      expect([step, saved.status, autosave.status, sent.status]).toEqual([step, 204, 409, 409])
      expect((await readDraft(tables(), task)).values()).toMatchObject(fresh)
      const shown = shownTexts(sent.body)
      const text = parse(sent.body).querySelector('main')?.textContent ?? ''
      for (const name of names) {
        expect(shown).toContain(old[name])
        expect(text).toContain(fresh[name])
      }
    }
  }
  expect(new Set(walked.values()).size).toBeGreaterThan(7)
})
