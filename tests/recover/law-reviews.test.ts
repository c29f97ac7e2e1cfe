/** Citations of law reviews: what courts, parliaments and agencies print is nobody's work, and other citations beside one leave `Id.` open. */
import { describe, expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/cite.ts';
import { worksIn } from '../fullWorks.ts';
import { grammar, textOf } from '../recovered.ts';

test.each([
  'Judicial Nominations: Hearings Before the S. Comm. on the Judiciary, 99th Cong. 7 (1985).',
  'Clean Dams Act Amendments: Hearing on S. 1 Before the Comm. on Locks, 95th Cong. 7 (1977).',
  'Proposed Rules on Locks, 84 Fed. Reg. 301, 305 (2019).',
  'Trail Smelter Arbitration, 3 R.I.A.A. 1905, 1965 (1941).',
  'AM. BAR ASS’N, MODEL RULES OF LOCKS AND DAMS 12 (2019).',
])('no work: %s', (note) => expect(worksIn(note)).toEqual([]));

test.each<[string, object]>([
  [
    'Justice Ann G. Weir, Judicial Review of Locks, 38 ADMIN. L. REV. 363, 370 (1986).',
    { authors: [{ family: 'Weir', given: 'Ann G.' }] },
  ],
  [
    'Ann M. Weir, The Code of Locks and Dams 3 (Princeton Univ. Press 2019).',
    { title: 'The Code of Locks and Dams', year: '2019' },
  ],
])('%s', (note, fields) => expect(worksIn(note)).toMatchObject([fields]));

const lastOf = (notes: string[]) => {
  const text = textOf(notes);
  const source = { ...text.source, school: 'notes and bibliography' as const, works: 'full' as const };
  return (
    cite([{ ...text, source }], grammar(), [])
      .readings.at(-1)
      ?.works.join(' ? ') || 'open'
  );
};
const BIAS = 'Philip Dam, Chevron Bias, 84 GEO. WASH. L. REV. 1187, 1190 (2016)';

describe('what stands beside a citation', () => {
  test.each([
    [
      'another one, compared with it',
      [`Compare ${BIAS}, with ANN N. WEIR, OF LOCKS 4 (1994).`, 'Id. at 50.'],
    ],
    [
      'a judgment of the same name',
      [`${BIAS}; Chevron U.S.A. v. NRDC, 467 U.S. 837 (1984).`, 'Chevron, supra note 1, at 844.'],
    ],
  ])('%s', (_, notes) => expect(lastOf(notes)).toBe('open'));
  test('nothing', () => {
    expect(lastOf([`${BIAS}.`, 'Id. at 50.'])).toBe('dam-2016-chevron-bias');
    expect(lastOf([`${BIAS}.`, 'Chevron Bias, supra note 1, at 1191.'])).toBe('dam-2016-chevron-bias');
  });
});
