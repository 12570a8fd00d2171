export const texts = {
  taskOpened: 'Tugas diberikan',
  reminded: 'Pengingat dikirim',
  escalated: 'Keterlambatan diteruskan ke atasan',
  taskExpired: 'Tugas berakhir tanpa jawaban',
  taskWithdrawn: 'Tugas dihentikan karena tidak ada lagi yang dinilai',
  taskReassigned: 'Tugas dialihkan ke orang lain',
  freshLinkAsked: 'Tautan baru diminta; tautan yang lama tidak berlaku lagi',
}
