import { type Cells, cellAt } from './csv-files.ts'

/** A number that nobody has. */
const stranger = '199001012015011999'
/** A column, what is wrong with its cell, and how the cell is made so. */
type Mutation = [column: string, code: string, change: (old: string, people: Cells, line: number) => string]
const to =
  (value: string): Mutation[2] =>
  () =>
    value

export const peopleMutations: Mutation[] = [
  ['nip', 'required', to('')],
  ['nip', 'nip-not-18-digits', (old) => old.slice(1)],
  ['nip', 'nip-bad-birth-date', (old) => `${old.slice(0, 4)}13${old.slice(6)}`],
  ['nip', 'nip-bad-appointment', (old) => `${old.slice(0, 8)}1950${old.slice(12)}`],
  ['nip', 'nip-bad-gender', (old) => `${old.slice(0, 14)}3${old.slice(15)}`],
  ['nip', 'nip-rounded', to('1,98306E+17')],
  ['employment', 'unknown-employment', to('honorer')],
  ['name', 'required', to('')],
  ['name', 'too-long', to('Siregar '.repeat(20))],
  ['name', 'control-character', to('Rina\u0007Siregar')],
  ['email', 'bad-email', to('rina.siregar')],
  ['email', 'bad-email', to('rina siregar@medan.example')],
  ['email', 'email-repeated', (_, people) => cellAt(people, 2, 'email').toUpperCase()],
  ['unit', 'required', to('')],
  ['unit', 'unknown-unit', to('dinas-sulap')],
  ['post', 'required', to('')],
  ['post_type', 'unknown-post-type', to('kepala')],
  ['grade', 'grade-unfit', to('V/a')],
  ['supervisor_nip', 'unknown-supervisor', to(stranger)],
  ['supervisor_nip', 'nip-rounded', to('1.98306E+17')],
  ['supervisor_nip', 'supervises-oneself', (_, people, line) => cellAt(people, line, 'nip')],
  ['status', 'unknown-status', to('mangkir')],
  ['roles', 'unknown-role', to('hr;raja')],
]

export const unitMutations: Mutation[] = [
  ['name', 'required', to('')],
  ['parent', 'unknown-parent', to('dinas-sulap')],
  ['parent', 'unit-loop', (_, units, line) => cellAt(units, line, 'code')],
  ['head_nip', 'unknown-head', to(stranger)],
  ['calibrator_nip', 'unknown-calibrator', to(stranger)],
]

export const planMutations: Mutation[] = [
  ['nip', 'unknown-person', to(stranger)],
  ['work_result', 'required', to('')],
  ['kind', 'unknown-kind', to('utama')],
  ['aspect', 'unknown-aspect', to('mutu')],
  ['indicator', 'required', to('')],
  ['target', 'target-not-number', to('banyak')],
  ['target', 'target-not-number', to('-1')],
  ['target', 'target-ambiguous', to('1.200')],
  ['unit_of_measure', 'required', to('')],
]
