/** A plain scan, which imports nothing of the search: what it finds is what the search must find. */

/** The words of a text, found in another way than the search does: by cutting it where no letter or digit is. */
export const bare = (text: string): string =>
  ` ${text
    // A sign for “number” is no word.
    .replaceAll('№', ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʹ]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .split(/(?:(?![\p{L}\p{N}']).)+|(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/su)
    .filter(Boolean)
    .join(' ')} `;
