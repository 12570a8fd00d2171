import type { Complete } from '../../pack.ts'

export const texts: Complete<'calibration/tasks'> = {
  title: 'Unit calibration',
  ask: (_about: string) => 'Calibrate your unit',
}
