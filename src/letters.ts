/** The letter under which something stands in a long list; `#` for what has none. */
export const initial = (sort: string): string =>
  sort
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .charAt(0)
    .toUpperCase() || '#';
