const SEPARATED = /(^|[;\t\r\n])(["\s]*)(?=[=+\-@＝＋－＠])/g
const NUMBER = /^-?[\d.,]+$/

/**
 * Makes a text harmless as a cell of a spreadsheet: an apostrophe stands before whatever would be taken for a formula,
 * at its beginning and behind every character at which some spreadsheet ends a cell whatever the file's own separator
 * is: an Indonesian Excel does so at semicolons and heeds no quotation mark within. A plain number stays one.
 * Source: OWASP, CSV injection.
 */
export const defuse = (text: string): string =>
  NUMBER.test(text) ? text : text.replace(/^(?=[\t\r])/, "'").replace(SEPARATED, "$1$2'")
