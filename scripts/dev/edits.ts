/** What a reader of the site under way asks to be written: rows of data, each with its reason. */
import { z } from 'astro/zod';
import { InputError } from '../../src/model/content/input-error.ts';
import type { Anchor } from '../../src/model/quote.ts';

const words = z.strictObject({
  block: z.string(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  from: z.number(),
}) satisfies z.ZodType<Anchor>;

/** Which words of which page are meant. */
export const askedSchema = z.strictObject({ source: z.string(), unit: z.string(), words });

const why = z.string().trim().min(8, 'expected the reason, in eight letters or more');
/** As `WordsAt` has it. */
const place = z.object({
  source: z.string(),
  line: z.int().positive(),
  reads: z.string().min(1),
  around: z.tuple([z.string(), z.string()]),
});
const n = z.int().positive();

export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('emendation'),
    why,
    places: z.array(place).min(1),
    emend: z.string(),
  }),
  z.strictObject({ kind: z.literal('doubt'), why, place }),
  z.strictObject({ kind: z.literal('slip'), why, place, means: z.string().min(1) }),
  z.strictObject({ kind: z.literal('misread mark'), why, place, n }),
  z.strictObject({
    kind: z.literal('lost mark'),
    why,
    place,
    unit: z.string(),
    n,
    certainty: z.enum(['certain', 'likely']),
  }),
  z.strictObject({ kind: z.literal('lost note'), why, place, n }),
  z.strictObject({ kind: z.literal('merge'), why, kept: z.string().min(1), gone: z.string().min(1) }),
]);
export type Edit = z.infer<typeof editSchema>;

/** A row, and the file below `content/` in which it belongs. */
export interface NewRow {
  file: string;
  row: Record<string, unknown>;
}

/** @throws InputError where words that are not once in their line would move what the row says */
export function rowsOf(edit: Edit): NewRow[] {
  const { why } = edit;
  if (edit.kind === 'merge')
    return [{ file: 'works.overrides.yaml', row: { merge: [edit.kept, edit.gone], why } }];
  const file = (source: string) => `sources/${source}/emendations.yaml`;
  if (edit.kind === 'emendation')
    return edit.places.map(({ source, line, reads, around: [before, behind] }) => ({
      file: file(source),
      row: { line, reads, emend: before + edit.emend + behind, why },
    }));
  const { source, line, reads, around } = edit.place;
  const [before, behind] = around;
  const row = (more: object): NewRow[] => [{ file: file(source), row: { line, reads, ...more, why } }];
  switch (edit.kind) {
    case 'doubt':
      return row({ doubt: true });
    case 'slip':
      return row({ sic: before + edit.means + behind });
    case 'misread mark':
      return row({ mark: edit.n, ...(before + behind ? { keep: before + behind } : {}) });
    case 'lost note':
      if (before)
        throw new InputError('These words stand more than once in their line: select more of them.');
      return row({ note: edit.n });
    case 'lost mark': {
      if (behind)
        throw new InputError('These words stand more than once in their line: select more of them.');
      const { unit, n: note, certainty } = edit;
      return [
        { file: `sources/${source}/marks.yaml`, row: { unit, note, line, after: reads, certainty, why } },
      ];
    }
  }
}
