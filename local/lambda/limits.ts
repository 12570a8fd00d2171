/** How much of the machine functions take. */
export interface Limits {
  /** How many invocations run at the same time, over all functions; all but one of them for machines. */
  readonly running: number
  /** How many more while many wait: an instance more begins with code that is compiled anew, and pays only then. */
  readonly moreInRush?: number
  /** How many instances are kept, busy and idle, over all functions. */
  readonly instances: number
}
