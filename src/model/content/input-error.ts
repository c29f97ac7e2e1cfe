/** Bad input: `message` begins with `file:line:column`. */
export class InputError extends Error {
  override name = 'InputError';
}
