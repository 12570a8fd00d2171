import type { Control } from '../people/screen-form.ts'
import type { Temper } from '../people/temper.ts'

/** How likely each answer is, whatever the question; one that is not named weighs as much as an average one. */
const WEIGHTS: Readonly<Record<string, number>> = {
  above: 0.22,
  meets: 0.64,
  below: 0.14,
  excellent: 0.3,
  good: 0.45,
  needsImprovement: 0.15,
  poor: 0.06,
  veryPoor: 0.04,
  approved: 0.92,
  declined: 0.08,
  accept: 0.87,
  object: 0.13,
  uphold: 0.6,
  change: 0.4,
}
const AVERAGE = 0.5

/** Chooses one of a control's options by their weights, another than a wrong one; `undefined` where none is to be. */
export const weigh = ({ kind, name, value, options, wrong }: Control, temper: Temper): string | undefined => {
  if (kind !== 'choice' || (value !== '' && !wrong)) return undefined
  const open = options.filter((option) => option !== value)
  const weighed = open.map((option) => ({ option, weight: WEIGHTS[option] ?? AVERAGE }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  let left = temper.draw(name) * total
  return weighed.find(({ weight }) => {
    left -= weight
    return left < 0
  })?.option
}
