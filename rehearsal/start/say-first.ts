import { StartError } from '../../local/start-error.ts'

/**
 * Says a word at once and then starts: loading all that is needed takes a second by itself, on a busy machine several. What
 * keeps it from starting ends the process with 1, in a sentence where it is meant for a person.
 */
export const sayFirst = async (word: string, start: () => Promise<void>): Promise<void> => {
  console.log(word)
  try {
    await start()
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error)
    process.exit(1)
  }
}
