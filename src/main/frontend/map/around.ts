/** Steps out from an actor, counted over what the browser holds. */

/**
 * Who can be reached within so many steps, each with the fewest steps.
 *
 * @param from where the steps begin
 * @param steps 0 for the beginning alone
 * @param next those one step away from one; the number is how far it is from the beginning
 */
export function within<T>(from: T, steps: number, next: (one: T, far: number) => Iterable<T>): Map<T, number> {
  const reached = new Map<T, number>([[from, 0]]);
  let edge = [from];
  for (let far = 1; far <= steps && edge.length > 0; far++) {
    const further: T[] = [];
    for (const one of edge) {
      for (const other of next(one, far - 1)) {
        if (!reached.has(other)) {
          reached.set(other, far);
          further.push(other);
        }
      }
    }
    edge = further;
  }
  return reached;
}
