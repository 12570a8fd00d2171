const SEPARATED = /(^|[;\t\r\n])(["\s]*)(?=[=+\-@＝＋－＠])/g
const NUMBER = /^-?[\d.,]+$/

/**
 * Makes a text safe as a spreadsheet cell. An apostrophe is put before anything that a spreadsheet would read as a
 * formula: at the beginning, and after each character at which some spreadsheet ends a cell (Excel in Indonesian
 * splits at semicolons, even within quotation marks). Plain numbers are not changed.
 * Source: OWASP, CSV injection.
 */
export const defuse = (text: string): string =>
  NUMBER.test(text) ? text : text.replace(/^(?=[\t\r])/, "'").replace(SEPARATED, "$1$2'")
