/**
 * A value that the types cannot know to be there, with the reason why it is.
 *
 * @param why completes "it is there, because …" @throws Error with the reason where it does not hold
 */
export function sure<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`not so: ${why}`);
  return value;
}
