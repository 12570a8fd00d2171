/**
 * Allows only items with these partition keys. `ForAllValues` is true for an empty set, so the action alone is not
 * enough.
 */
export const onlyWithin = (patterns: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
  Null: { 'dynamodb:LeadingKeys': 'false' },
})
