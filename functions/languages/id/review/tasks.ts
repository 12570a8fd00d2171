export const texts = { title: 'Penilaian kinerja pegawai', ask: (about: string) => `Nilai kinerja ${about}` }
