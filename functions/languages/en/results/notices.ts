import type { Complete } from '../../pack.ts'

export const texts: Complete<'results/notices'> = {
  final: {
    title: (_about: string) => 'Your result is final',
    why: 'Your result now stands. What follows from it, if anything, will be sent separately.',
  },
  lapsed: {
    title: (_about: string) => 'Nobody decided your objection; your result is final',
    why: 'Nobody decided your objection in time, and the record says so. The result you were given stands. Your right to an administrative appeal is untouched; ask HR.',
  },
}
