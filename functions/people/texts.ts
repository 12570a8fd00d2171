import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { ImportFile, ImportProblem, ImportProblemCode } from './import-problem.ts'

type Reasons = Record<ImportProblemCode, (value: string, column: string) => string>

const id: Reasons = {
  'no-file': () => 'berkas ini tidak ditemukan; unggah sekali lagi',
  'not-utf8': () => 'berkas ini bukan CSV UTF-8; simpan ulang dari lembar kerja sebagai “CSV UTF-8”',
  'no-rows': () => 'berkas ini tidak berisi baris data',
  'missing-column': (_, column) => `kolom “${column}” tidak ada`,
  'unknown-column': (_, column) => `kolom “${column}” tidak dikenal`,
  'repeated-column': (_, column) => `kolom “${column}” ada lebih dari satu kali`,
  'broken-quotes': () =>
    'tanda kutip pembuka di sini tidak pernah ditutup; baris setelahnya tidak dapat dibaca',
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
    `“${value}” memuat alamat situs; nama dan jabatan tidak boleh memuat “://” atau “www.”`,
  formula: (value) =>
    `“${value}” akan dibaca lembar kerja sebagai rumus; hapus tanda =, +, -, atau @ di awalnya`,
  'nip-rounded': (value) =>
    `“${value}” sudah dibulatkan oleh lembar kerja; ubah format kolom menjadi teks lalu ketik ulang nomornya`,
  'nip-not-18-digits': (value) => `“${value}” tidak terdiri atas 18 angka`,
  'nip-bad-birth-date': (value) => `“${value}” tidak diawali tanggal lahir yang benar (tahun, bulan, hari)`,
  'nip-bad-appointment': (value) =>
    `“${value}” tidak memuat waktu pengangkatan yang benar setelah tanggal lahir`,
  'nip-bad-gender': (value) => `angka ke-15 dari “${value}” harus 1 (pria) atau 2 (wanita)`,
  'nip-repeated': (value) => `“${value}” sudah dipakai di baris lain`,
  'unknown-employment': (value) => `“${value}” tidak dikenal; isi pns, pppk, atau pppkPartTime`,
  'bad-email': (value) => `“${value}” bukan alamat email`,
  'email-repeated': (value) => `“${value}” sudah dipakai di baris lain`,
  'email-taken': (value) =>
    `“${value}” sudah terdaftar atas nama pegawai lain yang tidak ada dalam berkas ini`,
  'unknown-unit': (value) => `tidak ada unit kerja berkode “${value}” dalam berkas unit kerja`,
  'unknown-post-type': (value) => `“${value}” bukan jenis jabatan`,
  'grade-unfit': (value) =>
    value === ''
      ? 'golongan tidak boleh kosong'
      : `golongan “${value}” tidak ada untuk status kepegawaian ini`,
  'unknown-supervisor': (value) => `atasan “${value}” tidak ada dalam berkas pegawai`,
  'supervises-oneself': (value) => `“${value}” tercatat sebagai atasan bagi dirinya sendiri`,
  'supervisor-loop': (value) => `atasan “${value}” pada akhirnya menjadi bawahan pegawai ini sendiri`,
  'unknown-status': (value) => `“${value}” bukan status pegawai`,
  'unknown-role': (value) =>
    `“${value}” memuat peran yang tidak dikenal; isi hr, calibrator, leadership, atau auditor`,
  'too-many-access-changes': (value) =>
    `lebih dari ${value} perubahan akses dalam satu impor; setiap perubahan menunggu orang kedua, jadi bagilah menjadi beberapa berkas`,
  'access-change-waits': () =>
    'perubahan akses pegawai ini yang diminta orang lain masih menunggu keputusan, jadi peran, alamat email, status, dan atasannya dibiarkan; setelah perubahan itu diputus, impor lagi barisnya',
  'own-judge': (value) =>
    `“${value}” mengubah siapa yang menilai atau mengalibrasi Anda sendiri; perubahan ini harus diimpor oleh pengelola kepegawaian lain yang tidak dinilai olehnya, atau oleh operator sistem`,
  'own-measure': (value) =>
    `“${value}” mengubah rencana kinerja, golongan, atau jenis jabatan Anda sendiri; perubahan ini harus diimpor oleh pengelola kepegawaian lain, atau oleh operator sistem`,
  'own-making': (value) =>
    `“${value}” baru Anda tambahkan, atau nama, jabatan, atau alamat emailnya baru Anda ubah; menjadikannya pengkalibrasi unit ini harus diimpor oleh pengelola kepegawaian lain, atau oleh operator sistem`,
  'not-officer': () =>
    'pengunggah berkas ini bukan lagi pengelola kepegawaian ketika impor dimulai, jadi tidak ada yang disimpan',
  'bad-code': (value) => `“${value}” harus terdiri atas huruf kecil, angka, dan tanda hubung`,
  'code-repeated': (value) => `“${value}” sudah dipakai di baris lain`,
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
}

const en: Reasons = {
  'no-file': () => 'this file was not found; upload it once more',
  'not-utf8': () => 'this file is not CSV in UTF-8; save it again from the spreadsheet as “CSV UTF-8”',
  'no-rows': () => 'this file has no rows of data',
  'missing-column': (_, column) => `the column “${column}” is missing`,
  'unknown-column': (_, column) => `the column “${column}” is not known`,
  'repeated-column': (_, column) => `the column “${column}” is there more than once`,
  'broken-quotes': () => 'a quotation mark that opens here never closes; the rows after it cannot be read',
  'too-few-cells': (value) => `this row has only ${value} cells, fewer than there are columns`,
  'too-many-cells': (value) =>
    `this row has ${value} cells, more than there are columns; a text with a comma needs quotation marks around it`,
  required: () => 'must not be empty',
  'too-long': (value) => `“${value}…” is too long`,
  'control-character': () => 'holds a line break or a control character',
  'hidden-character': (value) =>
    `holds a character that is not seen or turns the direction of writing (${value}); clear the cell and type it again`,
  illegible: (value) => `“${value}” holds no letter and no digit`,
  'foreign-letter': (value) =>
    `holds a letter outside the Latin script (${value}); clear the cell and type it again in Latin letters`,
  'web-address': (value) => `“${value}” holds a web address; names and posts cannot hold “://” or “www.”`,
  formula: (value) =>
    `“${value}” would be read as a formula by a spreadsheet; take away the =, +, - or @ that it begins with`,
  'nip-rounded': (value) =>
    `“${value}” was rounded by a spreadsheet; format the column as text and type the number again`,
  'nip-not-18-digits': (value) => `“${value}” does not have 18 digits`,
  'nip-bad-birth-date': (value) => `“${value}” does not begin with a real date of birth (year, month, day)`,
  'nip-bad-appointment': (value) =>
    `“${value}” does not hold a real date of appointment after the date of birth`,
  'nip-bad-gender': (value) => `digit 15 of “${value}” must be 1 (male) or 2 (female)`,
  'nip-repeated': (value) => `“${value}” is used in another row already`,
  'unknown-employment': (value) => `“${value}” is not known; use pns, pppk or pppkPartTime`,
  'bad-email': (value) => `“${value}” is not an e-mail address`,
  'email-repeated': (value) => `“${value}” is used in another row already`,
  'email-taken': (value) => `“${value}” belongs to somebody else who is not in this file`,
  'unknown-unit': (value) => `there is no unit with the code “${value}” in the units file`,
  'unknown-post-type': (value) => `“${value}” is not a type of post`,
  'grade-unfit': (value) =>
    value === '' ? 'the grade must not be empty' : `there is no grade “${value}” in this kind of employment`,
  'unknown-supervisor': (value) => `the supervisor “${value}” is not in the people file`,
  'supervises-oneself': (value) => `“${value}” is named as their own supervisor`,
  'supervisor-loop': (value) => `the supervisor “${value}” is in the end under this very person`,
  'unknown-status': (value) => `“${value}” is not a status`,
  'unknown-role': (value) => `“${value}” holds an unknown role; use hr, calibrator, leadership or auditor`,
  'too-many-access-changes': (value) =>
    `more than ${value} changes of access in one import; each waits for a second person, so spread them over several files`,
  'access-change-waits': () =>
    'a change of this person’s access that somebody else requested still waits for a decision, so that roles, address, status and supervisor were left as they are; import the row again once that is decided',
  'own-judge': (value) =>
    `“${value}” changes who rates or calibrates yourself; another officer of human resources whom they do not judge must import that, or the system’s operator`,
  'own-measure': (value) =>
    `“${value}” changes your own plan, grade or type of post; another officer of human resources must import that, or the system’s operator`,
  'own-making': (value) =>
    `“${value}” is somebody whom you added lately, or whose name, post or address you changed; another officer of human resources must import that they calibrate this unit, or the system’s operator`,
  'not-officer': () =>
    'whoever uploaded this was no officer of human resources any more when the import began, so that nothing was saved',
  'bad-code': (value) => `“${value}” must be made of small letters, digits and hyphens`,
  'code-repeated': (value) => `“${value}” is used in another row already`,
  'unknown-parent': (value) => `there is no unit with the code “${value}” in this file`,
  'unit-loop': (value) => `the parent unit “${value}” is in the end below this very unit`,
  'unknown-head': (value) => `the head “${value}” is not in the people file`,
  'unknown-calibrator': (value) => `the calibrator “${value}” is not in the people file`,
  'unknown-person': (value) => `“${value}” is not in the people file`,
  'unknown-kind': (value) => `“${value}” is not known; use main or additional`,
  'kind-differs': () => 'one work result must be main throughout or additional throughout',
  'unknown-aspect': (value) => `“${value}” is not known; use quantity, quality, time or cost`,
  'target-not-number': (value) => `“${value}” is not a number`,
  'target-ambiguous': (value) =>
    `“${value}” could mean thousands or a fraction; write it without a separator of thousands`,
}

const files: Record<Language, Record<ImportFile, string>> = {
  id: { people: 'Berkas pegawai', units: 'Berkas unit kerja', plans: 'Berkas rencana kinerja' },
  en: { people: 'People file', units: 'Units file', plans: 'Plans file' },
}

const importTexts = catalogue({
  id: {
    files: files.id,
    reasons: id,
    at: (file: string, line: number, column: string, reason: string) =>
      `${file}, baris ${line}${column === '' ? '' : `, kolom ${column}`}: ${reason}.`,
  },
  en: {
    files: files.en,
    reasons: en,
    at: (file: string, line: number, column: string, reason: string) =>
      `${file}, line ${line}${column === '' ? '' : `, column ${column}`}: ${reason}.`,
  },
})

/** What is wrong and where, as one sentence: "Berkas pegawai, baris 7, kolom email: “budi@” bukan alamat email." */
export const problemSentence = (
  { file, line, column, code, value = '' }: ImportProblem,
  language: Language,
): string => {
  const texts = importTexts(language)
  return texts.at(texts.files[file], line, column, texts.reasons[code](value, column))
}
