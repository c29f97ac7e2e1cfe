/** Whether what was read as a citation in full names a work for sure: else it stays open. Asked only where not every work is read. */
import type { Grammar } from '../grammar.ts';
import type { ParsedWork } from './work.ts';

/** Years in which what a note cites can have been printed. */
const PRINTED = { from: 1450, to: 2100 };
/** A title has at least so many letters, and at most so many words. */
const TITLE = { letters: 8, words: 25 };
/** The name of a body has at most so many words, and what it wrote more than one. */
const MOST_WORDS = 5;

/** Years that a title tells of: `Der Handel der Stadt 1924-1964`. */
const YEARS = /\b\d{4}\s?[-–]{1,2}\s?\d{2,4}\b/gu;

/**
 * Whether more names may stand before the title's colon: several, or one before words of another language. In English
 * `Ordinary Stalinism: …` is a title, and looks like a name.
 */
function holdsNames(title: string, { languageOf }: Grammar): boolean {
  const [, names, rest = ''] =
    /^(\p{Lu}[\p{L}.-]+(?: \p{Lu}\.)* \p{Lu}[\p{L}-]+(?:, \p{Lu}[^,:]{2,40})*): (.+)/u.exec(title) ?? [];
  return names !== undefined && (names.includes(', ') || languageOf(rest) !== 'en');
}

/** Words behind the end of one citation, or of another kind, that are no title, no whole and nobody's name. */
function isRunOn(
  { authors, title, container = '', place, publisher, year }: ParsedWork,
  text: string,
  { rx, rxi, has }: Grammar,
): boolean {
  const isOpener = (word = '') =>
    has('openers', word) || has('leads', word) || rx`\p{Ll}{2}<adverbEnds>$`.test(word);
  return (
    // `Kocka, Klassengesellschaft, S. 14. Dagegen Gerald D. Feldman, Army, Princeton 1966`
    rx`(?:^|[\s,(])<pageSigns>\.?\s?\d`.test(title) ||
    // `Dagegen Gerald Feldman, Army, …`, `Contra Jean Dupont, Les rois de France, …`
    (isOpener(/^\p{L}+/u.exec(title)?.[0]) && rx`^\p{L}+ <fullName>, `.test(title)) ||
    // `Ausführlich Werner Conze`
    authors.some(({ given = '' }) => isOpener(/^\p{L}+(?= )/u.exec(given)?.[0])) ||
    // `"Wages," New York Times, May 4, 2012`, `'Growth', Past and Present`, `"Kirgizy," in *Formy*`
    /[,.]["”] \p{L}|\p{L}['’"”], \p{Lu}/u.test(title) ||
    // `Acemoglu, Simon Johnson, and James Robinson, "The Colonial Origins …`
    /, (?:["“„]|« ?)\p{Lu}/u.test(title) ||
    // `The Locks of Town, Rennes, PUR, 2007`: what stands between commas before the year may be a town and a house
    (place === undefined &&
      publisher === undefined &&
      /, \p{Lu}\p{Ll}[\p{L}-]+, \p{Lu}[\p{L}. -]*$/u.test(title) &&
      text.includes(`${title}, ${year}`)) ||
    // `The Property Right, 9 HASTINGS J.`: a review with its volume is no part of a title
    /, \d{1,4} \p{Lu}{2,}[\p{Lu}.&’' -]*$/u.test(title) ||
    // `M. W. Flinn, 'Trends', *ibid.*, 27 (1974)`
    rxi`^<ibid>(?!\p{L})`.test(container) ||
    // `Fitzpatrick S. Stalin's Peasants: Resistance`, `Photius, Patriarch von Constantinopel`
    authors.some(({ given = '' }) => /['’]s(?!\p{L})/u.test(given)) ||
    (/^\p{Lu}\p{Ll}+ \p{Ll}{2,3} \p{Lu}/u.test(title) &&
      authors.some(({ family = '', given = '' }) => text.includes(`${family}, ${given}, ${title}`))) ||
    // `Économie et société, trad. de l’allemand par Julien Freund`, `Paris, Seuil, coll. « … »`
    rx`, <translatedBefore>\.?(?!\p{L})|, \p{Ll}+\. «`.test(title) ||
    // `in idem, The Nature of the Revolution`, `Fletcher and Stevenson, eds., Order`, `Опричнина // История СССР`
    rx`^<in>\s|,\s(?:<editorSigns>|<listEditorSigns>)\.?,|//`.test(container)
  );
}

/** It names who wrote it, a title, and a year that stands in the words, and none of these looks like anything else. */
export function isCertain(work: ParsedWork, text: string, grammar: Grammar): boolean {
  const { authors, editors, title, container = '', publisher = '', place = 'P', year, URL } = work;
  const [first] = authors.length ? authors : editors;
  const printed = Number(year);
  if (!first || !(printed >= PRINTED.from && printed < PRINTED.to) || !text.includes(String(year)))
    return false;
  const name = first.family ?? first.literal ?? '';
  const isName =
    /^(?:\p{Ll}+ )*\p{Lu}[\p{L}'’ -]*\p{Ll}$/u.test(name) &&
    !grammar.has('heads', name) &&
    // `AM. BAR ASS’N`, `U.N. Secretary-General`: what is taken for a person is a body.
    !(first.family !== undefined && grammar.has('bodies', name)) &&
    !grammar.has('leads', name);
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const isTitle =
    letters >= TITLE.letters &&
    title.split(/\s+/).length <= TITLE.words &&
    /^[\p{Lu}\d]/u.test(title) &&
    !/--|_|\*|\b(?:l|c)\. |https?:|www\.|\bURL\b|^\p{Lu}\p{L}+, \p{Lu}\p{L}+, /u.test(title);
  const isBody = first.family !== undefined || (name.split(' ').length <= MOST_WORDS && title.includes(' '));
  // What runs through an address, or over many words, is no journal.
  const isWhole =
    /^\p{Lu}/u.test(place) &&
    !grammar.rx`\((?:<editorSigns>|<listEditorSigns>)\.?\)`.test(container) &&
    container.split(/\s+/).length <= MOST_WORDS * 3 &&
    !/^[IVXLC\d]+$/.test(container) &&
    !/\d{3}/.test(publisher) &&
    !/https?:|\bdoi\b/iu.test(container);
  // Papers in an archive, and what a newspaper prints without a title, are no works of their own.
  const isHoused = /\(\p{Lu}[^()]*: [^()]*\d{4}\)/u.test(text);
  const isPaper =
    !isHoused &&
    (grammar.rx`(?<!\p{L})<archives>(?!\p{L})`.test(`${title} ${publisher} ${place}`) ||
      grammar.rx`^(?:<articles> )?(?:\p{Lu}\p{L}+ ){1,3}<newspapers>$`.test(title));
  const isBroken =
    grammar.rx`^<month>|, <volumeSigns>\.? [\dIVXL]|<page>\d|\b<year>\b|(?<!\p{L})(?:<smallWords>|<and>)$`.test(
      title.replace(YEARS, ''),
    );
  return (
    isName &&
    isBody &&
    isWhole &&
    isTitle &&
    !holdsNames(title, grammar) &&
    !isBroken &&
    !isPaper &&
    !isRunOn(work, text, grammar) &&
    (URL !== undefined || !grammar.rx`\b<verbs>\b`.test(title))
  );
}
