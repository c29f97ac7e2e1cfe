/** The page that shows two chapters side by side, each at its place: `/beside/?a=…&b=…`. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** @param a address within the site, of what stands first @param b of what stands beside it */
export const besideAddress = (a: string, b: string): string =>
  `${BASE}beside/?${new URLSearchParams({ a, b })}`;
