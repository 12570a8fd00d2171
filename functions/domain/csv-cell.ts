/**
 * Makes a text harmless as a cell of a spreadsheet: what would be taken for a formula gets a leading
 * apostrophe. Source: OWASP, CSV injection.
 */
export const defuse = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
