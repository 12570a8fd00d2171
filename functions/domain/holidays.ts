/**
 * A day on which the agency does not work. `fixed` days return every year on the same date, `decreed` ones
 * were read in the decree of their year, `estimated` ones wait for theirs.
 */
export type Holiday = {
  date: string
  name: { id: string; en: string }
  certainty: 'fixed' | 'decreed' | 'estimated'
}

const FIXED = [
  ['01-01', 'Tahun Baru Masehi', "New Year's Day"],
  ['05-01', 'Hari Buruh Internasional', 'Labour Day'],
  ['06-01', 'Hari Lahir Pancasila', 'Pancasila Day'],
  ['08-17', 'Hari Kemerdekaan', 'Independence Day'],
  ['12-25', 'Hari Raya Natal', 'Christmas Day'],
] as const

const DECREED = [
  ['2026-01-16', 'Isra Mikraj Nabi Muhammad', 'Ascension of the Prophet Muhammad'],
  ['2026-02-16', 'Cuti bersama Imlek', 'Shared leave, Lunar New Year'],
  ['2026-02-17', 'Tahun Baru Imlek', 'Lunar New Year'],
  ['2026-03-18', 'Cuti bersama Nyepi', 'Shared leave, Nyepi'],
  ['2026-03-19', 'Hari Suci Nyepi', 'Nyepi, Day of Silence'],
  ['2026-03-20', 'Cuti bersama Idulfitri', 'Shared leave, Eid al-Fitr'],
  ['2026-03-21', 'Idulfitri', 'Eid al-Fitr'],
  ['2026-03-22', 'Idulfitri', 'Eid al-Fitr'],
  ['2026-03-23', 'Cuti bersama Idulfitri', 'Shared leave, Eid al-Fitr'],
  ['2026-03-24', 'Cuti bersama Idulfitri', 'Shared leave, Eid al-Fitr'],
  ['2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'],
  ['2026-04-05', 'Paskah', 'Easter Sunday'],
  ['2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension of Jesus'],
  ['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'Shared leave, Ascension of Jesus'],
  ['2026-05-27', 'Iduladha', 'Eid al-Adha'],
  ['2026-05-28', 'Cuti bersama Iduladha', 'Shared leave, Eid al-Adha'],
  ['2026-05-31', 'Hari Raya Waisak', 'Vesak'],
  ['2026-06-16', 'Tahun Baru Islam', 'Islamic New Year'],
  ['2026-08-25', 'Maulid Nabi Muhammad', 'Birth of the Prophet Muhammad'],
  ['2026-12-24', 'Cuti bersama Natal', 'Shared leave, Christmas'],
] as const

const ESTIMATED = [
  ['2027-01-05', 'Isra Mikraj Nabi Muhammad', 'Ascension of the Prophet Muhammad'],
  ['2027-02-06', 'Tahun Baru Imlek', 'Lunar New Year'],
  ['2027-03-08', 'Hari Suci Nyepi', 'Nyepi, Day of Silence'],
  ['2027-03-10', 'Idulfitri', 'Eid al-Fitr'],
  ['2027-03-11', 'Idulfitri', 'Eid al-Fitr'],
  ['2027-03-26', 'Wafat Yesus Kristus', 'Good Friday'],
  ['2027-03-28', 'Paskah', 'Easter Sunday'],
  ['2027-05-06', 'Kenaikan Yesus Kristus', 'Ascension of Jesus'],
  ['2027-05-17', 'Iduladha', 'Eid al-Adha'],
  ['2027-05-20', 'Hari Raya Waisak', 'Vesak'],
  ['2027-06-06', 'Tahun Baru Islam', 'Islamic New Year'],
  ['2027-08-15', 'Maulid Nabi Muhammad', 'Birth of the Prophet Muhammad'],
] as const

const holidayOf =
  (certainty: Holiday['certainty']) =>
  ([date, id, en]: readonly [string, string, string]): Holiday => ({ date, name: { id, en }, certainty })

const fixedHolidays = (year: number): Holiday[] =>
  FIXED.map(([monthDay, id, en]) => holidayOf('fixed')([`${year}-${monthDay}`, id, en]))

/**
 * National holidays and shared leave of 2026 and 2027 to start from, in order of date; the list that counts
 * is HR's. Sources: for 2026 the joint decree 1497/2025, 2/2025 and 5/2025 (SKB 3 Menteri) as reported by
 * the press; for 2027 the movable days are our estimate, without shared leave, to be replaced by that year's
 * decree.
 */
export const SAMPLE_HOLIDAYS: readonly Holiday[] = [
  ...fixedHolidays(2026),
  ...fixedHolidays(2027),
  ...DECREED.map(holidayOf('decreed')),
  ...ESTIMATED.map(holidayOf('estimated')),
].sort((one, other) => one.date.localeCompare(other.date))
