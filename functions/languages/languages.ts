/** The languages, each the name of its folder here: a further one is a folder and a word in this list. */
export const languages = ['id', 'en'] as const
