export const texts = {
  exportRequested: 'Berkas untuk diunduh diminta',
  exportWritten: 'Berkas untuk diunduh selesai dibuat',
  exportFailed: 'Berkas untuk diunduh tidak dapat dibuat',
  exportDownloaded: 'Berkas diunduh',
}
