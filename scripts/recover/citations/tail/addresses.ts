/** Addresses at the end of a citation, and the words around them. */
import { adding, off, type Fields, type TailRow } from './rule.ts';

/** A date that stands behind the address is that of the visit (isaacs-article:51). */
function withAddress(url: string, fields: Fields): Fields {
  const { date, year: _, ...others } = fields;
  const isVisit = date !== undefined && !fields.accessed && !fields.URL;
  return adding(isVisit ? { ...others, accessed: date } : fields, { URL: url });
}

export const ADDRESSES: TailRow[] = [
  {
    name: 'day of a visit',
    pattern: ({ rx }) => rx`[,(\s[]+<visits>(?: <dateSigns>)?:?\s*([^()[\]]{4,40}?)[)\]]*\.?$`,
    take: ([accessed = ''], fields) => adding(fields, { accessed }),
    matches: [
      'at <http://chnm.gmu.edu/items/22> (accessed April 2, 2011) → at · URL http://chnm.gmu.edu/items/22 · accessed April 2, 2011',
      'Vremia, http://www.kub.kz/article.php?sid=7105 [retrieved 28.10.06] → Vremia · URL http://www.kub.kz/article.php?sid=7105 · accessed 28.10.06',
    ],
    misses: ['the site was visited by many observers from the whole of Central Asia and beyond, in 2004'],
  },
  {
    name: 'site in the place of a newspaper',
    pattern: ({ rx }) => rx`[\s,<[(]+(www\.[\w.-]+?)[>\]).,;]*$`,
    take: ([site = ''], fields) => ((fields.URL ?? fields.date) ? adding(fields, { site }) : null),
    matches: [
      'Zharkoe leto, www.kub.kz, 2 March 2008 → Zharkoe leto · date 2 March 2008 · year 2008 · site www.kub.kz',
    ],
    misses: ['Zharkoe leto, www.kub.kz'],
  },
  {
    name: 'address',
    pattern: ({ rx }) => rx`[\s<[(]*((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>[\]]+?)[>\]).,;]*$`,
    take: ([url = ''], fields) => withAddress(url, fields),
    matches: [
      'Title, <http://www.akorda.kz/en>. → Title · URL http://www.akorda.kz/en',
      'Title, http://a.kz/b, 2 March 2008 → Title · URL http://a.kz/b · accessed 2 March 2008',
      'information from www.stat.tj → information · URL www.stat.tj',
    ],
    misses: ['Title, http://a.kz and what followed'],
  },
  {
    name: 'words that lead to an address',
    pattern: ({ rx }) => rx`[\s,.]+(?:<offers>\s+)?<offersAt>:?$`,
    take: off,
    matches: [
      'Title, September 2008, available at http://a.kz → Title · URL http://a.kz · date September 2008 · year 2008',
      'Title, at → Title',
      'Violence in Andijan, in: → Violence in Andijan',
    ],
    misses: ['Title, September 2008, not available'],
  },
];
