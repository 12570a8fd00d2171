/** An import that was refused, with mistakes in its files. */
export const refusedImport = {
  importId: 'refused-import',
  state: 'refused',
  requestedAt: '2026-11-23T02:10:00.000Z',
  files: { people: 'a', units: 'b' },
  peopleTotal: 60,
  problemsTotal: 2,
  problems: [
    {
      file: 'people',
      line: 7,
      column: 'email',
      code: 'bad-email',
      value: 'budi@',
    },
    {
      file: 'units',
      line: 3,
      column: '',
      code: 'too-few-cells',
      value: '3',
    },
  ],
}

const leftOut = { file: 'people', line: 7, column: 'roles', code: 'access-change-waits' } as const
/** An import that left a row out. */
export const importLeavingOut = {
  importId: 'import-leaving-out',
  state: 'imported',
  requestedAt: '2026-11-23T02:20:00.000Z',
  files: { people: 'a', units: 'b' },
  peopleTotal: 60,
  leftOut: [leftOut],
}

export const period = '/hr/periods/2026-q4'
const dates = 'selfAssessmentDue=2026-12-14&reviewDue=2026-12-29&calibrationDue=2027-01-06'

/** Each page of HR's: what it shows, and its address. */
export const pages = [
  ['start', '/hr'],
  ['periods', '/hr/periods'],
  ['holidays', '/hr/holidays?year=2027'],
  ['holidays of an unknown year', '/hr/holidays?year=2030'],
  ['remove-holiday', '/hr/holidays/2026-12-25/remove'],
  ['mail that did not arrive', '/hr/unreached'],
  ['new-period', '/hr/periods/new'],
  ['check-period', `/hr/periods/check?period=2027-q1&${dates}`],
  ['opened-period', `${period}/opened`],
  ['period', period],
  ['late', `${period}/late`],
  ['report', `${period}/reports/unit-progress`],
  ['extend', `${period}/extend`],
  ['close-early', `${period}/close-early`],
  ['exports', '/hr/exports'],
  ['export-ready', '/hr/exports/ready-hr'],
  ['export-queued', '/hr/exports/queued-hr?first=yes'],
  ['export-expired', '/hr/exports/expired-hr'],
  ['export-failed', '/hr/exports/failed-hr'],
  ['unit', `${period}/units/dinkes`],
  ['withdraw', '/hr/appraisals/2026-q4.employee0001/withdraw'],
  ['reassign', '/hr/appraisals/2026-q4.employee0001/reassign'],
  ['people', '/hr/people?unit=dinkes'],
  ['person', '/hr/people/employee0002'],
  ['import', '/hr/import'],
  ['import-report', '/hr/imports/refused-import'],
  ['import-leaving-out', '/hr/imports/import-leaving-out'],
  ['queued-import', '/hr/imports/queued-import'],
  ['access-changes', '/hr/access-changes'],
  ['access-change', '/hr/access-changes/employee0001/1'],
  ['access-change-own', '/hr/access-changes/employee0003/1'],
  ['overview', '/hr/overview'],
  ['calibrations', '/hr/calibrations'],
] as const

/** The pages that anybody may open, likewise. */
export const publicPages = [
  ['welcome', '/'],
  ['sign-in', '/sign-in?next=/hr'],
  ['sign-in-sent', '/sign-in/sent'],
  ['sign-in-unknown', '/s/unknown'],
] as const
