import type { Complete } from '../../../pack.ts'

/** In our own words: statement n is statement n of the decree. */
export const texts: Complete<'platform/i18n/behaviour'> = {
  serviceOriented: {
    name: 'Service-minded',
    statements: [
      'Understands what citizens need and provides it',
      'Is friendly and quick, finds solutions and can be relied upon',
      'Never stops improving',
    ],
  },
  accountable: {
    name: 'Accountable',
    statements: [
      'Works honestly, responsibly, carefully, with discipline and high integrity',
      'Uses state funds and property responsibly, to good effect and without waste',
      'Does not abuse the powers of the post',
    ],
  },
  competent: {
    name: 'Competent',
    statements: [
      'Builds new skills to meet challenges that keep changing',
      'Helps others to learn',
      'Delivers work of the best quality',
    ],
  },
  harmonious: {
    name: 'Harmonious',
    statements: [
      'Respects everyone, whatever their background',
      'Gladly helps others',
      'Makes the workplace one where people work well',
    ],
  },
  loyal: {
    name: 'Loyal',
    statements: [
      'Holds to Pancasila and the 1945 Constitution, loyal to the Republic and its lawful government',
      'Protects the good name of colleagues, leaders, the agency and the state',
      'Keeps the secrets of office and of state',
    ],
  },
  adaptive: {
    name: 'Adaptive',
    statements: [
      'Adjusts quickly to change',
      'Keeps innovating and growing in creativity',
      'Acts before being asked',
    ],
  },
  collaborative: {
    name: 'Collaborative',
    statements: [
      'Gives different parties the chance to contribute',
      'Is open to working together so that more comes of it',
      'Brings many resources into use for a shared aim',
    ],
  },
}
