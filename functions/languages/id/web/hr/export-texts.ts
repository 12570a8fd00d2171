export const texts = {
  title: (period: string) => `Unduh hasil ${period}`,
  lead: (parts: string) =>
    `Hasil periode ini terlalu besar untuk satu berkas, jadi dibagi menjadi ${parts} berkas. Setiap unit kerja utuh dalam satu berkas. Unduh semuanya untuk mendapatkan hasil yang lengkap.`,
  whole: 'Semua hasil periode ini ada dalam satu berkas.',
  part: (at: string, parts: string) => `Berkas ${at} dari ${parts}`,
  units: 'Unit kerja',
  fromTo: (first: string, last: string) => `${first} sampai ${last}`,
  employees: 'Pegawai',
  file: 'Berkas',
}
