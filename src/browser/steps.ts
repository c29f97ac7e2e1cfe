/** The way of a reader from page to page, as steps that lead back. */

export interface Step {
  href: string;
  text: string;
  /** The path to which it led on. */
  to: string;
}

/** No way is longer: the oldest steps are forgotten. */
const LONGEST = 5;

/** Where a link stands that was followed. */
export interface Left {
  path: string;
  /** The query of the address, with its `?`. */
  search: string;
  /** Of the note's mark, the entry or the paragraph. */
  id: string;
  /** What is printed before the note that it stands in. */
  note: string | null;
  /** The path to which the link leads. */
  to: string;
  /** Title of the document: `Title · Source`. */
  title: string;
}

export function stepOf({ path, search, id, note, to, title }: Left): Step {
  const [whole = '', source = ''] = title.split(' · ');
  const short = whole.replace(/:.*/, '');
  const asked = new URLSearchParams(search).get('q');
  return {
    href: `${path}${search}#${id}`,
    text: note !== null ? `${short}, note ${note} (${source})` : asked ? `${short}: ${asked}` : short,
    to,
  };
}

export const withStep = (way: Step[], step: Step): Step[] => [...way, step].slice(-LONGEST);

/** The way to a page: back at one of its steps, those from there on are undone; to a page that it did not lead to there is none. */
export function wayTo(path: string, way: Step[]): Step[] {
  const at = way.findIndex(({ href }) => href.replace(/[?#].*/, '') === path);
  if (at >= 0) return way.slice(0, at);
  return way.at(-1)?.to === path ? way : [];
}
