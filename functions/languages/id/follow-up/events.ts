export const texts = {
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
}
