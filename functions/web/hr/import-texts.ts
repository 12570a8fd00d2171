import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

export const importTextsFor = catalogue({
  id: {
    title: 'Impor pegawai dan unit kerja',
    lead: 'Unggah berkas CSV UTF-8. Semua diperiksa lebih dahulu: bila ada satu saja yang salah, tidak ada yang disimpan dan setiap kesalahan ditunjukkan letaknya.',
    people: 'Berkas pegawai',
    peopleHint:
      'Kolom: nip, employment, name, email, unit, post, post_type, grade, supervisor_nip, status, roles.',
    units: 'Berkas unit kerja',
    unitsHint: 'Kolom: code, name, parent, head_nip, calibrator_nip.',
    plans: 'Berkas rencana kinerja',
    plansHint: 'Tanpa berkas ini setiap orang memakai templat jenis jabatannya.',
    send: 'Periksa dan impor',
    missing: { people: 'Pilih berkas pegawai', units: 'Pilih berkas unit kerja' },
    before: 'Impor sebelumnya',
    none: 'Belum pernah ada impor',
    report: 'Laporan impor',
    asked: 'Diminta',
    state: 'Status',
    states: {
      queued: 'Sedang diproses',
      imported: 'Berhasil',
      refused: 'Ditolak',
      cancelled: 'Dibatalkan',
    },
    full: (most: string) =>
      `Sudah ada ${most} impor Anda yang menunggu. Tunggu sampai selesai, atau batalkan salah satunya.`,
    ahead: (count: string) => `${count} impor lain dikerjakan lebih dahulu.`,
    next: 'Impor ini mendapat giliran berikutnya.',
    cancel: 'Batalkan impor ini',
    askedBy: (name: string) => `oleh ${name}`,
    cancelOthers: (name: string) =>
      `Impor ini diminta ${name}. Bila Anda membatalkannya, ${name} diberi tahu lewat email, dan riwayat mencatat bahwa Anda yang membatalkannya.`,
    cancelled: 'Impor dibatalkan',
    cancelledBy: (name: string) => `Dibatalkan oleh ${name}.`,
    cancelledText: 'Tidak ada yang disimpan dari berkas ini.',
    queued: 'Sedang diproses',
    queuedText:
      'Impor dimulai dalam satu sampai dua menit. Halaman ini memperbarui dirinya; tanpa skrip, muat ulang halamannya.',
    imported: 'Impor selesai',
    importedText: 'Semua baris benar dan sudah disimpan.',
    importedBut: (count: string) => `Tersimpan, kecuali ${count} perubahan yang menunggu orang kedua`,
    importedButText: 'Semua baris benar. Perubahan akses baru berlaku setelah disetujui.',
    askedFor: (count: string) => `${count} perubahan akses di antaranya diajukan kepada orang kedua.`,
    refused: (count: string) => `Tidak ada yang disimpan: ${count} kesalahan`,
    refusedText: 'Perbaiki baris di bawah dalam berkas Anda, lalu unggah semuanya lagi.',
    counts: {
      people: 'Pegawai',
      added: (count: string) => `${count} baru`,
      addedAndChanged: (added: string, changed: string) => `${added} baru, ${changed} berubah`,
      units: 'Unit kerja',
      plans: 'Rencana kinerja',
      changed: (count: string) => `${count} diganti`,
    },
    leftOut: (count: string) => `${count} baris disimpan tanpa perubahan aksesnya`,
    leftOutText:
      'Semua baris benar. Perubahan akses yang diminta orang lain untuk pegawai yang sama masih menunggu keputusan; setelah diputus, unggah lagi berkasnya.',
    leftOutRows: 'Baris yang aksesnya dibiarkan',
    leftOutWhy: 'Alasan',
    problems: 'Yang harus diperbaiki',
    file: 'Berkas',
    line: 'Baris',
    column: 'Kolom',
    reason: 'Kesalahan',
    wholeRow: 'seluruh baris',
    first: (shown: string, total: string) => `Menampilkan ${shown} dari ${total} kesalahan.`,
    again: 'Unggah lagi',
    prepare: 'Siapkan periode',
    seePeople: 'Lihat pegawai',
  },
  en: {
    title: 'Import people and units',
    lead: 'Upload CSV files in UTF-8. Everything is checked first: if one thing is wrong, nothing is saved and every mistake is shown where it stands.',
    people: 'People file',
    peopleHint:
      'Columns: nip, employment, name, email, unit, post, post_type, grade, supervisor_nip, status, roles.',
    units: 'Units file',
    unitsHint: 'Columns: code, name, parent, head_nip, calibrator_nip.',
    plans: 'Plans file',
    plansHint: 'Without it everyone has the template of their post type.',
    send: 'Check and import',
    missing: { people: 'Choose the people file', units: 'Choose the units file' },
    before: 'Imports before',
    none: 'Nothing was imported yet',
    report: 'Import report',
    asked: 'Asked',
    state: 'State',
    states: { queued: 'In progress', imported: 'Imported', refused: 'Refused', cancelled: 'Cancelled' },
    full: (most) =>
      plural(most, {
        one: 'You have # import waiting already. Wait for it, or cancel it.',
        other: 'You have # imports waiting already. Wait for them, or cancel one of them.',
      }),
    ahead: (count) =>
      plural(count, { one: '# other import comes first.', other: '# other imports come first.' }),
    next: 'This import comes next.',
    cancel: 'Cancel this import',
    askedBy: (name) => `by ${name}`,
    cancelOthers: (name) =>
      `${name} asked for this import. If you cancel it, they are told by e-mail, and History records that you cancelled it.`,
    cancelled: 'Import cancelled',
    cancelledBy: (name) => `Cancelled by ${name}.`,
    cancelledText: 'Nothing of these files was saved.',
    queued: 'In progress',
    queuedText:
      'The import begins within a minute or two. This page renews itself; without the script, load it again.',
    imported: 'Imported',
    importedText: 'Every row was right and is saved.',
    importedBut: (count) =>
      plural(count, {
        one: 'Saved, but for # change that waits for a second person',
        other: 'Saved, but for # changes that wait for a second person',
      }),
    importedButText: 'Every row was right. Changes of access take effect once they are confirmed.',
    askedFor: (count) =>
      plural(count, {
        one: '# change of access among them was put before a second person.',
        other: '# changes of access among them were put before a second person.',
      }),
    refused: (count) =>
      plural(count, { one: 'Nothing was saved: # mistake', other: 'Nothing was saved: # mistakes' }),
    refusedText: 'Mend the rows below in your files, then upload them all again.',
    counts: {
      people: 'People',
      added: (count) => `${count} new`,
      addedAndChanged: (added, changed) => `${added} new, ${changed} changed`,
      units: 'Units',
      plans: 'Plans',
      changed: (count) => `${count} replaced`,
    },
    leftOut: (count) =>
      plural(count, {
        one: '# row was saved without its change of access',
        other: '# rows were saved without their changes of access',
      }),
    leftOutText:
      'Every row was right. A change of access that somebody else requested for the same people still waits; have it decided, then upload the files again.',
    leftOutRows: 'Rows whose access was left as it was',
    leftOutWhy: 'Why',
    problems: 'To be mended',
    file: 'File',
    line: 'Line',
    column: 'Column',
    reason: 'Mistake',
    wholeRow: 'the whole row',
    first: (shown, total) =>
      `Showing ${shown} of ${plural(total, { one: '# mistake', other: '# mistakes' })}.`,
    again: 'Upload again',
    prepare: 'Prepare a period',
    seePeople: 'See the people',
  },
})
