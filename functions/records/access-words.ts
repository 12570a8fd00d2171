import { catalogue } from '../platform/i18n/catalogue.ts'
import { plural } from '../platform/i18n/plural.ts'

/** What HR and auditors call changes of access alike, and the statuses of people. */
export const accessWordsFor = catalogue({
  id: {
    person: 'Pegawai',
    what: 'Yang berubah',
    askedBy: 'Diminta oleh',
    state: 'Status',
    states: {
      waiting: 'Menunggu',
      done: 'Sudah berlaku',
      refused: 'Ditolak',
      withdrawn: 'Ditarik kembali',
      replaced: 'Diganti',
      expired: 'Kedaluwarsa',
      void: 'Gugur',
    },
    fields: { roles: 'Peran', email: 'Alamat email', status: 'Status', supervisorId: 'Atasan' },
    nothing: 'Tidak ada',
    unconfirmed: { firstImport: 'Impor pertama', operator: 'Oleh operator', officer: 'Tanpa orang kedua' },
    firstImport: (day: string, count: string) => `Impor pertama, ${day}: ${count} perubahan`,
    firstImportHere: (day: string, count: string) =>
      `Impor pertama, ${day}: ${count} perubahan di halaman ini`,
    statuses: {
      active: 'Aktif',
      leave: 'Cuti',
      retired: 'Pensiun',
      movedOut: 'Pindah instansi',
      deceased: 'Meninggal dunia',
      longStudy: 'Tugas belajar',
      disciplineCase: 'Proses hukuman disiplin',
    },
  },
  en: {
    person: 'Person',
    what: 'What changes',
    askedBy: 'Requested by',
    state: 'State',
    states: {
      waiting: 'Waiting',
      done: 'In force',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
      replaced: 'Replaced',
      expired: 'Lapsed',
      void: 'Void',
    },
    fields: { roles: 'Roles', email: 'E-mail address', status: 'Status', supervisorId: 'Supervisor' },
    nothing: 'None',
    unconfirmed: {
      firstImport: 'First import',
      operator: 'By the operator',
      officer: 'Without a second person',
    },
    firstImport: (day, count) =>
      plural(count, { one: `First import, ${day}: # change`, other: `First import, ${day}: # changes` }),
    firstImportHere: (day, count) =>
      plural(count, {
        one: `First import, ${day}: # change on this page`,
        other: `First import, ${day}: # changes on this page`,
      }),
    statuses: {
      active: 'Active',
      leave: 'On leave',
      retired: 'Retired',
      movedOut: 'Moved to another agency',
      deceased: 'Died',
      longStudy: 'Long study leave',
      disciplineCase: 'Disciplinary case',
    },
  },
})
