import { LONGEST_EXTENSION_DAYS, MOST_EXTENSIONS } from '../../../../domain/extension.ts'
import { LONGEST_DAYS_TO_DUE } from '../../../../domain/period.ts'

export const texts = {
  extend: 'Perpanjang batas waktu',
  extendLead:
    'Tugas yang masih terbuka mengikuti tanggal baru. Tugas yang sudah lewat batas tidak dibuka kembali.',
  now: (selfAssessment: string, review: string, calibration: string) =>
    `Sekarang: penilaian mandiri ${selfAssessment}, penilaian atasan ${review}, kalibrasi ${calibration}.`,
  bounds: (left: string) =>
    `Sekali perpanjangan mengundurkan setiap batas paling lama ${LONGEST_EXTENSION_DAYS} hari. Sisa perpanjangan periode ini: ${left} dari ${MOST_EXTENSIONS}. Pengelola kepegawaian lain diberi tahu lewat email, dan mereka yang masih memiliki tugas diberi tahu bersama pengingat berikutnya.`,
  noneLeft: 'Batas waktu tidak dapat diperpanjang lagi',
  noneLeftText: `Batas waktu periode ini sudah diperpanjang ${MOST_EXTENSIONS} kali.`,
  extendNow: 'Simpan batas waktu baru',
  errors: {
    dateMissing: 'Isi tanggal batas waktu',
    notEarlier: 'Batas waktu hanya dapat diundur, tidak dimajukan',
    notLaterThanToday: 'Batas waktu baru harus setelah hari ini',
    tooLate: `Batas waktu paling lambat ${LONGEST_DAYS_TO_DUE} hari setelah periode dibuka`,
    tooFar: `Sekali perpanjangan paling lama ${LONGEST_EXTENSION_DAYS} hari`,
    ownDeadline:
      'Ini juga batas tugas Anda sendiri atau tugas tentang Anda; mintalah pengelola kepegawaian lain mengundurkannya',
    reviewBeforeSelfAssessment: 'Batas penilaian atasan harus setelah batas penilaian mandiri',
    calibrationBeforeReview: 'Batas kalibrasi harus setelah batas penilaian atasan',
    nothingLater: 'Undurkan setidaknya satu batas waktu',
    confirm: 'Centang untuk memastikan Anda memahami akibatnya',
  },
  close: 'Tutup penilaian mandiri lebih awal',
  closeWhat: 'Yang akan terjadi',
  closeEffects: [
    'Semua penilaian mandiri yang belum dikirim langsung dinyatakan lewat batas; tautannya berhenti berlaku, dan pegawainya diberi tahu lewat email.',
    'Penilaian atasan tetap berjalan, tanpa penilaian mandiri itu, dan catatannya menyebutkan hal tersebut.',
    'Penilaian atasan yang diminta sejak sekarang jatuh tempo dalam lima hari kerja; yang sudah diminta tetap pada batasnya.',
  ],
  closeLeft: (count: string) => `${count} pegawai belum mengirim penilaian mandirinya.`,
  cannotUndo: 'Tindakan ini tidak dapat dibatalkan',
  cannotUndoText: 'Setelah ini batas waktu periode tidak dapat diperpanjang lagi.',
  confirm: 'Saya memahami akibatnya',
  closeNow: 'Tutup sekarang',
}
