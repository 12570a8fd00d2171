import type { Complete } from '../../pack.ts'

export const texts: Complete<'follow-up/notices'> = {
  coaching: {
    title: (_about: string) => 'Your coaching begins',
    why: 'A mentor has been named for you and will be in touch.',
  },
  reward: {
    title: (_about: string) => 'Congratulations on your reward',
    why: 'The reward for your work has been approved and recorded.',
  },
}
