import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const followUpEventsFor = catalogue({
  id: {
    coachingStarted: 'Bimbingan dimulai',
    coachingPlanned: 'Rencana bimbingan disepakati',
    coachingCheckedIn: 'Pertemuan bimbingan dicatat',
    coachingEvaluated: 'Bimbingan dievaluasi',
    coachingRated: 'Pegawai menilai bimbingannya',
    coachingConcluded: 'Bimbingan ditutup',
    rewardNominated: 'Pegawai diusulkan menerima penghargaan',
    rewardDecided: 'Usulan penghargaan diputus',
    rewardRecorded: 'Penghargaan dicatat dan diumumkan',
    rewardDeclined: 'Penghargaan tidak disetujui',
    rewardLapsed: 'Usulan penghargaan gugur tanpa keputusan',
  },
  en: {
    coachingStarted: 'Coaching started',
    coachingPlanned: 'The coaching plan was agreed',
    coachingCheckedIn: 'A coaching check-in was recorded',
    coachingEvaluated: 'The coaching was evaluated',
    coachingRated: 'The employee rated the coaching',
    coachingConcluded: 'The coaching was concluded',
    rewardNominated: 'The employee was nominated for a reward',
    rewardDecided: 'The nomination for a reward was decided',
    rewardRecorded: 'The reward was recorded and announced',
    rewardDeclined: 'The reward was not approved',
    rewardLapsed: 'The nomination lapsed without a decision',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof followUpEventsFor>, true> {}
}
