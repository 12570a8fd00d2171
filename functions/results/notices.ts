import { catalogue } from '../platform/i18n/catalogue.ts'
import { plainNotice } from '../platform/mail/notice-definition.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly resultFinal: true
    readonly objectionLapsed: true
  }
}

const finalWordsFor = catalogue({
  id: {
    title: (_about: string) => 'Hasil penilaian kinerja Anda sudah final',
    why: 'Hasil Anda telah ditetapkan. Tindak lanjutnya, bila ada, akan dikirim tersendiri.',
  },
  en: {
    title: (_about: string) => 'Your result is final',
    why: 'Your result now stands. What follows from it, if anything, will be sent separately.',
  },
})

const lapsedWordsFor = catalogue({
  id: {
    title: (_about: string) => 'Keberatan Anda tidak diputus; hasil penilaian Anda final',
    why: 'Tidak seorang pun memutus keberatan Anda dalam waktunya, dan catatan menyebutkannya. Hasil yang disampaikan tetap berlaku. Hak Anda menempuh upaya administratif tidak berkurang; tanyakan kepada pengelola kepegawaian.',
  },
  en: {
    title: (_about: string) => 'Nobody decided your objection; your result is final',
    why: 'Nobody decided your objection in time, and the record says so. The result you were given stands. Your right to an administrative appeal is untouched; ask HR.',
  },
})

/** What this capability tells people. */
export const resultNotices = {
  resultFinal: plainNotice(finalWordsFor),
  objectionLapsed: plainNotice(lapsedWordsFor),
}
