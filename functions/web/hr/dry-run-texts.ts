import type { RosterProblemCode } from '../../domain/roster-problem.ts'
import { catalogue } from '../../platform/i18n/catalogue.ts'

interface Words {
  readonly [part: string]: string
  readonly title: string
  readonly mend: string
}
type Problems = Record<RosterProblemCode, Words>

const id: Problems = {
  'no-supervisor': {
    title: 'Tidak punya pejabat penilai',
    mend: 'Isi kolom atasan di berkas pegawai dengan NIP yang ada di berkas itu.',
  },
  'supervisor-loop': {
    title: 'Atasan saling melingkar',
    mend: 'Putuskan lingkarannya: salah satu dari mereka harus memiliki atasan di luar lingkaran.',
  },
  'supervisor-inactive': {
    title: 'Atasannya sudah tidak bertugas',
    mend: 'Ganti dengan pejabat yang sekarang atau pelaksana tugasnya.',
  },
  'supervisor-on-leave': {
    title: 'Atasannya sedang cuti',
    mend: 'Bila cutinya melewati batas penilaian, tunjuk pelaksana harian sebagai atasan.',
  },
  'supervisor-post': {
    title: 'Penilai bukan pejabat pengawas atau lebih tinggi',
    mend: 'Pastikan ia menilai atas pendelegasian; bila tidak, ganti atasannya.',
  },
  'self-supervision': {
    title: 'Menjadi atasan bagi dirinya sendiri',
    mend: 'Isi atasannya dengan pejabat satu tingkat di atasnya.',
  },
  'no-second-supervisor': {
    title: 'Tidak ada atasan pejabat penilai',
    mend: 'Keberatan akan diputus oleh pengelola kepegawaian; isi atasan dari atasannya bila ada.',
  },
  'no-email': {
    title: 'Tidak punya alamat email yang sampai',
    mend: 'Isi alamatnya, atau perbaiki bila email sebelumnya ditolak.',
  },
  'duplicate-email': {
    title: 'Alamat email dipakai bersama',
    mend: 'Setiap pegawai memerlukan alamatnya sendiri, karena tautan tugas bersifat pribadi.',
  },
  'no-plan': {
    title: 'Tidak punya rencana kinerja',
    mend: 'Tambahkan barisnya di berkas rencana kinerja.',
  },
  'unit-unknown': {
    title: 'Unit kerjanya tidak dikenal',
    mend: 'Tambahkan unit itu di berkas unit kerja atau perbaiki kodenya.',
  },
  'unit-loop': {
    title: 'Unit kerja saling membawahi',
    mend: 'Perbaiki unit induknya di berkas unit kerja.',
  },
  'no-calibrator': {
    title: 'Unit kerja tanpa tim penilai',
    mend: 'Isi kolom penilai unit itu di berkas unit kerja.',
  },
  'calibrator-inactive': {
    title: 'Tim penilainya sudah tidak bertugas',
    mend: 'Ganti dengan pejabat yang sekarang di berkas unit kerja.',
  },
  'calibrates-alone': {
    title: 'Tim penilai hanya akan mengalibrasi dirinya sendiri',
    mend: 'Tunjuk orang lain sebagai tim penilai unit itu.',
  },
  'too-few': {
    title: 'Unit kerja kecil',
    mend: 'Pola distribusi tidak mengikat unit sekecil ini.',
  },
}

const en: Problems = {
  'no-supervisor': {
    title: 'No supervisor',
    mend: 'Fill in the supervisor in the people file with a NIP that is in that file.',
  },
  'supervisor-loop': {
    title: 'Supervisors in a circle',
    mend: 'Break the circle: one of them must have a supervisor outside it.',
  },
  'supervisor-inactive': {
    title: 'The supervisor no longer serves',
    mend: 'Name the present holder of the post, or whoever acts for it.',
  },
  'supervisor-on-leave': {
    title: 'The supervisor is on leave',
    mend: 'If the leave outlasts the review, name an acting supervisor.',
  },
  'supervisor-post': {
    title: 'Rated by someone below the rank of pengawas',
    mend: 'Make sure that they rate by delegation; if not, name another supervisor.',
  },
  'self-supervision': {
    title: 'Their own supervisor',
    mend: 'Name the officer one level above as supervisor.',
  },
  'no-second-supervisor': {
    title: 'No second supervisor',
    mend: 'Human resources would decide an objection; fill in the supervisor’s own supervisor where there is one.',
  },
  'no-email': {
    title: 'No e-mail address that works',
    mend: 'Fill in the address, or correct it where mail came back.',
  },
  'duplicate-email': {
    title: 'An e-mail address shared by several',
    mend: 'Everyone needs an address of their own, for the links to tasks are personal.',
  },
  'no-plan': { title: 'No performance plan', mend: 'Add their rows to the plans file.' },
  'unit-unknown': {
    title: 'Unit not known',
    mend: 'Add the unit to the units file, or correct its code.',
  },
  'unit-loop': { title: 'Units under each other', mend: 'Correct the parent in the units file.' },
  'no-calibrator': {
    title: 'Unit without a calibrator',
    mend: 'Fill in the calibrator of the unit in the units file.',
  },
  'calibrator-inactive': {
    title: 'The calibrator no longer serves',
    mend: 'Name the present holder of the post in the units file.',
  },
  'calibrates-alone': {
    title: 'The calibrator would calibrate only themselves',
    mend: 'Name somebody else as the unit’s calibrator.',
  },
  'too-few': { title: 'Small unit', mend: 'The distribution pattern does not bind a unit this small.' },
}

/** What the dry run can find, and how to mend it. */
export const dryRunTextsFor = catalogue({ id, en })
