/** How often a loop runs: `few` times in `npm test`, `all` in `npm run test-long`. */
export const loops = (few: number, all: number): number => (process.env.BINA_TESTS === 'long' ? all : few)
