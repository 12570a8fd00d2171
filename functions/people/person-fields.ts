/** What the directory says of a person, and an import may change. */
export const PERSON_FIELDS = [
  'nip',
  'employment',
  'name',
  'email',
  'unitId',
  'post',
  'postType',
  'grade',
  'supervisorId',
  'status',
  'roles',
  'language',
] as const

export type PersonField = (typeof PERSON_FIELDS)[number]
