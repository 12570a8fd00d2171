import { texts as accessWords } from '../../records/access-words.ts'

export const texts = {
  title: 'Pegawai',
  search: 'Cari dengan NIP atau alamat email lengkap',
  find: 'Cari',
  notFound: 'Tidak ada pegawai dengan NIP atau alamat email itu',
  unit: 'Unit kerja',
  showUnit: 'Tampilkan',
  list: (unit: string) => `Pegawai ${unit}`,
  none: 'Belum ada pegawai di unit ini',
  noneText: 'Impor berkas pegawai untuk mengisinya.',
  notes: 'Catatan',
  bounced: 'Email ditolak',
  noEmail: 'Tanpa email',
  noSupervisor: 'Tanpa atasan',
  import: 'Impor data pegawai',
  appraisals: 'Penilaian dari periode ke periode',
  noAppraisals: 'Belum pernah dinilai di Bina',
  period: 'Periode',
  roles: 'Peran',
  noRoles: 'Tidak ada; menjawab tugas melalui tautan email',
  bouncedOn: (date: string) =>
    `Email ke alamat ini ditolak pada ${date}. Perbaiki alamatnya lalu impor lagi.`,
  statuses: accessWords.statuses,
}
