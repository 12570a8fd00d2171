export const texts = {
  achievementSet: 'Capaian kinerja unit ditetapkan',
  ratingChanged: 'Rating diubah dalam kalibrasi',
  signedOff: 'Kalibrasi unit kerja disahkan',
}
