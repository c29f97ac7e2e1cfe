/**
 * The words of a language that the reading of notes and citations rests on: `content/grammar/<language>.yaml`. Lists hold words
 * as they stand in print. A `*` at the end of one stands for any ending; `[Cc]` for either letter.
 */
import { z } from 'astro/zod';

const words = z.array(z.string().min(1)).default([]);

/** The lists of words, each with what its words are for. */
export const LISTS = {
  ordinals: 'behind the number of a day: 4th',
  yearSigns: 'behind the number of a year: 2006 г.',
  dateSigns: 'before a date: of, on, vom',
  pageSigns: 'before the number of a page',
  shortPageSigns: 'the same, shortened: taken for one anywhere in a citation',
  volumeSigns: 'before the number of a volume',
  issueSigns: 'before the number of an issue',
  chapterSigns: 'before the number of a chapter',
  noteSigns: 'before the number of a note',
  volumesSigns: 'behind the number of volumes: 4 volumes',
  abbreviations: 'words that end in a full stop which ends no sentence',
  pageRemarks: 'before or behind a page: especially, passim',
  visits: 'before the day on which an address was visited',
  offers: 'before an address: available, found',
  offersAt: 'behind such a word: at, from',
  editorSigns: 'signs of editors: ed.',
  editedBy: 'before the name of an editor: edited by',
  by: 'before the name of an author',
  and: 'between two names',
  in: 'before the whole in which a part stands',
  others: 'behind a row of names: et al.',
  ibid: 'the work cited before',
  sameAuthor: 'before another work of who was cited last: ders., idem',
  opCit: 'a work cited before, by its name',
  citedBefore: 'the same, of other schools, which need no comma before it: l. c., a. a. O.',
  asInNote: 'before the number of the note in which a work is cited: supra note',
  citedAfter: 'behind a page, before the work that it was found in: nach',
  hereafter: 'before the short title by which a work is cited from here on',
  leads: 'before a citation: cf., see, quoted in',
  leadsOn: 'behind such a word: also, for example',
  subjectsFor: 'for, before a subject',
  subjectsOn: 'on, before a subject',
  compare: 'compare, in mid-sentence',
  leadsOff: 'what is left of a lead at the end of a citation',
  leadsOffOn: 'behind such a word',
  heads: 'first words of a note that tell it from the rest of one',
  subjects: 'before a subject, in front of a citation: For a discussion of …',
  see: 'where a citation begins in mid-sentence',
  starts: 'how a new citation or remark begins behind a full stop',
  citedIn: 'between a citation and the one that it was found in',
  lists: 'before a list of works: include',
  remarks: 'how a note of words begins',
  emphasis: 'a remark on a quotation: emphasis added',
  sequels: 'behind a year and a full stop, and no new citation: Transcript',
  verbs: 'verbs that make a sentence of what would be a title',
  interviews: 'how the note of an interview begins',
  interviewers: 'before such a word: Author’s',
  with: 'behind it: with',
  articles: 'the, a',
  capitals: 'capitals at the head of a sentence that are no names',
  smallWords: 'words that tell no title from another',
  nameless: 'words of a short title that name no work: report',
  bodyWords: 'small words inside the name of a body',
  bodies: 'words that make the first part of a citation a body',
  titleWords: 'words with which titles begin, and no names',
  particles: 'parts of names: von, de',
  laws: 'how the title of a law begins',
  speeches: 'words of a speech',
  documents: 'how the title of a party’s document begins',
  degrees: 'before the word for a thesis',
  theses: 'a thesis',
  reports: 'words of reports',
  paperKinds: 'before the word for a paper, of a series',
  papers: 'a paper of a series',
  series: 'the name of a series of papers that has no such words',
  presses: 'the last word of a publisher’s name',
  publishers: 'words in the names of publishers',
  institutes: 'the last words of the name of a body that publishes',
  journals: 'how the name of a journal begins where the comma before it is lost',
  places: 'places of publication',
  regions: 'behind a place of publication: D.C.',
  counted: 'what is counted: a number before it is no mark',
  worksLists: 'headings of a list of works',
  tableSigns: 'before the words below a table',
  adaptedSigns: 'before the work that a table or figure is taken from: Adapted from',
  floatSigns: 'before the number of a table or figure',
  sectionSigns: 'before the number of a section',
  appendixSigns: 'before the number of an appendix',
  ownNoteSigns: 'before the number of a note of the same text',
  cardinals: 'numbers in words, from one on, in their order',
  own: 'behind “of”, before what is the text itself: this',
  noteTo: 'behind the number of a note, before what it is a note to: to',
  there: 'behind the number of a place of another text: there',
  whose: 'before a place of another text: his',
  here: 'before or behind a page of the text itself: above',
  unitHeads: 'before the number of a unit, at the head of it: Chapter',
  frontHeads: 'titles of what stands before the chapters: preface, contents',
  volumeHeads: 'before the number of a volume, which stands on a title page',
  endHeads: 'at the head of what closes a volume: END OF VOL. I.',
  pieces: 'what kind of a piece of a review it is, between its author and its title: Note',
  versus: 'between the parties of a judgment: v.',
  placeLinks: 'within names of places: Frankfurt am Main',
  hyphened: 'words that keep their hyphen before another: self-evident',
  suspends: 'words behind a hyphen of a word that ends further on: pre- and post-Soviet',
  suspendsParts:
    'the same, also behind a part that is no word by itself: Verfolgungs- und Vernichtungspolitik',
  bodyHeads: 'titles of chapters that have no number: introduction, conclusion',
  backHeads: 'titles of what stands behind them: index, appendix',
  worksHeads: 'titles of a list of works',
  notesHeads: 'titles of a block of notes',
  listEditorSigns: 'signs of editors, in brackets, in a list of works: Hrsg.',
  onlineSigns: 'before an address, in a list of works: Available at',
  whenWords: 'before a year, and no names: spring, since',
  marginSigns: 'in a bracket before words of the margin: Sidenote',
  pictureSigns: 'in a bracket, alone or before the words below a picture: Illustration',
} as const;

export type ListName = keyof typeof LISTS;

/** What tells a language from English; asked only of titles without an English word. */
const tells = z.strictObject({
  /** BCP 47. */
  tag: z.string(),
  words,
  endings: words,
  /** Single letters that are words at the head of a title: `V ozhidanii`. */
  letters: words,
  /** An apostrophe inside or behind a word is a soft sign, but for these endings behind it. */
  noSoftSigns: words,
  /** Words, or their last part behind such a sign, whose last letter is a soft sign: `vlast'`, `stabil'nost'`. */
  softSigns: words,
});

export const grammarSchema = z.strictObject({
  /** The months in their order, each in its forms. */
  months: z.array(z.array(z.string()).min(1)).length(12).optional(),
  /** Spring, summer, autumn, winter, as numbers of journals are dated, each in its forms. */
  seasons: z.array(z.array(z.string()).min(1)).length(4).optional(),
  tells: tells.optional(),
  ...(Object.fromEntries(Object.keys(LISTS).map((name) => [name, words])) as Record<ListName, typeof words>),
});

export type GrammarData = z.infer<typeof grammarSchema>;
