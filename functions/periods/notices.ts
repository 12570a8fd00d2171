import { catalogue } from '../platform/i18n/catalogue.ts'
import { plainNotice } from '../platform/mail/notice-definition.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly closedEarly: true
    readonly periodExtended: true
    readonly withdrawn: true
    readonly reportWithdrawn: true
    readonly taskHandedOn: true
    readonly judgeChanged: true
  }
}

const closedEarlyWordsFor = catalogue({
  id: {
    title: (_about: string) => 'Penilaian mandiri ditutup lebih awal',
    why: 'Pengelola kepegawaian menutup penilaian mandiri sebelum batas waktunya, jadi penilaian mandiri Anda tidak dapat dikirim lagi. Itu bukan kelalaian Anda, dan penilai Anda membacanya demikian. Bila Anda keberatan, hubungi pengelola kepegawaian.',
  },
  en: {
    title: (_about: string) => 'Self-assessments were closed early',
    why: 'Human resources closed the self-assessments before they were due, so that yours can no longer be sent. That is no failing of yours, and whoever reviews you reads so. If you disagree, ask human resources.',
  },
})

const extendedWordsFor = catalogue({
  id: {
    title: (about: string) => `${about} mengundurkan batas waktu periode`,
    why: 'Tanggal lama dan baru tercatat dalam riwayat. Mereka yang masih memiliki tugas diberi tahu bersama pengingat berikutnya. Bila ini keliru, bicarakan dengannya atau sampaikan kepada auditor.',
  },
  en: {
    title: (about: string) => `${about} extended the due dates of the period`,
    why: 'History keeps the former and the new dates. Those who still have a task are told when their next reminder is due. If it is a mistake, talk to them or tell an auditor.',
  },
})

const withdrawnWordsFor = catalogue({
  id: {
    title: (_about: string) => 'Penilaian Anda dihentikan',
    why: 'Anda tidak lagi termasuk dalam periode ini. Tautan yang pernah dikirim tidak berlaku lagi.',
  },
  en: {
    title: (_about: string) => 'Your appraisal has ended',
    why: 'You are no longer part of this period. Links sent before have stopped working.',
  },
})

const reportWithdrawnWordsFor = catalogue({
  id: {
    title: (about: string) => `${about} dikeluarkan dari periode penilaian`,
    why: 'Pengelola kepegawaian mengakhiri penilaiannya. Bila ini keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  en: {
    title: (about: string) => `${about} was taken out of the period`,
    why: 'Human resources ended this appraisal. If that is a mistake, tell another officer of human resources or an auditor.',
  },
})

const handedOnWordsFor = catalogue({
  id: {
    title: (about: string) => `Tugas Anda tentang ${about} dialihkan`,
    why: 'Pengelola kepegawaian mengalihkannya kepada orang lain, dan tautan Anda untuk tugas ini tidak berlaku lagi. Bila ini keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  en: {
    title: (about: string) => `Your task about ${about} was given to somebody else`,
    why: 'Human resources reassigned it, and your link to it has stopped working. If that is a mistake, tell another officer of human resources or an auditor.',
  },
})

const judgeChangedWordsFor = catalogue({
  id: {
    title: (about: string) => `${about} kini menangani penilaian Anda`,
    why: 'Pengelola kepegawaian mengalihkan tugas itu kepadanya; alasannya tercatat. Bila menurut Anda keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  en: {
    title: (about: string) => `Your appraisal is now in the hands of ${about}`,
    why: 'Human resources gave them that task; the reason is on record. If you think it is a mistake, tell another officer of human resources or an auditor.',
  },
})

/** What this capability tells people. */
export const periodNotices = {
  closedEarly: plainNotice(closedEarlyWordsFor),
  periodExtended: plainNotice(extendedWordsFor),
  withdrawn: plainNotice(withdrawnWordsFor),
  reportWithdrawn: plainNotice(reportWithdrawnWordsFor),
  taskHandedOn: plainNotice(handedOnWordsFor),
  judgeChanged: plainNotice(judgeChangedWordsFor),
}
