/**
 * The words of a language that the reading of notes and citations rests on: `content/grammar/<language>.yaml`. A list holds
 * words as they stand in print, in the order in which they are tried; a small letter at the head of one also stands for its
 * capital where the list says so.
 */
import { z } from 'astro/zod';

const words = z.array(z.string().min(1)).default([]);

export const grammarSchema = z.strictObject({
  /** The months in their order, each in its forms. */
  months: z.array(z.array(z.string())).default([]),
  /** Seasons, as numbers of journals are dated. */
  seasons: words,
  /** What stands behind the number of a day. */
  ordinals: words,
  /** `year` behind a number: `2006 г.` */
  yearSigns: words,
  /** Before a date: `of`, `on`, `vom`. */
  dateSigns: words,
  /** Before the number of a page, a volume, an issue, a chapter, a note. */
  pageSigns: words,
  volumeSigns: words,
  issueSigns: words,
  chapterSigns: words,
  noteSigns: words,
  /** Behind a number of pages or a book: `especially`, `passim`. */
  pageRemarks: words,
  /** Behind the number of volumes. */
  volumesWords: words,
  /** Before the date of a visit to an address. */
  visited: words,
  /** What leads to an address: `available at`, `found in`. */
  offered: words,
  offeredAt: words,
  /** Signs of editors, in brackets or behind a comma. */
  editors: words,
  /** Before the name of an editor: `edited by`. */
  editedBy: words,
  by: words,
  /** Between two names, and before the title of the whole in which a part stands. */
  and: words,
  in: words,
  /** Behind a row of names: `et al.` */
  others: words,
  /** The same work as before; a work cited before. */
  ibid: words,
  opCit: words,
  /** What leads to a citation at the head of a note or a sentence: `Cf`, `See`. */
  leads: words,
  /** Behind such a word: `also`, `for example`. */
  leadsOn: words,
  /** Before a subject, behind such a word: `For a discussion …`, `On …`. */
  subjects: words,
  /** Between a citation and the one that it was found in. */
  citedIn: words,
  /** Before a list of works: `include`. */
  lists: words,
  /** How a note of remarks begins. */
  remarks: words,
  /** Verbs that make a sentence of what would be a title. */
  verbs: words,
  /** Words for an interview and for who held it. */
  interviews: words,
  interviewers: words,
  with: words,
  /** Articles, and words that tell no title from another. */
  articles: words,
  smallWords: words,
  /** Small words inside the name of a body. */
  bodyWords: words,
  /** Words that make the first part of a citation a body. */
  bodies: words,
  /** Words with which titles begin, and no names. */
  titleWords: words,
  /** Parts of names: `von`, `de`. */
  particles: words,
  /** First words of laws, speeches and other documents; `*` stands for any ending. */
  laws: words,
  speeches: words,
  documents: words,
  degrees: words,
  theses: words,
  reports: words,
  /** `Working` and `Paper`, of a series of papers. */
  paperKinds: words,
  papers: words,
  /** Words in the names of publishers, and of bodies that publish. */
  publishers: words,
  institutes: words,
  /** Before the name of a journal: `Journal of`. */
  journals: words,
  /** Places of publication. */
  places: words,
  /** Parts of places: `D. C.`, `Mass.` */
  regions: words,
  /** What is counted: a number before it is no mark. */
  counted: words,
  /** Headings of a list of works. */
  listsOfWorks: words,
  /** Before the words below a table. */
  tableSigns: words,
  /** Words and endings that tell the language of a title from English. */
  tells: z
    .strictObject({ tag: z.string(), words, endings: words, openings: words, softSigns: z.boolean().default(false) })
    .optional(),
});

export type GrammarData = z.infer<typeof grammarSchema>;
