export const texts = {
  final: {
    title: (_about: string) => 'Hasil penilaian kinerja Anda sudah final',
    why: 'Hasil Anda telah ditetapkan. Tindak lanjutnya, bila ada, akan dikirim tersendiri.',
  },
  lapsed: {
    title: (_about: string) => 'Keberatan Anda tidak diputus; hasil penilaian Anda final',
    why: 'Tidak seorang pun memutus keberatan Anda dalam waktunya, dan catatan menyebutkannya. Hasil yang disampaikan tetap berlaku. Hak Anda menempuh upaya administratif tidak berkurang; tanyakan kepada pengelola kepegawaian.',
  },
}
