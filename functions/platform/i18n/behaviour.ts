import { catalogue } from './catalogue.ts'

/** The seven values of civil servants, each with its name and its three statements: `behaviourFor('id').loyal.name`. */
export const behaviourFor = catalogue('platform/i18n/behaviour')
