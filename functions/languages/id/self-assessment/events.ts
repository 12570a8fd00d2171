export const texts = {
  selfAssessmentSubmitted: 'Penilaian mandiri dikirim',
  proceededWithoutSelfAssessment: 'Penilaian dilanjutkan tanpa penilaian mandiri',
}
