import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const resultEventsFor = catalogue({
  id: {
    published: 'Hasil disampaikan kepada pegawai',
    accepted: 'Pegawai menerima hasilnya',
    acceptedBySilence: 'Hasil dianggap diterima karena tidak ditanggapi',
    objected: 'Pegawai mengajukan keberatan',
    decided: 'Keberatan diputus',
    objectionLapsed: 'Tidak ada yang memutus keberatan; hasil yang disampaikan tetap berlaku',
    finalised: 'Hasil menjadi final',
    followUpBegun: 'Tindak lanjut dimulai',
    closed: 'Penilaian selesai',
  },
  en: {
    published: 'The result was given to the employee',
    accepted: 'The employee accepted the result',
    acceptedBySilence: 'The result counts as accepted by silence',
    objected: 'The employee objected',
    decided: 'The objection was decided',
    objectionLapsed: 'Nobody decided the objection; the published result stands',
    finalised: 'The result became final',
    followUpBegun: 'The follow-up began',
    closed: 'The appraisal was closed',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof resultEventsFor>, true> {}
}
