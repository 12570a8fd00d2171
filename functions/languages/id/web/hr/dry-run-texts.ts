import type { RosterProblemCode } from '../../../../domain/roster-problem.ts'

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

export const texts = id
