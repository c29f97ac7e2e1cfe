/** What a text cites that ends in a list of works by author and year. */
import { cite } from '../scripts/recover/citations/cite.ts';
import { readSource } from '../src/model/content/sources.ts';
import { grammar, recovered } from './recovered.ts';
import { writeSource } from './sourceFolder.ts';

const NONE = { place: 'none', marks: [], numbers: [] };
const AT_END = { place: 'unit end', marks: ['markdown'], numbers: ['markdown'] };

/** What a text cites whose last lines are its list. @param list the first of them @param notes first and last line of its notes */
export function citedByList(text: string[], list: number, notes?: [number, number], lines = 'paragraph') {
  const source = readSource(
    writeSource(text.join('\n'), {
      school: 'author-year',
      edition: { lines, notes: notes ? AT_END : NONE },
      units: [
        {
          slug: 'text',
          kind: 'chapter',
          lines: [1, list - 2],
          ...(notes ? { notes: { lines: notes } } : {}),
        },
        { slug: 'list', kind: 'bibliography', lines: [list, text.length], notes: NONE },
      ],
    }),
  );
  return cite([recovered(source)], grammar(), []);
}
