import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

export const exportTextsFor = catalogue({
  id: {
    title: (period: string) => `Unduh hasil ${period}`,
    lead: (parts: string) =>
      `Hasil periode ini terlalu besar untuk satu berkas, jadi dibagi menjadi ${parts} berkas. Setiap unit kerja utuh dalam satu berkas. Unduh semuanya untuk mendapatkan hasil yang lengkap.`,
    part: (at: string, parts: string) => `Berkas ${at} dari ${parts}`,
    units: 'Unit kerja',
    fromTo: (first: string, last: string) => `${first} sampai ${last}`,
    employees: 'Pegawai',
    file: 'Berkas',
    count: (employees: string) => `${employees} pegawai`,
  },
  en: {
    title: (period) => `Download the results of ${period}`,
    lead: (parts) =>
      `The results of this period are too large for one file, so they are split into ${parts} files. Each unit is complete in one file. Download all of them to have all results.`,
    part: (at, parts) => `File ${at} of ${parts}`,
    units: 'Units',
    fromTo: (first, last) => `${first} to ${last}`,
    employees: 'Employees',
    file: 'File',
    count: (employees) => plural(employees, { one: '# employee', other: '# employees' }),
  },
})
