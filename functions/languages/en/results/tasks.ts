import type { Complete } from '../../pack.ts'

export const texts: Complete<'results/tasks'> = {
  acknowledgement: {
    title: 'Response to the result',
    ask: (_about: string) => 'Read your result: accept it or object',
  },
  decision: { title: 'Decision on an objection', ask: (about: string) => `Decide the objection of ${about}` },
}
