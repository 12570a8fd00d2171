type Words = Readonly<Record<string, string>>

// A type, not an interface: only a type fits the catalogue's open shape.
type TaskTexts = {
  readonly title: (about: string) => string
  readonly lead: string
  readonly labels: Words
  readonly hints: Words
  readonly send: string
  readonly done: string
  readonly next: string
}

const id: Record<
  'coachingPlan' | 'coachingCheckIn' | 'coachingEvaluation' | 'coachingFeedback' | 'rewardApproval',
  TaskTexts
> = {
  coachingPlan: {
    title: (about) => `Rencana bimbingan untuk ${about}`,
    lead: 'Bertemulah dengan pegawai, sepakati apa yang akan dicapai dan dilakukan, lalu catat di sini.',
    labels: {
      goal: 'Apa yang hendak dicapai?',
      action1: 'Langkah pertama',
      action2: 'Langkah kedua',
      action3: 'Langkah ketiga',
      training: 'Pelatihan yang diperlukan',
    },
    hints: {
      goal: 'Satu atau dua sasaran yang dapat diamati.',
      action1: 'Siapa melakukan apa, sampai kapan.',
    },
    send: 'Simpan rencana bimbingan',
    done: 'Rencana bimbingan tersimpan',
    next: 'Pada pertengahan masa bimbingan kami mengirim tautan untuk mencatat pertemuan bimbingan.',
  },
  coachingCheckIn: {
    title: (about) => `Pertemuan bimbingan dengan ${about}`,
    lead: 'Catat bagaimana kemajuannya dan apa yang disepakati selanjutnya.',
    labels: {
      progress: 'Bagaimana kemajuannya?',
      onTrack: 'Sesuai rencana',
      behind: 'Tertinggal, masih dapat dikejar',
      stuck: 'Terhambat, perlu bantuan',
      account: 'Apa yang sudah dilakukan?',
      nextSteps: 'Apa langkah berikutnya?',
    },
    hints: {},
    send: 'Simpan catatan pertemuan',
    done: 'Catatan pertemuan tersimpan',
    next: 'Pada akhir masa bimbingan kami mengirim tautan untuk evaluasi.',
  },
  coachingEvaluation: {
    title: (about) => `Evaluasi bimbingan ${about}`,
    lead: 'Nilai apakah bimbingan membawa perbaikan, dengan alasannya.',
    labels: {
      effect: 'Apa hasil bimbingan ini?',
      improved: 'Membaik nyata',
      partly: 'Sebagian membaik',
      notImproved: 'Belum membaik',
      competence: 'Kompetensi yang dikembangkan',
      competenceMark: 'Tingkat kompetensi sekarang',
      reason: 'Alasan penilaian Anda',
    },
    hints: { competenceMark: '1 = sangat kurang, 5 = sangat baik.' },
    send: 'Kirim evaluasi',
    done: 'Evaluasi terkirim',
    next: 'Pegawai diminta memberi umpan balik, lalu bimbingan ditutup.',
  },
  coachingFeedback: {
    title: () => 'Umpan balik atas bimbingan Anda',
    lead: 'Seberapa benar pernyataan berikut? 1 = sama sekali tidak, 5 = sepenuhnya. Jawaban dikirim kepada atasan pembimbing.',
    labels: {
      statement1: 'Pembimbing memahami pekerjaan saya.',
      statement2: 'Sasaran bimbingan jelas bagi saya.',
      statement3: 'Pembimbing menyediakan waktu yang cukup.',
      statement4: 'Pembimbing mendengarkan pendapat saya.',
      statement5: 'Masukan yang saya terima dapat saya terapkan.',
      statement6: 'Saya diperlakukan dengan hormat.',
      statement7: 'Hambatan saya ditanggapi dengan sungguh-sungguh.',
      statement8: 'Kemampuan saya bertambah selama bimbingan.',
      statement9: 'Saya lebih siap untuk periode penilaian berikutnya.',
      comment: 'Hal lain yang ingin Anda sampaikan',
    },
    hints: {},
    send: 'Kirim umpan balik',
    done: 'Terima kasih atas umpan balik Anda',
    next: 'Bimbingan Anda selesai. Hasilnya tercatat pada riwayat penilaian Anda.',
  },
  rewardApproval: {
    title: (about) => `Usulan penghargaan untuk ${about}`,
    lead: 'Pegawai ini berpredikat Sangat Baik. Setujui atau tolak usulan penghargaannya, dengan alasan.',
    labels: {
      decision: 'Keputusan Anda',
      approved: 'Setujui penghargaan',
      declined: 'Tolak penghargaan',
      reason: 'Alasan keputusan',
    },
    hints: { reason: 'Alasan tercatat dan dapat dibaca auditor.' },
    send: 'Kirim keputusan',
    done: 'Keputusan tersimpan',
    next: 'Penghargaan yang disetujui dicatat pada rekam talenta dan diberitahukan kepada pegawai.',
  },
}

export const texts = {
  tasks: id,
  due: (date: string) => `Paling lambat ${date}.`,
  caption: 'Tindak lanjut',
  agreed: 'Yang sudah disepakati',
  faults: {
    missing: (label: string) => `Isi: ${label}`,
    tooLong: (label: string, longest: string) =>
      `Terlalu panjang (paling banyak ${longest} karakter): ${label}`,
  },
  someone: 'pegawai',
  nextTitle: 'Selanjutnya',
}
