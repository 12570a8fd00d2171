import type { Kind } from './every-link.ts'

/** What each kind of link that leads nowhere says, and the words, link or form by which its reader goes on. */
export const LINKS_TO_NOWHERE = [
  [
    'answered',
    410,
    'Tugas ini sudah dijawab',
    'This task has been answered',
    'Lihat jawaban yang diterima',
    'See the answer',
  ],
  [
    'expiredTask',
    410,
    'Batas waktu tugas ini sudah lewat',
    'The time for this task has passed',
    'hubungi pengelola kepegawaian',
    'ask HR',
  ],
  [
    'withdrawn',
    410,
    'Tugas ini ditarik',
    'This task was withdrawn',
    'tidak ada yang perlu',
    'nothing for you to do',
  ],
  [
    'reassigned',
    410,
    'Tugas ini sudah dialihkan ke orang lain',
    'This task was given to someone else',
    'tautan Anda tidak berlaku',
    'no longer works',
  ],
  [
    'expired',
    410,
    'Masa berlaku tautan ini sudah habis',
    'This link has expired',
    'Kirim tautan baru',
    'Send a fresh link',
  ],
  [
    'forged',
    404,
    'Tautan ini tidak dikenal',
    'We do not know this link',
    'Ke halaman awal',
    'To the start page',
  ],
  [
    'elsewhere',
    403,
    'Tautan ini sudah dibuka di peramban lain',
    'This link was opened in another browser',
    'Kirim tautan baru',
    'Send a fresh link',
  ],
  [
    'usedSignIn',
    410,
    'Tautan ini sudah dipakai',
    'This link has been used',
    'Minta tautan baru',
    'Ask for a new link',
  ],
] as const satisfies readonly (readonly [Kind, number, string, string, string, string])[]
