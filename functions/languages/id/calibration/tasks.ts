export const texts = { title: 'Kalibrasi unit kerja', ask: (_about: string) => 'Kalibrasi unit kerja Anda' }
