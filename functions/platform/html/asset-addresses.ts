import { script } from './script.ts'
import { stylesheet } from './stylesheet.ts'

// The bundler writes these out as texts: of the assets themselves only the website that serves them carries any.
/** Where pages find the one stylesheet. */
export const stylesheetAddress = stylesheet.path

/** Where pages find the one script. */
export const scriptAddress = script.path
