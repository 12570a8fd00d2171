import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundled } from './bundled.ts'

const SOURCE = `
  import { reviewTasks } from '../functions/review/tasks.ts'
  export const handler = (language) => reviewTasks.review.words(language).ask('Sari')`

it('gives a bundle the texts that it asks for, in every language', async () => {
  const { handler } = await bundled(SOURCE)

  expect(handler('id')).toBe('Nilai kinerja Sari')
  expect(handler('en')).toBe('Review Sari')
})

it('gives it no other texts', async () => {
  const { file } = await bundled(SOURCE)

  const code = readFileSync(file, 'utf8')
  expect(code).toContain('Nilai kinerja ')
  expect(code).not.toContain('Penilaian mandiri')
})

it('refuses to bundle a source that chooses a catalogue while it runs', async () => {
  const asked = bundled(`
    import { catalogue } from '../functions/platform/i18n/catalogue.ts'
    export const handler = (name) => catalogue(name)('id')`)

  await expect(asked).rejects.toThrow('A catalogue is asked for by its name as it is')
})
