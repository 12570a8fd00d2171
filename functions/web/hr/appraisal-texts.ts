import { catalogue } from '../../platform/i18n/catalogue.ts'
import { fullStop } from '../../platform/i18n/full-stop.ts'

/** Words about single appraisals and what HR may do with them. */
export const appraisalTextsFor = catalogue({
  id: {
    list: 'Penilaian di unit ini',
    none: 'Tidak ada penilaian di unit ini',
    deeds: 'Tindakan',
    objectionLapsed: 'Keberatan tidak diputus',
    nothingToDo: 'Sudah berakhir',
    reassign: 'Alihkan tugas',
    withdraw: 'Keluarkan dari periode',
    done: { withdrawn: 'Penilaian sudah dikeluarkan dari periode', reassigned: 'Tugas sudah dialihkan' },
    withdrawLead: (name: string) => `Penilaian ${name} berhenti di sini.`,
    withdrawEffects:
      'Tugas yang terbuka ditarik dan tautannya berhenti berlaku. Pegawai diberi tahu melalui email, kecuali ia meninggal dunia. Tindakan ini tidak dapat dibatalkan.',
    withdrawReason: 'Alasan',
    withdrawReasons: {
      retired: 'Pensiun',
      movedOut: 'Pindah ke instansi lain',
      deceased: 'Meninggal dunia',
      longStudy: 'Tugas belajar jangka panjang',
      disciplineCase: 'Sedang dalam proses hukuman disiplin',
    },
    withdrawNow: 'Keluarkan dari periode',
    confirm: 'Saya memahami bahwa ini tidak dapat dibatalkan',
    reassignLead: (task: string, name: string) => `${task} untuk ${fullStop(name)}`,
    askedNow: (name: string) => `Sekarang ditugaskan kepada ${fullStop(name)}`,
    who: 'NIP atau alamat email pejabat yang baru',
    whoHint: 'Ditulis lengkap, misalnya 198501012010012001 atau nama@kota.go.id',
    reassignReason: 'Alasan',
    reassignReasons: {
      postChanged: 'Berganti jabatan atau atasan',
      absent: 'Berhalangan atau cuti panjang',
      conflictOfInterest: 'Benturan kepentingan',
      mistake: 'Salah penugasan',
    },
    reassignNext: 'Periksa pengalihan',
    checkTitle: 'Alihkan kepada orang ini?',
    checkText:
      'Tautan lama langsung berhenti berlaku. Pejabat yang baru menerima email dan menjadi penilai untuk selanjutnya; riwayat menyimpan keduanya.',
    reassignNow: 'Alihkan sekarang',
    errors: {
      reason: 'Pilih alasannya',
      confirm: 'Centang untuk memastikan',
      who: 'Isi NIP atau alamat email',
      unknown: 'Tidak ada pegawai dengan NIP atau alamat email itu',
      notInDirectory: (name: string) =>
        `Menurut direktori, status ${name} bukan itu, atau Anda sendiri yang mengimpornya. Hasil yang sudah disampaikan tidak dihentikan atas keterangan satu orang: seorang pengelola atau operator sistem mengimpor statusnya, pengelola lain mengeluarkannya.`,
    },
    refusals: {
      'not-reassignable': 'Tugas ini hanya dapat dijawab oleh pegawai yang bersangkutan',
      'to-oneself':
        'Anda tidak dapat mengalihkan tugas kepada diri sendiri; mintalah pengelola kepegawaian lain melakukannya',
      'of-own-making':
        'Orang itu baru Anda tambahkan, atau nama, jabatan, atau alamatnya baru Anda ubah; mintalah pengelola kepegawaian lain mengalihkannya',
      'assigned-already': 'Tugas ini memang sudah ditugaskan kepada orang itu',
      'not-active': 'Orang itu sedang tidak bertugas',
      'no-email': 'Orang itu tidak punya alamat email yang sampai',
      'about-themselves': 'Tidak ada yang boleh menilai dirinya sendiri',
      'rated-already': 'Keberatan diputus oleh orang lain, bukan oleh yang memberi penilaian',
      'not-hr': 'Tugas ini hanya untuk yang bertugas sebagai pengelola kepegawaian',
    },
    noTask: 'Tidak ada tugas yang dapat dialihkan',
    noTaskText: 'Saat ini tidak ada yang sedang menunggu jawaban pejabat untuk penilaian ini.',
  },
  en: {
    list: 'Appraisals in this unit',
    none: 'No appraisal in this unit',
    deeds: 'Actions',
    objectionLapsed: 'Objection not decided',
    nothingToDo: 'Ended',
    reassign: 'Reassign the task',
    withdraw: 'Withdraw from the period',
    done: { withdrawn: 'The appraisal was withdrawn', reassigned: 'The task was reassigned' },
    withdrawLead: (name) => `The appraisal of ${name} ends here.`,
    withdrawEffects:
      'The open task is withdrawn and its links stop working. The employee is told by e-mail, unless they have died. This cannot be undone.',
    withdrawReason: 'Reason',
    withdrawReasons: {
      retired: 'Retired',
      movedOut: 'Moved to another agency',
      deceased: 'Died',
      longStudy: 'Long study leave',
      disciplineCase: 'In a disciplinary case',
    },
    withdrawNow: 'Withdraw from the period',
    confirm: 'I understand that this cannot be undone',
    reassignLead: (task, name) => `${task} for ${fullStop(name)}`,
    askedNow: (name) => `Now asked of ${fullStop(name)}`,
    who: 'NIP or e-mail address of the new person',
    whoHint: 'In full, for example 198501012010012001 or name@city.go.id',
    reassignReason: 'Reason',
    reassignReasons: {
      postChanged: 'Change of post or supervisor',
      absent: 'Prevented or on long leave',
      conflictOfInterest: 'Conflict of interest',
      mistake: 'Asked of the wrong person',
    },
    reassignNext: 'Check the reassignment',
    checkTitle: 'Give it to this person?',
    checkText:
      'The old links stop working at once. The new person gets an e-mail and keeps the part from now on; the history has both.',
    reassignNow: 'Reassign now',
    errors: {
      reason: 'Choose the reason',
      confirm: 'Tick to confirm',
      who: 'Enter a NIP or an e-mail address',
      unknown: 'Nobody has that NIP or e-mail address',
      notInDirectory: (name) =>
        `The directory gives ${name} another status, or has it from you. A result that was given does not end on one person’s word: one officer, or the system’s operator, imports the status, and another withdraws.`,
    },
    refusals: {
      'not-reassignable': 'Only the employee can answer this task',
      'to-oneself': 'You cannot reassign a task to yourself; ask another officer of HR to do it',
      'of-own-making':
        'You added that person lately, or changed their name, post or address; ask another officer of HR to reassign it',
      'assigned-already': 'The task is asked of that person already',
      'not-active': 'That person does not serve at present',
      'no-email': 'That person has no e-mail address that works',
      'about-themselves': 'Nobody may judge themselves',
      'rated-already': 'An objection is decided by somebody else than whoever rated',
      'not-hr': 'This task is only for those who serve in HR',
    },
    noTask: 'There is no task to reassign',
    noTaskText: 'Nothing waits for an officer’s answer on this appraisal at present.',
  },
})
