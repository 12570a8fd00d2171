const MULTIPLIER = 0x5deece66dn
const INCREMENT = 0xbn
const MASK = (1n << 48n) - 1n

/**
 * The first number from 0 to below 1 that Java's `Random` gives for a seed: by what was observed on AWS, Step Functions
 * draws its seeded numbers there. The seed is a whole number.
 */
export const seededRandom = (seed: number): number => {
  let state = (BigInt.asIntN(64, BigInt(seed)) ^ MULTIPLIER) & MASK
  const next = (bits: bigint): number => {
    state = (state * MULTIPLIER + INCREMENT) & MASK
    return Number(state >> (48n - bits))
  }
  return (next(26n) * 2 ** 27 + next(27n)) * 2 ** -53
}
