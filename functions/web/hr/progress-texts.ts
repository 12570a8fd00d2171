import { catalogue } from '../../platform/i18n/catalogue.ts'

export const progressTextsFor = catalogue({
  id: {
    finished: 'Hasil final',
    byStage: 'Posisi seluruh penilaian',
    byUnit: 'Per unit kerja',
    stage: 'Tahap',
    employees: 'Pegawai',
    numbers: 'Lihat angka tiap tahap',
    numbersCaption: 'Jumlah penilaian per unit kerja dan tahap',
    enrolling: 'Pegawai sedang didaftarkan',
    enrollingText: 'Setiap pegawai sedang menerima penilaiannya. Angkanya bertambah dalam beberapa menit.',
  },
  en: {
    finished: 'Final results',
    byStage: 'Where all appraisals stand',
    byUnit: 'By unit',
    stage: 'Stage',
    employees: 'Employees',
    numbers: 'See the numbers of each stage',
    numbersCaption: 'Appraisals by unit and stage',
    enrolling: 'Employees are being enrolled',
    enrollingText: 'Everyone is being given their appraisal. The numbers grow over the next minutes.',
  },
})
