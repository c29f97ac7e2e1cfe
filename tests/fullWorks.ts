/** The works of one note, of a source of which not every work is read. */
import type { Citing } from '../src/model/school.ts';
import { cite } from '../scripts/recover/citations/cite.ts';
import { grammar, textOf } from './recovered.ts';

const CITING: Citing = { school: 'notes and bibliography', works: 'full' };

export function worksIn(note: string) {
  const text = textOf([note]);
  return cite([{ ...text, source: { ...text.source, ...CITING } }], grammar(), []).works;
}
