import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

export const overviewTextsFor = catalogue({
  id: {
    title: 'Ringkasan untuk pimpinan',
    lead: 'Hanya angka gabungan, tanpa nama. Predikat dihitung setelah hasilnya disampaikan.',
    completion: 'Ketuntasan tiap periode',
    period: 'Periode',
    final: 'Hasil final',
    distribution: 'Sebaran predikat',
    choose: 'Periode lain',
    total: 'Seluruh unit kerja',
    perUnit: 'Per unit kerja',
    results: 'Hasil',
    together: (count: string) => `${count} unit kecil, digabung`,
    togetherWhy: (least: string) =>
      `Unit dengan kurang dari ${least} hasil digabung agar tidak ada orang yang dapat dikenali.`,
    none: 'Belum ada hasil yang cukup untuk ditampilkan',
    noneText: 'Sebaran muncul setelah hasil disampaikan kepada sekurang-kurangnya lima pegawai.',
    noPeriod: 'Belum ada periode',
    picture: 'Sebaran',
  },
  en: {
    title: 'Overview for leadership',
    lead: 'Totals only, never a name. Predicates count once the result is published.',
    completion: 'Completion of each period',
    period: 'Period',
    final: 'Final results',
    distribution: 'Spread of predicates',
    choose: 'Another period',
    total: 'All units',
    perUnit: 'By unit',
    results: 'Results',
    together: (count) => plural(count, { one: '# small unit', other: '# small units together' }),
    togetherWhy: (least) =>
      `Units with fewer than ${least} results are counted together, so that nobody can be told.`,
    none: 'Not enough results to show yet',
    noneText: 'The spread appears once results are published to at least five employees.',
    noPeriod: 'No period yet',
    picture: 'Spread',
  },
})
