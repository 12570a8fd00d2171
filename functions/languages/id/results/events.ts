export const texts = {
  published: 'Hasil disampaikan kepada pegawai',
  accepted: 'Pegawai menerima hasilnya',
  acceptedBySilence: 'Hasil dianggap diterima karena tidak ditanggapi',
  objected: 'Pegawai mengajukan keberatan',
  decided: 'Keberatan diputus',
  objectionLapsed: 'Tidak ada yang memutus keberatan; hasil yang disampaikan tetap berlaku',
  finalised: 'Hasil menjadi final',
  followUpBegun: 'Tindak lanjut dimulai',
  closed: 'Penilaian selesai',
}
