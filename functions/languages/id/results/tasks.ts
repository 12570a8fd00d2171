export const texts = {
  acknowledgement: {
    title: 'Tanggapan atas hasil',
    ask: (_about: string) => 'Baca hasil penilaian Anda: terima atau ajukan keberatan',
  },
  decision: { title: 'Keputusan keberatan', ask: (about: string) => `Putuskan keberatan ${about}` },
}
