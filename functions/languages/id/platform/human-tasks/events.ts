export const texts = {
  taskOpened: 'Tugas diberikan',
  nobodyToAsk:
    'Tidak ada yang dapat diminta: yang seharusnya menjawab tidak dapat, dan tidak ada pengelola kepegawaian yang boleh menggantikan; semua pengelola kepegawaian dan auditor diberi tahu',
  reminded: 'Pengingat dikirim',
  reminderSkipped: 'Pengingat tidak dikirim karena menurut direktori yang ditugasi tidak lagi bertugas',
  outOfServiceEscalated:
    'Tugas tetap terbuka, dan HR, juga atasan bila perlu, diberi tahu, karena menurut direktori yang ditugasi tidak lagi bertugas',
  timeGivenBack: 'Batas waktu diundur sebanyak hari ketika direktori menutup tugas ini bagi yang ditugasi',
  escalated: 'Keterlambatan diteruskan ke atasan',
  taskExpired: 'Tugas berakhir tanpa jawaban',
  taskWithdrawn: 'Tugas dihentikan karena tidak ada lagi yang dinilai',
  taskReassigned: 'Tugas dialihkan ke orang lain',
  freshLinkAsked: 'Tautan baru diminta; tautan yang lama tidak berlaku lagi',
}
