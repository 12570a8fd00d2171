import type { BehaviourKey } from '../../../../domain/behaviour.ts'

interface Value {
  readonly [part: string]: string | readonly string[]
  readonly name: string
  readonly statements: readonly string[]
}

/** As decreed in SE MenPANRB 20/2021: each value with its three statements. */
export const texts: Readonly<Record<BehaviourKey, Value>> = {
  serviceOriented: {
    name: 'Berorientasi Pelayanan',
    statements: [
      'Memahami dan memenuhi kebutuhan masyarakat',
      'Ramah, cekatan, solutif, dan dapat diandalkan',
      'Melakukan perbaikan tiada henti',
    ],
  },
  accountable: {
    name: 'Akuntabel',
    statements: [
      'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi',
      'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
      'Tidak menyalahgunakan kewenangan jabatan',
    ],
  },
  competent: {
    name: 'Kompeten',
    statements: [
      'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
      'Membantu orang lain belajar',
      'Melaksanakan tugas dengan kualitas terbaik',
    ],
  },
  harmonious: {
    name: 'Harmonis',
    statements: [
      'Menghargai setiap orang apapun latar belakangnya',
      'Suka menolong orang lain',
      'Membangun lingkungan kerja yang kondusif',
    ],
  },
  loyal: {
    name: 'Loyal',
    statements: [
      'Memegang teguh ideologi Pancasila, UUD NRI 1945, setia pada NKRI serta pemerintahan yang sah',
      'Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara',
      'Menjaga rahasia jabatan dan negara',
    ],
  },
  adaptive: {
    name: 'Adaptif',
    statements: [
      'Cepat menyesuaikan diri menghadapi perubahan',
      'Terus berinovasi dan mengembangkan kreativitas',
      'Bertindak proaktif',
    ],
  },
  collaborative: {
    name: 'Kolaboratif',
    statements: [
      'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
      'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
      'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama',
    ],
  },
}
