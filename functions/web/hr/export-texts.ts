import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

export const exportTextsFor = catalogue({
  id: {
    title: (period: string) => `Unduh hasil ${period}`,
    lead: (parts: string) =>
      `Hasil periode ini terlalu besar untuk satu berkas, jadi dibagi menjadi ${parts} berkas. Setiap unit kerja utuh dalam satu berkas. Unduh semuanya untuk mendapatkan hasil yang lengkap.`,
    whole: 'Semua hasil periode ini ada dalam satu berkas.',
    part: (at: string, parts: string) => `Berkas ${at} dari ${parts}`,
    units: 'Unit kerja',
    fromTo: (first: string, last: string) => `${first} sampai ${last}`,
    employees: 'Pegawai',
    file: 'Berkas',
  },
  en: {
    title: (period) => `Download the results of ${period}`,
    lead: (parts) =>
      plural(parts, {
        one: 'The results of this period are in # file.',
        other:
          'The results of this period are too large for one file, so they are split into # files. Each unit is complete in one file. Download all of them to have all results.',
      }),
    whole: 'All results of this period are in one file.',
    part: (at, parts) => `File ${at} of ${parts}`,
    units: 'Units',
    fromTo: (first, last) => `${first} to ${last}`,
    employees: 'Employees',
    file: 'File',
  },
})
