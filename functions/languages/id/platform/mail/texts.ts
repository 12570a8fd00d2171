export const texts = {
  greeting: (name: string) => `Yth. ${name},`,
  due: (date: string) => `Paling lambat ${date}.`,
  reminder: (ask: string) => `Pengingat: ${ask}`,
  dueMoved: (ask: string) => `Batas waktu diundurkan: ${ask}`,
  escalation: (assignee: string, ask: string) => `${assignee} belum menyelesaikan: ${ask}`,
  escalationWhy: 'Anda diberi tahu sebagai atasan atau pengelola kepegawaian. Mohon bantu mengingatkan.',
  unreachable: (assignee: string, task: string) => `${assignee} tidak menerima email kami: ${task}`,
  unreachableWhy:
    'Alamat emailnya tidak dapat kami jangkau. Mohon sampaikan langsung; pengelola kepegawaian memperbaiki alamatnya di Bina.',
  outOfService: (assignee: string, task: string) => `${assignee} tidak dapat membuka tugasnya: ${task}`,
  outOfServiceWhy:
    'Menurut direktori ia tidak lagi bertugas, sehingga tautannya tertutup dan ia tidak diingatkan. Bila keliru, pengelola kepegawaian memperbaiki direktori; bila benar, pengelola kepegawaian mengalihkan tugas itu atau menghentikan penilaiannya.',
  digest: (count: string) => `${count} hal menunggu Anda`,
  told: (count: string) => `${count} pemberitahuan untuk Anda`,
  open: 'Buka',
  openAll: 'Buka semuanya',
  signIn: 'Masuk ke Bina',
  signInWhy: 'Anda meminta tautan masuk. Tautan ini berlaku 30 menit dan hanya sekali pakai.',
  private: 'Tautan ini khusus untuk Anda; jangan diteruskan. Bina tidak pernah meminta kata sandi.',
  sender: (agency: string) => `Dikirim oleh Bina, sistem penilaian kinerja ${agency}.`,
  someone: 'seorang pegawai',
}
