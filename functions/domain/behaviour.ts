import * as z from 'zod'

/** The keys of the seven BerAKHLAK values, in the order of the acronym. Source: SE MenPANRB 20/2021. */
export const BEHAVIOUR_KEYS = [
  'serviceOriented',
  'accountable',
  'competent',
  'harmonious',
  'loyal',
  'adaptive',
  'collaborative',
] as const

export type BehaviourKey = (typeof BEHAVIOUR_KEYS)[number]

export const behaviourKeySchema = z.enum(BEHAVIOUR_KEYS)

/**
 * A value in both languages, each with its three statements; statement n of one language is statement n of
 * the other.
 */
export type BehaviourValue = {
  key: BehaviourKey
  name: { id: string; en: string }
  statements: { id: readonly [string, string, string]; en: readonly [string, string, string] }
}

/**
 * The seven values of civil servants. Indonesian as decreed in SE MenPANRB 20/2021, English in our own
 * words.
 */
export const BEHAVIOUR_VALUES: readonly BehaviourValue[] = [
  {
    key: 'serviceOriented',
    name: { id: 'Berorientasi Pelayanan', en: 'Service-minded' },
    statements: {
      id: [
        'Memahami dan memenuhi kebutuhan masyarakat',
        'Ramah, cekatan, solutif, dan dapat diandalkan',
        'Melakukan perbaikan tiada henti',
      ],
      en: [
        'Understands what citizens need and provides it',
        'Is friendly and quick, finds solutions and can be relied upon',
        'Never stops improving',
      ],
    },
  },
  {
    key: 'accountable',
    name: { id: 'Akuntabel', en: 'Accountable' },
    statements: {
      id: [
        'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi',
        'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
        'Tidak menyalahgunakan kewenangan jabatan',
      ],
      en: [
        'Works honestly, responsibly, carefully, with discipline and high integrity',
        'Uses state funds and property responsibly, to good effect and without waste',
        'Does not abuse the powers of the post',
      ],
    },
  },
  {
    key: 'competent',
    name: { id: 'Kompeten', en: 'Competent' },
    statements: {
      id: [
        'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
        'Membantu orang lain belajar',
        'Melaksanakan tugas dengan kualitas terbaik',
      ],
      en: [
        'Builds new skills to meet challenges that keep changing',
        'Helps others to learn',
        'Delivers work of the best quality',
      ],
    },
  },
  {
    key: 'harmonious',
    name: { id: 'Harmonis', en: 'Harmonious' },
    statements: {
      id: [
        'Menghargai setiap orang apapun latar belakangnya',
        'Suka menolong orang lain',
        'Membangun lingkungan kerja yang kondusif',
      ],
      en: [
        'Respects everyone, whatever their background',
        'Gladly helps others',
        'Makes the workplace one where people work well',
      ],
    },
  },
  {
    key: 'loyal',
    name: { id: 'Loyal', en: 'Loyal' },
    statements: {
      id: [
        'Memegang teguh ideologi Pancasila, UUD NRI 1945, setia pada NKRI serta pemerintahan yang sah',
        'Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara',
        'Menjaga rahasia jabatan dan negara',
      ],
      en: [
        'Holds to Pancasila and the 1945 Constitution, loyal to the Republic and its lawful government',
        'Protects the good name of colleagues, leaders, the agency and the state',
        'Keeps the secrets of office and of state',
      ],
    },
  },
  {
    key: 'adaptive',
    name: { id: 'Adaptif', en: 'Adaptive' },
    statements: {
      id: [
        'Cepat menyesuaikan diri menghadapi perubahan',
        'Terus berinovasi dan mengembangkan kreativitas',
        'Bertindak proaktif',
      ],
      en: [
        'Adjusts quickly to change',
        'Keeps innovating and growing in creativity',
        'Acts before being asked',
      ],
    },
  },
  {
    key: 'collaborative',
    name: { id: 'Kolaboratif', en: 'Collaborative' },
    statements: {
      id: [
        'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
        'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
        'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama',
      ],
      en: [
        'Gives different parties the chance to contribute',
        'Is open to working together so that more comes of it',
        'Brings many resources into use for a shared aim',
      ],
    },
  },
]
