import { escapeMarkup } from '../escape-markup.ts'
import { localPage, shownTime } from '../local-page.ts'
import type { Series } from './metrics.ts'

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

const HEADINGS = [
  ['Metrik', 'Metric'],
  ['Jumlah', 'Sum'],
  ['Kali', 'Times'],
  ['Terkecil', 'Least'],
  ['Terbesar', 'Most'],
  ['Terakhir', 'Last'],
  ['Pada', 'At'],
]

const heading = ([id = '', en = '']: string[]) =>
  `<th scope="col">${id} <small lang="en">/ ${en}</small></th>`

const row = ({ name, unit, dimensions, sum, count, least, most, last, time }: Series) => {
  const of = Object.entries(dimensions).map(([dimension, value]) => `${dimension} ${value}`)
  const small = [...of, ...(unit === 'None' || unit === 'Count' ? [] : [unit])].join(' · ')
  const numbers = [sum, count, least, most, last].map((value) => `<td>${number.format(value)}</td>`).join('')
  return (
    `<tr><th scope="row">${escapeMarkup(name)}${small ? ` <small>${escapeMarkup(small)}</small>` : ''}</th>` +
    `${numbers}<td>${shownTime(time)}</td></tr>`
  )
}

// On a phone the table is wider than its frame, which is scrolled with the keyboard too.
const table = ([namespace, all]: [string, Series[]]) =>
  `<article tabindex="0"><h2>${escapeMarkup(namespace)}</h2><table><thead><tr>${HEADINGS.map(heading).join('')}</tr></thead>` +
  `<tbody>${all.map(row).join('')}</tbody></table></article>`

/** The metrics as a table for each namespace. */
export const metricsPage = (all: readonly Series[]): string => {
  const tables = [...Map.groupBy(all, ({ namespace }) => namespace)].map(table).join('')
  return localPage(
    'Metrik',
    '<nav><a href="/_local/inbox">Kotak masuk <span lang="en">/ Inbox</span></a>' +
      '<a href="/_local/clock">Jam <span lang="en">/ Clock</span></a>' +
      '<a href="/_local/metrics.txt">Teks <span lang="en">/ Text</span></a></nav>' +
      '<h1>Metrik <small lang="en">/ Metrics</small></h1>' +
      '<p>Sejak mesin dinyalakan, waktu WIB <small lang="en">/ Since the machine was started, Western Indonesia Time</small></p>' +
      (tables || '<p>Belum ada yang diukur. <small lang="en">/ Nothing was measured yet.</small></p>'),
  )
}
