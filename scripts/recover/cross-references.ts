/**
 * Cross-references: `see Chapter Four`, `footnote 40`, `table 3.6`, `p. 147 above` lead there. Only what leads to one place of
 * the same source is one; a chapter of another's book, or a number that the source does not have, stays plain words.
 */
import type { Grammar } from './grammar.ts';
import { withAnchor, type Mapped } from './mapped.ts';
import { placesIn, signOf, type Places } from './named-places.ts';
import type { SourceText } from './types.ts';

/** One form of cross-reference, and where it leads from a unit. */
interface Form {
  pattern: RegExp;
  /** Without which the pattern has no match, for one that is slow to find that out. */
  needs?: RegExp;
  to: (match: RegExpExecArray, unit: string, places: Places) => string | undefined;
  /** Whether what stands before leaves it a place of this text. */
  isOwn?: (before: string, said: string) => boolean;
}

interface Ways {
  forms: Form[];
  /** What follows a number that is of another book: `Chapter II of the Constitution`, `chapter 5 in Luong`. */
  others: RegExp;
  /** What parts a reference from the citation before: `Kazhegeldin, The Right to Choose, Chapter One` is one of both. */
  apart: RegExp;
  /** What stands before what is of another: `Coke’s note 1`, `the editor’s note 3`, `his chapter II`. */
  owners: RegExp;
}

const othersOf = ({ rx }: Grammar): RegExp =>
  rx`^(?:['’]|[.,]\d|,? (?:of|<by>) (?!<own>\b)|,? <there>(?!\p{L})|,? <noteTo> (?:<whose> |(?:<articles> )?\p{Lu})|,? <in>:? (?:<articles> )?['‘"“*]?\p{Lu})`;

const ownersOf = ({ rx }: Grammar): RegExp => rx`(?:\p{L}(?:['’]s|s['’])|(?<!\p{L})<whose>)\s$`;

const apartOf = ({ rx }: Grammar): RegExp => rx`[.;)]\s.*\b(?:<leads>|<see>|<in>)\b|\b(?:<leads>|<see>)\b`;

export function crossReferences(text: SourceText, grammar: Grammar): SourceText {
  const places = placesIn(text, grammar);
  const ways: Ways = {
    forms: formsOf(grammar),
    others: othersOf(grammar),
    apart: apartOf(grammar),
    owners: ownersOf(grammar),
  };
  const linked = (unit: string) => (words: Mapped) => withCrossReferences(words, unit, ways, places);
  return {
    ...text,
    units: text.units.map((unit) => {
      const link = linked(unit.slug);
      return {
        ...unit,
        blocks: unit.blocks.map((block) => {
          const { kind, layout } = block;
          if (layout?.source) return { ...block, layout: { ...layout, source: link(layout.source) } };
          return kind === 'heading' || layout ? block : { ...block, text: link(block.text) };
        }),
        notes: unit.notes.map((note) => ({ ...note, text: link(note.text) })),
      };
    }),
  };
}

function withCrossReferences(words: Mapped, unit: string, { forms, ...ways }: Ways, places: Places): Mapped {
  const { text, anchors } = words;
  let out = words;
  for (const { pattern, needs, to, isOwn } of forms)
    for (const match of needs?.test(text) === false ? [] : text.matchAll(pattern)) {
      const [from, end] = [match.index, match.index + match[0].length];
      const slip = anchors.find((a) => a.kind === 'sic' && a.from < end && a.to > from);
      const meant = slip?.kind === 'sic' ? slip.meant : undefined;
      const [read = match] = meant?.matchAll(pattern) ?? [];
      const leads = to(read, unit, places);
      if (isOwn?.(text.slice(Math.max(0, from - BEFORE), from), match[0]) === false) continue;
      if (leads !== undefined && !isOfAnother(words, from, end, ways))
        out = withAnchor(
          out,
          from,
          { kind: 'cross-reference', leads, ...(meant === undefined ? {} : { meant }) },
          end,
        );
    }
  return out;
}

/** What stands inside a citation, goes on one, or is followed by whose it is, is of the work that is cited. */
function isOfAnother(
  { text, anchors }: Mapped,
  from: number,
  to: number,
  { others, apart, owners }: Omit<Ways, 'forms'>,
): boolean {
  const citations = anchors.filter(({ kind }) => kind === 'citation');
  const before = citations.findLast((a) => a.to <= from);
  return (
    others.test(text.slice(to)) ||
    owners.test(text.slice(0, from)) ||
    (/,\s*$/.test(text.slice(0, from)) && text[to] === ',') ||
    citations.some((a) => a.from < to && a.to > from) ||
    citations.some((a) => a.from >= to && /^[,:]\s*$/.test(text.slice(to, a.from))) ||
    (before !== undefined && !apart.test(text.slice(before.to, from)))
  );
}

/** So many characters before a reference tell whether it goes on from a page. */
const BEFORE = 60;

/** @returns the forms; groups of a pattern are the number that is named */
function formsOf({ rx, rxg, numberOf }: Grammar): Form[] {
  const ofAnother = rx`(?:(?:<page>|<chapterSigns>\.? |<volumeSigns>\.? )(?:\d+[a-z]?|[ivxlcdmIVXLCDM]+)|(?<!\p{L})\p{Ll}{1,4}\. [ivxlcdm]+|\d[a-z]?)(?:[–-]\d+)?\s?(?:ff?|sqq?|seqq?)?\.?[)\]*]*[,;]?(?: <and>)? $`;
  const ofOwn = rx`(?<!\p{L})<ownNoteSigns> \d+[,;]?(?: <and>)? $`;
  // `Rerum novarum, n. 2`, `ad ann. 869, n. 2`: the number of a place there; `see above, n. 2` is a note.
  const ofPlace = rx`(?<!\b(?:<here>|<leads>|<see>)),\s$`;
  const ofVolume = rx`(?:<volumeSigns>\.? ?(?:\d+|[ivxlcIVXLC]+)[.,]*|(?<!\b(?:<here>|<leads>|<see>),?)(?<=(?:^|[^.!?…]\s|\p{Lu}\.\s)\*?\p{Lu}[\p{L}.’'*]*),) $`;
  return [
    {
      // `Gibbon, Chapter II`, `vol. iii. Chapter II` are of another book; `Subsequently, Chapter II` begins a sentence.
      pattern: rxg`\b<chapterSigns> (\d{1,2}|[IVX]{1,5}|<cardinals>)\b`,
      isOwn: (before) => !ofVolume.test(before),
      to: ([, number = ''], _, { chapter }) => chapter(numberOf(number)),
    },
    {
      // `(note 40)` alone is what is left of an `op. cit.`; `p. 75, n. 1`, `ch. I, n. 14`, `c. lxv. note 25` are notes of that
      // page, or chapter.
      pattern: rxg`(?:\b(?!<leads>\b)(\p{Lu}\p{L}+),? |(?<!\())\b<ownNoteSigns> (\d{1,3})\b`,
      isOwn: (before, said) =>
        !(ofAnother.test(before) || (/^\p{Ll}\. /u.test(said) && ofPlace.test(before))) || ofOwn.test(before),
      needs: rx`\b<ownNoteSigns> \d`,
      to: ([, of, number = ''], unit, { note, named }) => {
        const other = of === undefined ? unit : named(of);
        return other === undefined ? undefined : note(other, Number(number));
      },
    },
    {
      pattern: rxg`\b<floatSigns>\.? \d{1,2}(?:\.\d{1,2})?\b`,
      to: ([whole], unit, { float }) => float(unit, signOf(whole)),
    },
    {
      pattern: rxg`\b<sectionSigns> (\d{1,2}(?:\.\d{1,2})+)\b`,
      to: ([, number = ''], unit, { section }) => section(unit, number),
    },
    {
      pattern: rxg`\b<appendixSigns> (?:\d{1,2}|[A-Z]|[IVX]{1,4})\b`,
      to: ([whole], _, { appendix }) => appendix(whole),
    },
    {
      pattern: rxg`<page>(\d{1,3})(?= <here>\b)|(?<=\b<here>,? )<page>(\d{1,3})\b`,
      needs: rx`\b<here>\b`,
      to: ([, before, behind], _, { page }) => page(before ?? behind ?? ''),
    },
  ];
}
