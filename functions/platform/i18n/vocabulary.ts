import { catalogue } from './catalogue.ts'

/**
 * The words every page shares, in the terms of the regulation.
 *
 * `vocabularyFor('id').predicates.veryGood` is "Sangat Baik"; each group is keyed by the code's own term.
 * Source: PermenPANRB 6/2022, SE MenPANRB 3/2023 for achievements.
 */
export const vocabularyFor = catalogue('platform/i18n/vocabulary')
