/** The kind of a work, in the terms of CSL, by what was read of it. */
import type { Person } from '../../../src/model/csl.ts';
import { holdsWord } from '../../../src/model/whole-words.ts';
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';
import type { Fields } from './tail/rule.ts';

/** What was read of a citation. */
export interface ReadParts extends Fields {
  title: string;
  container?: string | undefined;
  editors: Person[];
  authors: Person[];
}

/** An example is a citation in full; the rule is the first that holds of it. */
export interface KindRow extends Examples {
  kind: string;
  holds: (parts: ReadParts, grammar: Grammar) => boolean;
}

/** The kind of the first rule that holds; a book where none does. */
export const kindOf = (parts: ReadParts, grammar: Grammar): string =>
  KINDS.find(({ holds }) => holds(parts, grammar))?.kind ?? 'book';

/** In the order in which they are tried. */
export const KINDS: readonly KindRow[] = [
  {
    name: 'paper of a series',
    kind: 'report',
    holds: ({ container = '' }, { rx }) => rx`(?:<paperKinds>\s<papers>|<series>)`.test(container),
    matches: ['Thomas Poguntke, Parties Without Roots?, Working Paper 13, Keele Research Unit, 2002'],
    misses: ['Poguntke, Parties Without Roots, Party Politics, 2002'],
  },
  {
    name: 'thesis',
    kind: 'thesis',
    holds: ({ title, container = '' }, { rxi }) =>
      rxi`\b<degrees> <theses>(?!\p{L})`.test(`${title} ${container}`),
    matches: ['Rico Isaacs, Party Systems, unpublished thesis, Oxford, 2009'],
    misses: ['Rico Isaacs, The Thesis of Parties, Oxford / 2009'],
  },
  {
    name: 'law',
    kind: 'legislation',
    holds: ({ title }, grammar) => isLaw(title, grammar),
    matches: ['Zakon Respubliki Kazakhstan o partiiakh, 2002'],
    misses: ['Evolutsiya Konstitutsii, 2002'],
  },
  {
    name: 'article of a newspaper',
    kind: 'article-newspaper',
    holds: ({ container = '', volume }, { lexicon }) => !volume && holdsWord(container, lexicon.newspapers),
    matches: ['"Prezident veren slovu," Kazakhstanskaia pravda, 17 May 2007'],
    misses: ['Dowding, Rational Choice, Journal of Theoretical Politics, Vol. 3, 1991'],
  },
  {
    name: 'part of an edited volume',
    kind: 'chapter',
    holds: ({ editors, container, authors }) => editors.length > 0 && Boolean(container ?? authors[0]),
    matches: ["Gel'man, Political Parties, in: John Smith (ed.), Parties in Russia, London / 2005"],
    misses: ['John Smith (ed.), Parties in Russia, London / 2005'],
  },
  {
    name: 'speech',
    kind: 'speech',
    holds: ({ title }, { rx }) => rx`\b<speeches>(?!\p{L})`.test(title),
    matches: ['Xi Jinping, Speech at the Körber Foundation, March 28, 2014'],
    misses: ['Xi Jinping, The Governance of China, Beijing / 2014'],
  },
  {
    name: 'article of a numbered journal',
    kind: 'article-journal',
    holds: ({ container, volume, issue }) => Boolean(container && (volume ?? issue)),
    matches: ['Ian Taylor, Oil Diplomacy in Africa, in: International Affairs, 82/5'],
    misses: ['Ian Taylor, Oil Diplomacy in Africa, London / 2006'],
  },
  {
    name: 'article of a dated paper',
    kind: 'article-newspaper',
    holds: ({ container, date, place }) => Boolean(container && date && !place),
    matches: ['Moises Naim, Rogue Aid, in: Foreign Policy, October 2009'],
    misses: ['Moises Naim, Rogue Aid, in: Foreign Policy, 2009'],
  },
  {
    name: 'part of a book with an imprint',
    kind: 'chapter',
    holds: ({ container, place, publisher }) => Boolean(container && (place ?? publisher)),
    matches: ['Steven Fish, Democratic Erosion, in: Postcommunism, Princeton / 2001'],
    misses: ['Steven Fish, Democratic Erosion, Princeton / 2001'],
  },
  {
    name: 'part of something else',
    kind: 'article-journal',
    holds: ({ container }) => Boolean(container),
    matches: ['Steven Fish, Democratic Erosion, in: Postcommunism, 2001'],
    misses: ['Steven Fish, Democratic Erosion, 2001'],
  },
  {
    name: 'report, document, or words of a body',
    kind: 'report',
    holds: ({ title, authors }, grammar) =>
      grammar.rxi`\b<reports>(?!\p{L})`.test(title) ||
      isDocument(title, grammar) ||
      authors.some(({ literal }) => literal),
    matches: ['Freedom House, Nations in Transit, 2009', 'Programma partii Otan, Almaty, 2005'],
    misses: ['Olcott, The Kazakhs, Stanford / 1987'],
  },
  {
    name: 'page of the web',
    kind: 'webpage',
    holds: ({ URL, publisher, place }) => Boolean(URL) && !publisher && !place,
    matches: ['Kazis Toguzbaev, Zharkoe leto, http://www.kub.kz/a'],
    misses: ['Kazis Toguzbaev, Zharkoe leto, Almaty, 2007'],
  },
];

/** How the title of a law begins. */
export const isLaw = (title: string, { rxi }: Grammar): boolean => rxi`^<laws>(?!\p{L})`.test(title);

/** A document whose first word says what it is: the programme or the statute of a party. */
export const isDocument = (title: string, { rx }: Grammar): boolean => rx`^<documents>(?!\p{L})`.test(title);
