import { LONGEST_EXTENSION_DAYS, MOST_EXTENSIONS } from '../../domain/extension.ts'
import { LONGEST_DAYS_TO_DUE } from '../../domain/period.ts'
import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

export const changePeriodTextsFor = catalogue({
  id: {
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
      'Semua penilaian mandiri yang belum dikirim langsung dinyatakan lewat batas; tautannya berhenti berlaku.',
      'Penilaian atasan tetap berjalan, tanpa penilaian mandiri itu, dan catatannya menyebutkan hal tersebut.',
      'Penilaian atasan yang diminta sejak sekarang jatuh tempo dalam lima hari kerja; yang sudah diminta tetap pada batasnya.',
    ],
    closeLeft: (count: string) => `${count} pegawai belum mengirim penilaian mandirinya.`,
    cannotUndo: 'Tindakan ini tidak dapat dibatalkan',
    cannotUndoText: 'Setelah ini batas waktu periode tidak dapat diperpanjang lagi.',
    confirm: 'Saya memahami akibatnya',
    closeNow: 'Tutup sekarang',
  },
  en: {
    extend: 'Extend the due dates',
    extendLead: 'Open tasks follow the new dates. Tasks that have expired are not opened again.',
    now: (selfAssessment, review, calibration) =>
      `Now: self-assessments ${selfAssessment}, reviews ${review}, calibration ${calibration}.`,
    bounds: (left) =>
      `One extension moves each due date ${LONGEST_EXTENSION_DAYS} days at the most. Extensions left in this period: ${left} of ${MOST_EXTENSIONS}. The other officers are told by e-mail, and those who still have a task when their next reminder is due.`,
    noneLeft: 'The due dates cannot be extended any more',
    noneLeftText: `They have been extended ${MOST_EXTENSIONS} times in this period.`,
    extendNow: 'Save the new due dates',
    errors: {
      dateMissing: 'Enter a due date',
      notEarlier: 'A due date can only be moved later, not earlier',
      notLaterThanToday: 'A new due date must be after today',
      tooLate: `A due date can be ${LONGEST_DAYS_TO_DUE} days after the opening at the latest`,
      tooFar: `One extension is ${LONGEST_EXTENSION_DAYS} days at the most`,
      ownDeadline:
        'This is also the due date of your own task, or of one about you; ask another officer of HR to move it',
      reviewBeforeSelfAssessment: 'Reviews must be due after the self-assessments',
      calibrationBeforeReview: 'Calibration must be due after the reviews',
      nothingLater: 'Move at least one due date later',
      confirm: 'Tick to say that you understand what follows',
    },
    close: 'Close self-assessments early',
    closeWhat: 'What will happen',
    closeEffects: [
      'Every self-assessment not yet sent expires at once; its links stop working.',
      'The reviews go on without them, and the record says so.',
      'Reviews asked from now on are due in five working days; those already asked keep their date.',
    ],
    closeLeft: (count) =>
      plural(count, {
        one: '# employee has not sent their self-assessment.',
        other: '# employees have not sent their self-assessment.',
      }),
    cannotUndo: 'This cannot be undone',
    cannotUndoText: 'After this the due dates of the period can no longer be extended.',
    confirm: 'I understand what follows',
    closeNow: 'Close now',
  },
})
