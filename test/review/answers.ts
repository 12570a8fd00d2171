/** What a supervisor types on the review page; `meets` twice unless told. */
export const typedReview = ({ work = 'meets', behaviour = 'meets' } = {}): [string, string][] => [
  ['work', work],
  ['workReason', 'Semua target tercapai dan laporannya lengkap.'],
  ['behaviour', behaviour],
  ['behaviourReason', 'Ramah kepada warga dan selalu membantu rekan kerjanya.'],
  ['feedback', 'Pertahankan, dan cobalah membimbing rekan yang baru.'],
]
