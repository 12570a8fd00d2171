import { globSync, readFileSync } from 'node:fs'
import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { boundOf, text } from '../../../functions/platform/forms/form-field.ts'
import { defineForm } from '../../../functions/platform/forms/form-model.ts'
import { showForm } from '../../../functions/platform/forms/show-form.tsx'
import { Textarea, TextField } from '../../../functions/platform/html/inputs.tsx'
import { formOf } from '../../../functions/platform/http/form.ts'

const words = () => 'Words'
const form = defineForm({
  fields: { name: text({ label: words, longest: 120, faults: { missing: words, tooLong: words } }) },
})
const field = showForm(form, { language: 'en', typed: formOf([]), errors: {} })('name')

it('a line ends where its form says; several lines do not, so that nothing of a pasted text is lost unseen', () => {
  expect(render(<TextField {...field} />)).toContain('maxlength="120"')
  expect(render(<Textarea {...field} />)).not.toContain('maxlength')
})

it('no page gives a field a bound of its own', () => {
  const own = globSync('functions/**/*.tsx').filter((path) => /maxLength=/.test(readFileSync(path, 'utf8')))

  expect(own).toEqual(['functions/platform/html/inputs.tsx'])
})

it('a fault tells the bound of its field, as the reader’s language writes it', () => {
  const tooLong = boundOf(() => ({ most: (longest: string) => `Paling banyak ${longest}` }))(
    (texts, longest) => texts.most(longest),
  )
  const long = defineForm({
    fields: { story: text({ label: words, longest: 4000, faults: { missing: words, tooLong } }) },
  })

  const read = long.read(formOf([['story', 'x'.repeat(4001)]]))

  expect(read.ok ? [] : read.faults.map((fault) => fault.say('id'))).toEqual(['Paling banyak 4.000'])
})
