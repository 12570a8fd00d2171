export const texts = {
  title: 'Penilaian mandiri',
  ask: (_about: string) => 'Isi penilaian mandiri Anda',
  askAgain: 'Perbaiki penilaian mandiri Anda',
}
