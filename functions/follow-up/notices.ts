import { catalogue } from '../platform/i18n/catalogue.ts'
import { plainNotice } from '../platform/mail/notice-definition.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly coachingStarted: true
    readonly rewardRecorded: true
  }
}

const coachingWordsFor = catalogue({
  id: {
    title: (_about: string) => 'Bimbingan kinerja Anda dimulai',
    why: 'Seorang pembimbing ditunjuk untuk Anda dan akan menghubungi Anda.',
  },
  en: {
    title: (_about: string) => 'Your coaching begins',
    why: 'A mentor has been named for you and will be in touch.',
  },
})

const rewardWordsFor = catalogue({
  id: {
    title: (_about: string) => 'Selamat, penghargaan Anda ditetapkan',
    why: 'Penghargaan atas kinerja Anda telah disetujui dan dicatat.',
  },
  en: {
    title: (_about: string) => 'Congratulations on your reward',
    why: 'The reward for your work has been approved and recorded.',
  },
})

/** What this capability tells people. */
export const followUpNotices = {
  coachingStarted: plainNotice(coachingWordsFor),
  rewardRecorded: plainNotice(rewardWordsFor),
}
