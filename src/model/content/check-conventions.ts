/** A convention that the others would leave without effect is refused, and so is one that they need and that is not there. */
import { notesOf, formName, type NotesData } from '../conventions.ts';
import type { SourceData } from '../source.ts';
import { InputError } from './input-error.ts';

type At = (path: PropertyKey[]) => string;

/** @throws InputError for conventions that do not go together, of the edition or of a unit */
export function checkConventions(source: SourceData, at: At): void {
  const { edition } = source;
  const refuse = (path: PropertyKey[], found: string, expected: string) => {
    throw new InputError(`${at(path)}: Unexpected ${found}, expected ${expected}`);
  };
  const { pages } = edition;
  if (pages && Number(!!pages.first) + Number(!!pages.break) + Number(!!pages.sign) !== 1)
    refuse(['edition', 'pages'], 'ways to tell pages', 'one of `first`, `break`, `sign`');
  if (pages?.first && edition.lines !== 'printed')
    refuse(['edition', 'pages', 'first'], 'folios in a text whose lines are not those of the print', '`lines: printed`, or `break` or `sign`');
  if (pages?.missing.length && !pages.first)
    refuse(['edition', 'pages', 'missing'], 'pages that are missing', '`first`, from which pages are counted');
  if (edition.blocks === 'markdown' && edition.lines === 'printed')
    refuse(['edition', 'blocks'], 'blocks of Markdown in lines of the print', '`lines: wrapped`, or `paragraph`');
  checkNotes(edition.notes, source, ['edition', 'notes'], refuse);
  source.units.forEach((unit, i) => {
    const { place, lines: block } = notesOf(source, unit);
    // Where a unit is told by its first words, its lines are not yet known.
    const [first, last] = unit.lines ?? [0, 0];
    if (block && place === 'unit end' && first <= block[0] && block[0] <= last && last < block[1])
      refuse(
        unit.notes?.lines ? ['units', i, 'notes', 'lines'] : ['edition', 'notes', 'lines'],
        `block of notes [${block.join(', ')}], of which a part stands behind line ${last}, the last of ${unit.slug}`,
        'one that stands in the unit, or outside of it, whole',
      );
    if (unit.notes) checkNotes(notesOf(source, unit), source, ['units', i, 'notes'], refuse, unit.notes);
  });
}

/** @param own what the unit says itself, where it is one */
function checkNotes(
  notes: NotesData,
  { edition }: SourceData,
  where: PropertyKey[],
  refuse: (path: PropertyKey[], found: string, expected: string) => void,
  own: Partial<NotesData> = notes,
): void {
  const { place, numbered } = notes;
  const at = (key: keyof NotesData) => (key in own ? [...where, key] : where);
  const isBlock = place === 'unit end' || place === 'book end';
  if (place === 'none') {
    const ignored = (['lines', 'first', 'last', 'missing', 'rule', 'numbered'] as const).find(
      (key) => own[key] !== undefined,
    );
    if (ignored) refuse(at(ignored), `\`${ignored}\` where there are no notes`, 'a `place`');
    return;
  }
  if (!notes.numbers.length) refuse(at('numbers'), 'no form of numbers', 'at least one, or `place: none`');
  if (own.lines && !isBlock) refuse(at('lines'), `\`lines\` with \`place: ${place}\``, '`place: unit end` or `book end`');
  if (place === 'book end' && !notes.lines) refuse(at('place'), '`book end` without its block', '`lines` of the block');
  if (own.rule !== undefined && isBlock) refuse(at('rule'), `\`rule\` with \`place: ${place}\``, '`place: page foot`');
  for (const key of ['marks', 'numbers'] as const) {
    const names = notes[key].map(formName);
    const twice = names.find((name, i) => names.indexOf(name) < i);
    // A mark that two forms read would be taken out twice.
    if (twice !== undefined) refuse(at(key), `\`${twice}\` twice among the ${key}`, 'each form once');
  }
  const isMisread = notes.numbers.includes('ocr');
  if (isMisread && (edition.lines !== 'printed' || place !== 'page foot'))
    refuse(at('numbers'), '`ocr` among the numbers', '`lines: printed` and `place: page foot`: elsewhere nothing tells a misread number');
  if (isMisread && notes.numbers.length > 1)
    refuse(at('numbers'), 'other forms beside `ocr`, which reads them too', '`ocr` alone');
  if (numbered === 'page' && !edition.pages)
    refuse(at('numbered'), '`numbered: page` where no pages are told', '`edition.pages`');
  if (numbered === 'page' && isBlock)
    refuse(at('numbered'), `\`numbered: page\` with \`place: ${place}\``, '`page foot` or `below paragraph`');
  const bare = notes.marks.find((form) => form === 'footnote' || form === 'alone');
  if (bare !== undefined)
    refuse(at('marks'), `\`${formName(bare)}\` among the marks`, 'the form that its marks have in the text: `bracket`, say');
  if (notes.first !== undefined && notes.last !== undefined && notes.first > notes.last)
    refuse(at('last'), `last note ${notes.last}`, `one behind the first, ${notes.first}`);
}
