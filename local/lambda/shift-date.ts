/**
 * A `Date` whose present is `offset` milliseconds after the machine's, as on a machine whose clock was moved. Dates
 * made from arguments are not touched.
 */
export const shiftDate = (original: DateConstructor, offset: () => number): DateConstructor => {
  const now = () => original.now() + offset()
  const shifted = new Proxy(original, {
    construct: (target, given, as) => Reflect.construct(target, given.length > 0 ? given : [now()], as),
    apply: () => new original(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  Object.defineProperty(original.prototype, 'constructor', { value: shifted, configurable: true })
  return shifted
}
