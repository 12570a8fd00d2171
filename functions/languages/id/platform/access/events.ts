export const texts = {
  signedIn: 'Masuk ke Bina',
}
