export const texts = {
  closedEarly: {
    title: (_about: string) => 'Penilaian mandiri ditutup lebih awal',
    why: 'Pengelola kepegawaian menutup penilaian mandiri sebelum batas waktunya, jadi penilaian mandiri Anda tidak dapat dikirim lagi. Itu bukan kelalaian Anda, dan penilai Anda membacanya demikian. Bila Anda keberatan, hubungi pengelola kepegawaian.',
  },
  extended: {
    title: (about: string) => `${about} mengundurkan batas waktu periode`,
    why: 'Tanggal lama dan baru tercatat dalam riwayat. Mereka yang masih memiliki tugas diberi tahu bersama pengingat berikutnya. Bila ini keliru, bicarakan dengannya atau sampaikan kepada auditor.',
  },
  withdrawn: {
    title: (_about: string) => 'Penilaian Anda dihentikan',
    why: 'Anda tidak lagi termasuk dalam periode ini. Tautan yang pernah dikirim tidak berlaku lagi.',
  },
  reportWithdrawn: {
    title: (about: string) => `${about} dikeluarkan dari periode penilaian`,
    why: 'Pengelola kepegawaian mengakhiri penilaiannya. Bila ini keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  handedOn: {
    title: (about: string) => `Tugas Anda tentang ${about} dialihkan`,
    why: 'Pengelola kepegawaian mengalihkannya kepada orang lain, dan tautan Anda untuk tugas ini tidak berlaku lagi. Bila ini keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  lacksOfficer: {
    title: (about: string) => `Tidak ada pengelola kepegawaian yang boleh menggantikan untuk ${about}`,
    why: 'Yang seharusnya memutuskan tidak menjawab atau belum ditunjuk, dan semua pengelola kepegawaian memiliki benturan kepentingan: mereka sendiri terkait, menilai atau dinilai oleh seseorang di sana, atau mengubah datanya dalam sembilan puluh hari terakhir. Bina meminta sekali lagi kepada yang memegang tugas bila masih dapat; untuk kalibrasi, Bina memeriksa setiap hari apakah ada yang boleh menggantikan. Jalan keluarnya: tunjuk tim penilai kinerja lain dalam berkas unit kerja, atau tambah pengelola kepegawaian.',
  },
  judgeChanged: {
    title: (about: string) => `${about} kini menangani penilaian Anda`,
    why: 'Pengelola kepegawaian mengalihkan tugas itu kepadanya; alasannya tercatat. Bila menurut Anda keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
}
