export const texts = {
  /** What the language calls itself. */
  name: 'Bahasa Indonesia',
  /** By which Intl writes dates, numbers and lists. */
  locale: 'id-ID',
  at: (day: string, time: string) => `${day} pukul ${time}`,
}
