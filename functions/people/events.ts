import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const peopleEventsFor = catalogue({
  id: {
    addressTrusted: 'Alamat email yang pernah menolak dicoba lagi',
    importRequested: 'Impor data diminta',
    importBegun: 'Impor data mulai dijalankan',
    importFinished: 'Impor data selesai',
    importRefused: 'Impor data ditolak karena ada kesalahan',
    importCancelled: 'Impor data dibatalkan',
    accessChangeRequested: 'Perubahan akses diminta',
    accessChanged: 'Perubahan akses diberlakukan',
    accessChangeRefused: 'Perubahan akses ditolak',
    accessChangeWithdrawn: 'Permintaan perubahan akses ditarik kembali',
    personAdded: 'Pegawai ditambahkan ke direktori',
    personChanged: 'Data pegawai diubah',
    unitAdded: 'Unit kerja ditambahkan',
    unitChanged: 'Unit kerja diubah',
  },
  en: {
    addressTrusted: 'An address that had sent mail back is tried again',
    importRequested: 'An import of data was asked for',
    importBegun: 'An import of data was begun',
    importFinished: 'An import of data was finished',
    importRefused: 'An import of data was refused for its errors',
    importCancelled: 'An import of data was cancelled',
    accessChangeRequested: 'A change of access was requested',
    accessChanged: 'A change of access took effect',
    accessChangeRefused: 'A change of access was refused',
    accessChangeWithdrawn: 'A request to change access was withdrawn',
    personAdded: 'The employee was added to the directory',
    personChanged: 'The employee’s data was changed',
    unitAdded: 'The unit was added',
    unitChanged: 'The unit was changed',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof peopleEventsFor>, true> {}
}
