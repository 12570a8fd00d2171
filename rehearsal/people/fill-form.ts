import type { Control, ScreenForm } from './screen-form.ts'
import type { Temper } from './temper.ts'

const ACCOUNTS = [
  'Seluruh kegiatan terlaksana sesuai jadwal dan dilaporkan setiap akhir bulan.',
  'Sebagian besar target tercapai; sisanya tertunda karena pengadaan terlambat.',
  'Pelayanan berjalan baik, keluhan warga ditanggapi paling lambat dua hari kerja.',
  'Capaian melampaui rencana berkat kerja sama dengan unit lain.',
  'Target belum tercapai karena kekurangan tenaga pada dua bulan pertama.',
] as const

const pick = <T>(list: readonly T[], draw: number): T | undefined => list[Math.floor(draw * list.length)]

/** Which option of a choice somebody takes, where it is not left to chance alone. */
export type Choose = (control: Control) => string | undefined

/** Ticks the first of several, which at least one must be; a single box to tick is left to chance. */
const tick = ({ options, wrong }: Control, draw: number): string | undefined =>
  options.length > 1 || wrong || draw < 0.15 ? options[0] : undefined

const answerOf = (control: Control, choose: Choose, temper: Temper): string | undefined => {
  const chosen = choose(control)
  if (chosen !== undefined) return chosen
  const draw = temper.draw(control.name)
  if (control.kind === 'hidden' || control.kind === 'date' || control.value !== '') return control.value
  if (control.kind === 'ticks') return tick(control, draw)
  if (control.optional && !control.wrong && draw < 0.6) return undefined
  if (control.kind === 'choice') return pick(control.options, draw)
  if (control.numeric) return String(Math.round(5 + draw * 90))
  return pick(ACCOUNTS, draw)
}

/** Fills a form in as its person would; what they typed before stays. */
export const fillForm = (form: ScreenForm, choose: Choose, temper: Temper): (readonly [string, string])[] =>
  form.controls.flatMap((control) => {
    const answer = answerOf(control, choose, temper)
    return answer === undefined ? [] : [[control.name, answer] as const]
  })
