export const texts = {
  mailSent: 'Email dikirim',
  mailBounced: 'Email ditolak oleh alamat tujuan',
  mailDropped: 'Email tidak dapat dikirim',
  mailComplained: 'Penerima melaporkan email sebagai tidak diinginkan',
  unreachableEscalated:
    'HR, dan atasan bila perlu, diberi tahu bahwa email tidak sampai kepada yang ditugasi',
}
