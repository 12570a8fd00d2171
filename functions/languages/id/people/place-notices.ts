const MISTAKE = 'Bila keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.'
const STAYS =
  'Penilaian dalam periode yang sudah dibuka tetap di unit kerja dan pada penilai yang tercatat saat periode dibuka.'

export const texts = {
  unit: {
    title: (unit: string) => `Anda kini tercatat di ${unit}`,
    why: (former: string) =>
      `Pengelola kepegawaian mengubahnya di direktori; sebelumnya Anda tercatat di ${former}. ${STAYS} ${MISTAKE}`,
  },
  supervisor: {
    title: (name: string) => `Atasan langsung Anda kini tercatat ${name}`,
    none: 'Anda kini tercatat tanpa atasan langsung',
    why: (former: string | undefined) =>
      `Pengelola kepegawaian mengubahnya di direktori; sebelumnya ${former === undefined ? 'tidak ada atasan langsung yang tercatat' : `tercatat ${former}`}. ${STAYS} ${MISTAKE}`,
  },
  member: {
    title: (person: string, unit: string) => `${person} kini tercatat di ${unit}`,
    why: (former: string) =>
      `Pengelola kepegawaian mengubahnya di direktori; sebelumnya tercatat di ${former}. ${STAYS} ${MISTAKE}`,
  },
  some: 'unit kerja lain',
}
