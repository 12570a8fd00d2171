export const texts = {
  plan: { title: 'Rencana bimbingan', ask: (about: string) => `Susun rencana bimbingan untuk ${about}` },
  checkIn: {
    title: 'Pertemuan bimbingan',
    ask: (about: string) => `Catat pertemuan bimbingan dengan ${about}`,
  },
  evaluation: { title: 'Evaluasi bimbingan', ask: (about: string) => `Evaluasi bimbingan ${about}` },
  feedback: {
    title: 'Umpan balik bimbingan',
    ask: (_about: string) => 'Beri umpan balik atas bimbingan Anda',
  },
  reward: {
    title: 'Persetujuan penghargaan',
    ask: (about: string) => `Setujui atau tolak usulan penghargaan untuk ${about}`,
  },
}
