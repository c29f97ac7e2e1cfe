/** The ways in which a part of a note cites a work, each with what it takes for it. */
import type { Evidence } from '../../../src/model/records.ts';
import type { Grammar } from '../grammar.ts';
import { opCit } from './backrefs.ts';
import { beginAlike, byNames, isGivenOf, withGiven } from './by-names.ts';
import { make, type Context, type Found, type NoteWords } from './context.ts';
import { areOthers } from './given.ts';
import { interviewOf } from './interviews.ts';
import { extentOf } from './parse.ts';
import type { Known } from './known.ts';
import { isOneTitle, saidWhole } from './one-title.ts';
import { addWork, enrich, findWork } from './registry.ts';
import type { Segment } from './segments.ts';
import { shortTitlesIn, titleIn, type ShortTitle } from './short-titles.ts';
import type { ParsedWork, Work } from './work.ts';

/** One segment of a note, as the readers see it. */
interface Reading {
  segment: Segment;
  note: NoteWords;
  context: Context;
  /** The segment as evidence for a work. */
  evidence: Evidence;
  /** The segment as a citation in full, if its form is that of one. */
  parsed: ParsedWork | null;
  /** Works that may be meant, the last cited first. */
  known: Known;
}

/** What it finds in a segment; nothing where that is not its kind. */
export type Reader = (reading: Reading) => Found[];

function interview({ segment, note, context }: Reading): Found[] {
  const found = interviewOf(segment.text, context, note);
  return found ? [make(context.rules.grammar, segment, [found.work], 'interview', [0, found.length])] : [];
}

function fullAgain({ segment, context, parsed, evidence }: Reading): Found[] {
  const same = parsed && findWork(context.registry, parsed, (work) => canBeOneWork(work, parsed, context));
  if (!same) return [];
  enrich(context.registry, same, parsed, evidence);
  return [
    inWhole(
      make(context.rules.grammar, segment, [same], 'full again', [0, extentOf(segment.text, parsed)]),
      parsed,
      segment,
    ),
  ];
}

/**
 * A person of another given name is another person, and a part is not the whole that it stands in. Where any work is read an
 * editor has read the works: there a given name may be a slip.
 */
const canBeOneWork = (
  work: Work,
  wanted: ParsedWork,
  { citing, rules: { grammar }, registry: { likeness } }: Context,
): boolean =>
  citing.works === 'any' ||
  (!areOthers(wanted.authors, work.authors, grammar) &&
    isOneTitle(work, wanted, grammar) &&
    beginAlike(
      wanted.authors.flatMap(({ family }) => family ?? []),
      work,
      grammar,
    ) &&
    ![
      [work, wanted],
      [wanted, work],
    ].some(
      ([part, whole]) =>
        part?.container && !whole?.container && likeness.of(part.container, whole?.title ?? '') >= PART_OF,
    ));

/** Words of a title that are so much like those of a whole name it. */
const PART_OF = 0.85;

/** A known name, followed by the beginning of a title of that person. */
function shortTitles({ segment, parsed, known, context }: Reading): Found[] {
  const { text } = segment;
  const { registry, rules } = context;
  // What begins with a title of its own is not the volume that it stands in.
  const hasOwnTitle = parsed && (/^[‘'`“"̀]/u.test(text) || parsed.type === 'legislation');
  if (hasOwnTitle && !titleIn(text, known, registry)) return [];
  const near = shortTitlesIn(text, known, registry);
  if (!near.length) return [];
  // A longer match among all works is better evidence than a short one among those cited before (von-hauff ch. 4 n. 137).
  const all = shortTitlesIn(text, context.all, registry);
  return near
    .map((m) => all.find((other) => other.from === m.from && other.matched > m.matched) ?? m)
    .filter((m) => !parsed || isOwn(m, text.indexOf(parsed.title.slice(0, 12)), parsed.title.length))
    .filter(
      (m) =>
        !parsed || (m.works.length === 1 && m.works.every((work) => canBeOneWork(work, parsed, context))),
    )
    .filter(
      (m) =>
        context.citing.works === 'any' ||
        (!hasOtherSubtitle(text.slice(m.to), m.works) &&
          !goesOnInWords(text.slice(m.to), rules.grammar) &&
          !goesOnInQuotes(text, m) &&
          m.works.every(
            (work) =>
              isGivenOf(text, m.from, work, rules.grammar) &&
              beginAlike([text.slice(m.from, m.title)], work, rules.grammar),
          )),
    )
    .map((m) =>
      context.citing.works === 'any'
        ? m
        : { ...m, works: saidWhole(m.works, text.slice(m.title, m.to), rules.grammar) },
    )
    .map((m) => {
      const found = make(context.rules.grammar, segment, m.works, 'short title', [
        withGiven(text, m.from, m.works, rules.grammar),
        m.to,
      ]);
      return parsed ? inWhole(found, parsed, segment) : found;
    });
}

/** `Russell, Artificial Intelligence: A Modern Approach` is not his `Human Compatible: Artificial Intelligence and the Problem of Control`. */
function hasOtherSubtitle(behind: string, works: Work[]): boolean {
  const [, next] = /^: (\p{Lu}[\p{L}’']*)/u.exec(behind) ?? [];
  return (
    next !== undefined && !works.some(({ titles }) => titles.some((title) => title.includes(`: ${next} `)))
  );
}

/** `Roberts, A History of Europe since 1789` is not his `History of Europe`; `Roberts, History of Europe and` another one is. */
const goesOnInWords = (behind: string, { rx }: Grammar): boolean =>
  rx`^\s+(?!(?:<pageSigns>|<shortPageSigns>|<volumeSigns>|<chapterSigns>|<and>|<in>|<opCit>|<asInNote>|<pageRemarks>|<pageLinks>)(?!\p{L}))\p{L}{2,}`.test(
    behind,
  );

/** `Ranger, ‘The Invention of Tradition in Colonial Africa’` is not `The Invention of Tradition`. */
const goesOnInQuotes = (text: string, { title, to }: ShortTitle): boolean =>
  /[‘“"«„]$/u.test(text.slice(0, title)) && /^\s+\p{L}/u.test(text.slice(to));

/** The citation prints the work in full. */
const inWhole = (found: Found, parsed: ParsedWork, { text }: Segment): Found => ({
  ...found,
  full: { parsed, said: text },
});

/**
 * Whether a short title can be what a segment cites in full: it begins where the segment's own title does. The name of
 * `Kitschelt, Formation of Party Cleavages in Post-Communist Democracies` is followed by his `Post-Communist Party Systems`
 * too, and `Fish, Democratic Erosion, in Anderson, Post-Communism` is not Anderson's volume.
 */
function isOwn({ from, title }: ShortTitle, titleAt: number, size: number): boolean {
  const isInTitle = from >= titleAt && from < titleAt + size;
  return titleAt < 0 || isInTitle || (from < titleAt && title <= titleAt + 3);
}

function inFull({ segment, context, parsed, evidence }: Reading): Found[] {
  if (!parsed) return [];
  const work = addWork(context.registry, parsed, evidence);
  return [
    inWhole(
      make(context.rules.grammar, segment, [work], 'full', [0, extentOf(segment.text, parsed)]),
      parsed,
      segment,
    ),
  ];
}

function titleAlone({ segment, known, context }: Reading): Found[] {
  const titled = titleIn(segment.text, known, context.registry);
  // `Karl Marx, Capital` is not Berlin's `Karl Marx`.
  const isName =
    titled !== null &&
    context.citing.works !== 'any' &&
    titled.from === 0 &&
    context.rules.segments.isName(segment.text.slice(titled.from, titled.to));
  return titled && !isName
    ? [make(context.rules.grammar, segment, titled.works, 'short title', [titled.from, titled.to])]
    : [];
}

/** `State Department (note 38)`: a reference that has lost its `op. cit.` */
function numberAlone({ segment, note, context }: Reading): Found[] {
  return context.rules.signs.noteNumber.pattern.test(segment.text) ? opCit(segment, note, context) : [];
}

/** `I. Bremmer, p. 5`: the one work by the name, else open among those. */
function nameAndPage({ segment, known, context }: Reading): Found[] {
  const name = context.rules.grammar.rx`^(\p{Lu}[\p{L}.' -]+?),?\s*<page>\d[\d\s–-]*\.?$`.exec(
    segment.text,
  )?.[1];
  if (name === undefined) return [];
  const theirs = byNames(known.works(), [familyOf(name)], context.rules.grammar);
  return theirs.length ? [make(context.rules.grammar, segment, theirs, 'short title', [0, name.length])] : [];
}

/** `Bremmer (1997)`: the work of that year; another year is said. */
function nameAndYear({ segment, known, context }: Reading): Found[] {
  const [, name, year] =
    context.rules.grammar
      .rx`^((?:\p{Lu}[\p{L}.'-]*\s?){1,4}?),?\s\(?((?:19|20)\d\d)\)?[,.]?(?:\s*<page>[\s\d-]*)?\.?$`.exec(
      segment.text,
    ) ?? [];
  if (name === undefined || year === undefined) return [];
  const theirs = byNames(known.works(), [familyOf(name)], context.rules.grammar);
  if (!theirs.length) return [];
  const ofYear = theirs.filter((work) => work.year === year);
  const works = ofYear.length ? ofYear : theirs;
  const flag = ofYear.length ? null : `printed ${year}, no known work of that year`;
  return [make(context.rules.grammar, segment, works, 'short title', [0, segment.text.length], flag)];
}

const familyOf = (name: string): string => name.trim().split(' ').at(-1) ?? '';

/** In this order: the first one that finds something is believed. */
export const READERS: readonly Reader[] = [
  interview,
  fullAgain,
  shortTitles,
  inFull,
  titleAlone,
  numberAlone,
  nameAndPage,
  nameAndYear,
];

/** With the works of all notes. */
export const SECOND_READERS: readonly Reader[] = [shortTitles, titleAlone];
