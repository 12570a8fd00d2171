/** What is decided in somebody's place: about one person, or about everybody in a unit. */
export interface StandInMatter {
  /** Whom the decision is about. */
  readonly peopleIds: ReadonlySet<string>
  /** The unit that is judged as a whole, if one is. */
  readonly unitId?: string | undefined
  readonly headId?: string | undefined
  /** Who rates somebody in that unit. */
  readonly raterIds: ReadonlySet<string>
  /**
   * The officers who, within ninety days, added or changed somebody in that unit or the unit itself, or changed somebody who
   * should have decided or whom the decision is about.
   */
  readonly changedBy: ReadonlySet<string>
}

/** An officer of HR, with what ties them to others. */
export interface StandInOfficer {
  readonly personId: string
  /** The units in which they are rated, today and in appraisals that are not over. */
  readonly unitIds: ReadonlySet<string>
  /** Whoever rates or calibrates them, decides their objection or heads such a unit. */
  readonly judgeIds: ReadonlySet<string>
}

/** Why an officer must not stand in. */
export type StandInConflict = 'concerned' | 'heads' | 'rates' | 'isRated' | 'changed'

/**
 * Why an officer of HR must not decide something in another's place; `undefined` when they may. Whoever the decision is
 * about, whoever rates them otherwise, whoever is rated by them and whoever put them there is not impartial.
 * Source: our choice, after UU 30/2014, articles 42 to 45, on conflicts of interest.
 */
export const standInConflict = (
  { personId, unitIds, judgeIds }: StandInOfficer,
  { peopleIds, unitId, headId, raterIds, changedBy }: StandInMatter,
): StandInConflict | undefined => {
  if (peopleIds.has(personId) || (unitId !== undefined && unitIds.has(unitId))) return 'concerned'
  if (headId === personId) return 'heads'
  if (raterIds.has(personId)) return 'rates'
  if (!judgeIds.isDisjointFrom(peopleIds)) return 'isRated'
  return changedBy.has(personId) ? 'changed' : undefined
}
