/** The condition that holds for items with these partition keys. Of no key at all "for all values" would hold, too. */
export const onlyWithin = (patterns: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
  Null: { 'dynamodb:LeadingKeys': 'false' },
})
