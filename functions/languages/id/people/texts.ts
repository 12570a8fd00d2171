import { POST_TYPE_LABELS } from '../../../domain/employment.ts'

type Reasons = Record<string, (value: string, column: string, otherLine?: number) => string>

const id = {
  'no-file': () => 'berkas ini tidak ditemukan; unggah sekali lagi',
  'not-utf8': () => 'berkas ini bukan CSV UTF-8; simpan ulang dari lembar kerja sebagai “CSV UTF-8”',
  'too-large': () => 'berkas ini lebih besar dari 25 MB; bagi menjadi beberapa impor',
  'no-rows': () => 'berkas ini tidak berisi baris data',
  'too-many-rows': () => 'berkas ini berisi lebih dari 250.000 baris; bagi menjadi beberapa impor',
  'missing-column': (_, column) => `kolom “${column}” tidak ada`,
  'unknown-column': (_, column) => `kolom “${column}” tidak dikenal`,
  'repeated-column': (_, column) => `kolom “${column}” ada lebih dari satu kali`,
  'broken-quotes': () =>
    'tanda kutip pembuka di sini tidak pernah ditutup; baris setelahnya tidak dapat dibaca',
  'endless-line': () =>
    'baris ini lebih panjang dari 262.144 karakter; simpan ulang dari lembar kerja sebagai “CSV UTF-8”',
  'too-few-cells': (value) => `baris ini hanya berisi ${value} sel, kurang dari jumlah kolom`,
  'too-many-cells': (value) =>
    `baris ini berisi ${value} sel, lebih dari jumlah kolom; teks yang memuat koma harus diapit tanda kutip`,
  required: () => 'tidak boleh kosong',
  'too-long': (value) => `“${value}…” terlalu panjang`,
  'control-character': () => 'berisi ganti baris atau karakter kendali',
  'hidden-character': (value) =>
    `berisi karakter yang tidak tampak atau membalik arah tulisan (${value}); hapus isi selnya lalu ketik ulang`,
  illegible: (value) => `“${value}” tidak memuat huruf atau angka`,
  'foreign-letter': (value) =>
    `memuat huruf di luar aksara Latin (${value}); hapus isi selnya lalu ketik ulang dengan huruf Latin`,
  'web-address': (value) =>
    `“${value}” memuat alamat situs; nama dan jabatan tidak boleh memuat “://”, “www.”, atau “.com/”`,
  formula: (value) =>
    `“${value}” akan dibaca lembar kerja sebagai rumus; hapus tanda =, +, -, atau @ di awalnya`,
  'nip-rounded': (value) =>
    `“${value}” sudah dibulatkan oleh lembar kerja; ubah format kolom menjadi teks lalu ketik ulang nomornya`,
  'nip-not-18-digits': (value) => `“${value}” tidak terdiri atas 18 angka`,
  'nip-bad-birth-date': (value) => `“${value}” tidak diawali tanggal lahir yang benar (tahun, bulan, hari)`,
  'nip-bad-appointment': (value) =>
    `“${value}” tidak memuat waktu pengangkatan yang benar setelah tanggal lahir`,
  'nip-bad-gender': (value) => `angka ke-15 dari “${value}” harus 1 (pria) atau 2 (wanita)`,
  'nip-repeated': (value, _, line) => `“${value}” sudah dipakai di baris ${line ?? 'lain'}`,
  'unknown-employment': (value) => `“${value}” tidak dikenal; isi pns, pppk, atau pppkPartTime`,
  'bad-email': (value) => `“${value}” bukan alamat email`,
  'email-repeated': (value, _, line) => `“${value}” sudah dipakai di baris ${line ?? 'lain'}`,
  'email-taken': (value) =>
    `“${value}” sudah terdaftar atas nama pegawai lain yang tidak ada dalam berkas ini`,
  'unknown-unit': (value) => `tidak ada unit kerja berkode “${value}” dalam berkas unit kerja`,
  'unknown-post-type': (value) =>
    `“${value}” bukan jenis jabatan; isi ${Object.values(POST_TYPE_LABELS).join(', ')}`,
  'grade-unfit': (value) =>
    value === ''
      ? 'golongan tidak boleh kosong'
      : `golongan “${value}” tidak ada untuk status kepegawaian ini`,
  'unknown-supervisor': (value) => `atasan “${value}” tidak ada dalam berkas pegawai`,
  'supervises-oneself': (value) => `“${value}” tercatat sebagai atasan bagi dirinya sendiri`,
  'supervisor-loop': (value) => `atasan “${value}” pada akhirnya menjadi bawahan pegawai ini sendiri`,
  'unknown-status': (value) =>
    `“${value}” bukan status pegawai; isi aktif, cuti, pensiun, pindah, meninggal, tugas belajar, atau proses hukuman disiplin`,
  'unknown-role': (value) =>
    `“${value}” memuat peran yang tidak dikenal; isi hr, calibrator, leadership, atau auditor`,
  'unknown-language': (value) =>
    `“${value}” bukan kode bahasa yang dikenal, misalnya id atau en; biarkan kosong bila tidak tahu`,
  'too-many-access-changes': (value) =>
    `lebih dari ${value} perubahan akses dalam satu impor; setiap perubahan menunggu orang kedua, jadi bagilah menjadi beberapa berkas`,
  'access-change-waits': () =>
    'perubahan akses pegawai ini yang diminta orang lain masih menunggu keputusan, jadi peran, alamat email, status, dan atasannya dibiarkan; setelah perubahan itu diputus, impor lagi barisnya',
  'own-judge': (value) =>
    `“${value}” mengubah siapa yang menilai atau mengalibrasi Anda sendiri; perubahan ini harus diimpor oleh pengelola kepegawaian lain yang tidak dinilai olehnya, atau oleh operator sistem`,
  'own-measure': (value) =>
    `“${value}” mengubah rencana kinerja, golongan, atau jenis jabatan Anda sendiri; perubahan ini harus diimpor oleh pengelola kepegawaian lain, atau oleh operator sistem`,
  'own-making': (value) =>
    `“${value}” adalah Anda sendiri, atau baru Anda tambahkan, atau nama, jabatan, atau alamat emailnya baru Anda ubah; menjadikannya tim penilai kinerja unit ini harus diimpor oleh pengelola kepegawaian lain, atau oleh operator sistem`,
  'not-officer': () =>
    'pengunggah berkas ini bukan lagi pengelola kepegawaian ketika impor dimulai, jadi tidak ada yang disimpan',
  'bad-code': (value) => `“${value}” harus terdiri atas huruf kecil, angka, dan tanda hubung`,
  'code-repeated': (value, _, line) => `“${value}” sudah dipakai di baris ${line ?? 'lain'}`,
  'unknown-parent': (value) => `tidak ada unit kerja berkode “${value}” dalam berkas ini`,
  'unit-loop': (value) => `unit induk “${value}” pada akhirnya berada di bawah unit ini sendiri`,
  'unknown-head': (value) => `pimpinan “${value}” tidak ada dalam berkas pegawai`,
  'unknown-calibrator': (value) => `penilai “${value}” tidak ada dalam berkas pegawai`,
  'unknown-person': (value) => `“${value}” tidak ada dalam berkas pegawai`,
  'unknown-kind': (value) => `“${value}” tidak dikenal; isi main (utama) atau additional (tambahan)`,
  'kind-differs': () => 'rencana hasil kerja yang sama harus seluruhnya main atau seluruhnya additional',
  'unknown-aspect': (value) => `“${value}” tidak dikenal; isi quantity, quality, time, atau cost`,
  'target-not-number': (value) => `“${value}” bukan angka`,
  'target-ambiguous': (value) =>
    `“${value}” dapat dibaca sebagai ribuan atau sebagai pecahan; tulis tanpa pemisah ribuan`,
} satisfies Reasons

export const texts = {
  files: { people: 'Berkas pegawai', units: 'Berkas unit kerja', plans: 'Berkas rencana kinerja' },
  reasons: id,
  at: (file: string, line: number, column: string, reason: string) =>
    `${file}, baris ${line}${column === '' ? '' : `, kolom ${column}`}: ${reason}.`,
}
