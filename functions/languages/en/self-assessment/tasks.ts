import type { Complete } from '../../pack.ts'

export const texts: Complete<'self-assessment/tasks'> = {
  title: 'Self-assessment',
  ask: (_about: string) => 'Fill in your self-assessment',
  askAgain: 'Revise your self-assessment',
}
