/** What a file says of the work in its first lines: its own fields, those of a library, else its first words. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { anyOf } from '../../src/model/pattern.ts';
import { fieldIn } from './frame.ts';
import { frontMatterOf } from './front-matter.ts';
import { oneOf, wordsOf } from './words.ts';

interface Imprint {
  facts: {
    title: string;
    subtitle?: string;
    authors: { family: string; given?: string }[];
    date: string;
    language: string;
  };
  questions: string[];
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const KNOWN = ['en', 'de', 'ru', 'kk', 'fr', 'la', 'it', 'es', 'pt', 'nl', 'pl', 'sv', 'tr', 'uk'];

/** Lines from the head of a file that may say what it is. */
const HEAD = 200;

/** @param until the line on which the text begins: years behind it are none of the imprint */
export function imprintOf(
  lines: readonly string[],
  name: string,
  until: number,
  languages: readonly GrammarData[],
): Imprint {
  const front = frontMatterOf(lines);
  const head = lines.slice(front.end, HEAD);
  const titled = fieldIn(head, 'titleFields', languages);
  const next = titled ? (head[titled.at + 1] ?? '') : '';
  const subtitle = front.subtitle ?? (/^\s{3,}\S/.test(next) ? next.trim() : undefined);
  const title =
    front.title ??
    titled?.says ??
    head
      .find((line) => /\p{L}/u.test(line))
      ?.replace(/\s*\{[^{}]*\}\s*$/, '')
      .replace(/[#*_]/g, '')
      .trim() ??
    name;
  const author = fieldIn(head, 'authorFields', languages)?.says ?? authorBelow(head, languages);
  const authors = front.authors.length ? front.authors : (author?.split(parting(languages)) ?? []);
  const date =
    /^\d{4}(?:-\d\d){0,2}$/.exec(front.date ?? '')?.[0] ?? yearIn(lines, front.end, until, languages);
  const language =
    tagOf(front.language) ??
    tagOf(fieldIn(head, 'languageFields', languages)?.says) ??
    guess(lines, languages);
  return {
    facts: {
      title: title.slice(0, 160),
      ...(subtitle === undefined ? {} : { subtitle }),
      authors: authors.map(person),
      date: date ?? '1900~',
      language: language ?? 'en',
    },
    questions: [
      ...(language === undefined ? [UNTOLD] : []),
      ...(authors.length === 0 ? ['Who wrote it? `authors` is empty.'] : []),
      date === undefined
        ? 'When was it published? No year stands in the first lines; 1900~ is a place-holder.'
        : `Is ${date} the year of this edition? It is the first that the file names, one of its copyright before others.`,
      `Is the title “${title.slice(0, 80)}”, and the kind a book? What does it say of its rights?`,
      'How did the file come to be? `origin` is machine-read, transcribed or digital; while it is not told, citations say so.',
    ],
  };
}

/** The year that the first lines name, a copyright's before others. @param from behind what the file says of itself */
function yearIn(
  lines: readonly string[],
  from: number,
  until: number,
  languages: readonly GrammarData[],
): string | undefined {
  const published = new RegExp(oneOf(languages, 'published'), 'i');
  const isOfLibrary = new RegExp(`^\\[?${oneOf(languages, 'frameDates')}`, 'i');
  // A text without a title page may say it on its first one.
  const isWhole = until <= from + 1;
  const head = lines.slice(from, HEAD);
  const own = isWhole ? head.filter((line) => published.test(line)) : head.slice(0, until - 1 - from);
  return own
    .toSorted((a, b) => Number(published.test(b)) - Number(published.test(a)))
    .flatMap((line) =>
      isOfLibrary.test(line) ? [] : (line.match(/\b1[4-9]\d\d\b|\b20[0-2]\d\b/g) ?? []),
    )[0];
}

/** What parts the authors of a file: `and`, a semicolon. */
const parting = (languages: readonly GrammarData[]): RegExp =>
  new RegExp(` ${oneOf(languages, 'and')}(?= \\p{Lu}\\p{L}+ .*\\p{Lu}) |; `, 'u');

/** `BY`, and below it a name, with the degrees that a title page gives it. */
function authorBelow(head: readonly string[], languages: readonly GrammarData[]): string | undefined {
  const by = wordsOf(languages, ['authorHeads']);
  const at = head.findIndex((line) => by.includes(line.trim().toLowerCase()));
  const name = at < 0 ? '' : (head.slice(at + 1).find((line) => line.trim()) ?? '').trim();
  const [bare = ''] = name.split(/,\s*(?=\p{Lu}[\p{L}.]{0,5}\.)/u);
  if (!/^\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){1,4}$/u.test(bare)) return undefined;
  return bare === bare.toUpperCase()
    ? bare.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : bare;
}

/** `de` of `de-AT` and of `German`. */
const tagOf = (name: string | undefined): string | undefined =>
  KNOWN.find(
    (tag) =>
      tag === /^([a-z]{2})(?:-|$)/.exec(name ?? '')?.[1] ||
      LANGUAGES.of(tag)?.toLowerCase() === name?.toLowerCase(),
  );

const UNTOLD =
  'In which language is it? None of the small words that tell one stands in it; `en` is a place-holder.';

/** The language whose small words the text has most of: thousands of words tell it. */
function guess(lines: readonly string[], languages: readonly GrammarData[]): string | undefined {
  const text = lines.slice(0, 3000).join('\n').toLowerCase();
  const counted = languages
    .flatMap(({ everyday }) => Object.entries(everyday))
    .map(([tag, words]) => ({
      tag,
      count: text.match(new RegExp(`(?<!\\p{L})${anyOf(words)}(?!\\p{L})`, 'gu'))?.length ?? 0,
    }));
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most?.count ? most.tag : undefined;
}

/** `Sigmund Freud` and `Freud, Sigmund`. */
function person(name: string): { family: string; given?: string } {
  const [family = name, given] = name.includes(',')
    ? name.split(/,\s*/)
    : [name.split(' ').at(-1), name.split(' ').slice(0, -1).join(' ')];
  return given ? { family, given } : { family };
}
