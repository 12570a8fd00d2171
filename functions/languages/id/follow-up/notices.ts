export const texts = {
  coaching: {
    title: (_about: string) => 'Bimbingan kinerja Anda dimulai',
    why: 'Seorang pembimbing ditunjuk untuk Anda dan akan menghubungi Anda.',
  },
  reward: {
    title: (_about: string) => 'Selamat, penghargaan Anda ditetapkan',
    why: 'Penghargaan atas kinerja Anda telah disetujui dan dicatat.',
  },
}
