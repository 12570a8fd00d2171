const reasonsId: Readonly<Record<string, string>> & { readonly refused: string } = {
  'no-person': 'Orangnya tidak ada lagi di direktori',
  'no-address': 'Tidak ada alamat email',
  'address-bounces': 'Alamatnya menolak email',
  refused: 'Layanan email menolaknya lima kali',
}

export const texts = {
  title: 'Email yang tidak sampai',
  count: (count: string) => `${count} orang tidak menerima email kita`,
  noneLost: 'Semua alamat email menerima kiriman',
  whatToDo: 'Yang perlu Anda lakukan',
  whatToDoText:
    'Perbaiki alamatnya di berkas pegawai lalu impor lagi: semua tugas yang menunggu orang itu dikirim ulang dengan sendirinya. Sampai saat itu sampaikan tugasnya secara langsung. Untuk penilaian mandiri dan penilaian, atasannya juga sudah diberi tahu.',
  lost: 'Alamat yang menolak email',
  since: 'Sejak',
  dropped: 'Surat yang batal dikirim, terbaru dahulu',
  when: 'Kapan',
  about: 'Tentang',
  why: 'Sebab',
  otherLetter: 'Pemberitahuan',
  reasons: reasonsId,
  trust: 'Coba lagi alamat ini',
  trustWhy: 'Kotak suratnya sudah berfungsi lagi? Kiriman ke alamat yang sama dapat dicoba lagi.',
  trusted: 'Alamat ini dicoba lagi',
  trustedText: 'Tugas yang menunggu orang ini segera dikirim ulang.',
}
