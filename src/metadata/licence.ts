/** Under which licence the edition gives its own data away; the words of the texts in them are their authors'. */
export const DATA_LICENCE = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
