import { createHash } from 'node:crypto'

/** What somebody does about one task: how many mails they let pass first, and the draws that decide the rest. */
export interface Temper {
  /** Answers at this mail about the task, counted from 1; never when infinite. */
  readonly answersAtMail: number
  /** Days from a mail to its reading, some fraction of them. */
  readonly daysToRead: number
  /** A number from 0 to 1, always the same for the same question about the same task. */
  draw(question: string): number
}

interface Habit {
  readonly prompt: number
  readonly slow: number
  readonly late: number
}

/** Shares of those who answer the first, the second and the fourth mail; the rest never answer. */
const HABITS: Readonly<Record<string, Habit>> = {
  selfAssessment: { prompt: 0.84, slow: 0.08, late: 0.02 },
  review: { prompt: 0.88, slow: 0.07, late: 0.02 },
  calibration: { prompt: 0.9, slow: 0.1, late: 0 },
  acknowledgement: { prompt: 0.6, slow: 0.1, late: 0 },
  objectionDecision: { prompt: 0.85, slow: 0.1, late: 0.03 },
  rewardApproval: { prompt: 1, slow: 0, late: 0 },
}
const USUAL: Habit = { prompt: 0.85, slow: 0.08, late: 0.02 }

const drawOf = (seed: number, about: string) => (question: string) =>
  createHash('sha256').update(`${seed} ${about} ${question}`).digest().readUInt32BE(0) / 2 ** 32

/** How a person goes about a task. `about` names both, the kind of task first; the same seed and words give the same temper. */
export const temperOf = (seed: number, about: string): Temper => {
  const draw = drawOf(seed, about)
  const { prompt, slow, late } = HABITS[about.split('.')[0] ?? ''] ?? USUAL
  const patience = draw('patience')
  const limits = [
    { below: prompt, mail: 1 },
    { below: prompt + slow, mail: 2 },
    { below: prompt + slow + late, mail: 4 },
  ]
  const answersAtMail = limits.find(({ below }) => patience < below)?.mail ?? Number.POSITIVE_INFINITY
  return { answersAtMail, daysToRead: 0.05 + draw('delay') * 1.5, draw }
}
