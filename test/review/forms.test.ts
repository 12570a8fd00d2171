import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { RATINGS } from '../../functions/domain/rating.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import { returnForm, reviewForm, reviewOf } from '../../functions/review/forms.ts'
import { typedReview } from './answers.ts'

const allowed = { earliest: '2026-12-10', proposed: '2026-12-14', latest: '2026-12-18' }
const reason = 'Bukti dukung kegiatan imunisasi belum dilampirkan.'

it('reads two ratings with their reasons', () => {
  const read = reviewForm.read(formOf(typedReview({ work: 'above', behaviour: 'meets' })))

  expect(read).toMatchObject({
    ok: true,
    answer: { work: 'above', behaviour: 'meets', developmentAsked: false },
  })
})

it('asks for everything that is missing, in the order of the form', () => {
  const read = reviewForm.read(formOf([['workReason', 'Bagus.']]))

  expect(read.ok ? [] : read.faults.map(({ field, why }) => [field, why])).toEqual([
    ['work', 'missing'],
    ['workReason', 'missing'],
    ['behaviour', 'missing'],
    ['behaviourReason', 'missing'],
  ])
})

it('never takes a predicate or a rating of its own invention', () => {
  const invented = fc.string().filter((text) => !RATINGS.some((rating) => rating === text))

  fc.assert(
    fc.property(invented, (work) => {
      const read = reviewForm.read(
        formOf([...typedReview({ work, behaviour: 'meets' }), ['predicate', 'veryGood']]),
      )
      return !read.ok && read.faults[0]?.field === 'work'
    }),
  )
})

it('takes a proposal for development as asking for it', () => {
  const read = reviewForm.read(formOf([...typedReview(), ['development', 'Pelatihan analisis data.']]))

  expect(read.ok && reviewOf(read.answer)).toMatchObject({ developmentAsked: true })
})

it.each([
  ['2026-12-09', 'tooEarly'],
  ['2026-12-19', 'tooLate'],
  ['2026-02-30', 'missing'],
  ['', 'missing'],
])('refuses %s as the due date of a revision', (due, fault) => {
  const read = returnForm.read(
    formOf([
      ['returnReason', reason],
      ['revisionDue', due],
    ]),
    allowed,
  )

  expect(read.ok ? [] : read.faults).toMatchObject([{ field: 'revisionDue', why: fault }])
})

it('takes a return with its reason within the dates allowed', () => {
  const read = returnForm.read(
    formOf([
      ['returnReason', ` ${reason}`],
      ['revisionDue', '2026-12-18'],
    ]),
    allowed,
  )

  expect(read).toEqual({ ok: true, answer: { returnReason: reason, revisionDue: '2026-12-18' } })
})
