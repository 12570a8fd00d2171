import type { Complete } from '../../pack.ts'

export const texts: Complete<'review/tasks'> = {
  title: 'Performance review',
  ask: (about: string) => `Review ${about}`,
}
