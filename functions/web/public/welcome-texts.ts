import { catalogue } from '../../platform/i18n/catalogue.ts'

export const welcomeTextsFor = catalogue({
  id: {
    title: 'Penilaian kinerja yang adil, sampai tuntas',
    lead: 'Bina menemani satu periode penilaian kinerja dari awal sampai akhir: setiap pegawai dinilai dengan alasan, boleh berkeberatan, dan tahu apa yang terjadi sesudahnya.',
    signIn: 'Masuk',
    goOn: 'Buka halaman kerja Anda',
    forWhom: 'Untuk siapa',
    audiences: ['Pegawai', 'Pejabat penilai', 'Pengelola kepegawaian dan pimpinan', 'Auditor'],
    promises: [
      'Tidak perlu akun atau kata sandi. Buka tautan di email Anda, isi penilaian mandiri dari ponsel, dan lanjutkan kapan saja.',
      'Satu email pada pagi hari berisi semua yang menunggu Anda. Setiap penilaian cukup satu halaman, lengkap dengan buktinya.',
      'Masuk untuk membuka periode, memantau kemajuan tiap unit kerja, dan melihat sebaran predikat.',
      'Masuk untuk membaca riwayat setiap penilaian langkah demi langkah dan memeriksa keasliannya.',
    ],
    how: 'Perjalanan satu penilaian',
    steps: [
      'Penilaian mandiri',
      'Penilaian atasan',
      'Kalibrasi unit kerja',
      'Hasil dan tanggapan',
      'Tindak lanjut',
    ],
    stepTexts: [
      'Pegawai melaporkan realisasi dan buktinya.',
      'Atasan memberi rating hasil kerja dan perilaku, dengan alasan, atau mengembalikannya untuk diperbaiki.',
      'Predikat satu unit dilihat bersama agar ukurannya sama bagi semua.',
      'Pegawai membaca hasilnya, lalu menerima atau mengajukan keberatan yang diputus oleh orang lain.',
      'Bimbingan atau penghargaan dimulai sesuai hasilnya.',
    ],
  },
  en: {
    title: 'Fair appraisal, seen through to the end',
    lead: 'Bina carries a whole appraisal period from first to last: everyone is rated with reasons, may object, and knows what happens next.',
    signIn: 'Sign in',
    goOn: 'Open your working page',
    forWhom: 'Who it is for',
    audiences: ['Employees', 'Supervisors', 'Human resources and leadership', 'Auditors'],
    promises: [
      'No account, no password. Open the link in your e-mail, fill in your self-assessment on a phone, and go on whenever you like.',
      'One e-mail in the morning with everything that waits for you. Each review is a single page with its evidence.',
      'Sign in to open a period, follow each unit’s progress and see how predicates are spread.',
      'Sign in to read the history of any appraisal step by step and to check that it is genuine.',
    ],
    how: 'The way of an appraisal',
    steps: [
      'Self-assessment',
      'Supervisor’s review',
      'Calibration of the unit',
      'Result and response',
      'Follow-up',
    ],
    stepTexts: [
      'The employee reports what was achieved, with evidence.',
      'The supervisor rates work and behaviour, with reasons, or returns it for revision.',
      'A unit’s predicates are looked at together, so that the measure is the same for all.',
      'The employee reads the result and accepts it, or objects; somebody else decides.',
      'Coaching or a reward begins, as the result asks.',
    ],
  },
})
