import type { WorkResult } from '../../functions/domain/plan.ts'
import { type Form, formOf } from '../../functions/platform/http/form.ts'

type Pairs = [string, string][]

/** What an employee types about one work result: every target met. */
export const typedResult = (result: WorkResult): Pairs => [
  ...result.indicators.flatMap(
    ({ id, target }): Pairs => [
      [`realisation-${id}`, String(target)],
      [`evidence-${id}`, `Laporan ${id}, https://arsip.kota.example/${id}`],
    ],
  ),
  [`account-${result.id}`, 'Kunjungan dijadwalkan sejak awal triwulan dan selesai tepat waktu.'],
]

export const typedBehaviour: Pairs = [
  ['conduct', 'Saya melayani warga dengan ramah dan menyelesaikan antrean setiap hari.'],
  ['conduct-loyal', 'Saya menjaga kerahasiaan rekam medis.'],
]

/** Everything an employee types, as one form. */
export const typedAll = (results: readonly WorkResult[]): Form =>
  formOf([...results.flatMap(typedResult), ...typedBehaviour])
