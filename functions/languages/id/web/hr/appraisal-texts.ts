import { fullStop } from '../../../full-stop.ts'

export const texts = {
  list: 'Penilaian di unit ini',
  none: 'Tidak ada penilaian di unit ini',
  actions: 'Tindakan',
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
    importing: 'Sebuah impor sedang dijalankan; alihkan tugas ini setelah impor selesai',
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
}
