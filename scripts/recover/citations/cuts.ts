/** The places in a note at which a citation begins. */
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';

/** Where a citation begins: behind a match. In an example `|` stands where it begins. */
export interface CutRow extends Examples {
  pattern: (grammar: Grammar) => RegExp;
  /** Also inside brackets (isaacs-article:149). */
  inBrackets?: true;
}

/** Behind the end of the citation before. */
const ENDS: CutRow[] = [
  {
    name: 'semicolon',
    pattern: ({ rxg }) => rxg`;\s+(?=\S)`,
    matches: ['Ibid.; |David Held, Models of Democracy'],
    misses: ['Almaty;Astana'],
  },
  {
    name: 'paragraph of a note',
    pattern: () => /\n/gu,
    matches: ['Keeper, Locks, p. 3.\n|A second paragraph.'],
    misses: ['Keeper, Locks, p. 3. A second sentence.'],
    inBrackets: true,
  },
  {
    name: 'two hyphens between citations',
    // As Lea has them: `p. 464 (Cadiz, 1813).--Archivo de Simancas`.
    pattern: () => /(?<=[.)\d])\s?(?:--|—)\s?(?=\p{Lu})/gu,
    matches: ['Rodrigo, Hist., III, 365.--|Discusion del Proyecto'],
    misses: ['the dam--and the lock', 'pp. 4--5'],
  },
  {
    name: 'end of ibid.',
    pattern: ({ rxg }) => rxg`(?<=^\*?<ibid>\.?,?(?: <page>[\d–-]+f*)?\.)\s+(?=\p{Lu})`,
    matches: ['Ibid. |P. 102.', 'Ibid., p. 4. |Held, op. cit.'],
    misses: ['Ibid. p. 4', 'See Ibid. Held'],
  },
  {
    name: 'end of a page, a note or an imprint',
    pattern: ({ rxg }) =>
      rxg`(?<=(?:\(<noteSigns>,? ?\d+\)(?:, <page>[\d–,-]+f*)?|\/ ?\d{4}|<page>[\d–-]+f*|, \d{4}\))[.,])\s+(?=\p{Lu})`,
    matches: [
      '… (note 77). |Joseph Wright, …',
      'Washington / 1991. |Schmitter',
      'Title, p. 14. |Barbara',
      'Hoover Institution Press, 1987). |Ch. 8.',
    ],
    misses: ['in the year 1991. Schmitter', '(note 77). and then'],
  },
  {
    name: 'ibid. behind a comma',
    pattern: ({ rxg }) => rxg`(?<=,)\s+(?=<ibid>\b)`,
    // isaacs-thesis:12984
    matches: ["from 30 to 20 percent', |Ibid. p. 151."],
    misses: ["percent' Ibid."],
  },
  {
    name: 'year at the end of an imprint, before a name',
    pattern: ({ rxg }) => rxg`(?<=, (?:19|20)\d\d\.)\s+(?=\p{Lu}\p{Ll}+ \p{Lu})`,
    // von-hauff:167
    matches: ['Power and Elite, London, 2005. |Martha Brill Olcott'],
    misses: ['Power and Elite, London, 2005. In a similar vein'],
  },
  {
    name: 'year without its stop, before op. cit.',
    pattern: ({ rxg }) => rxg`(?<=\b(?:19|20)\d\d)\s+(?=\p{Lu}\p{Ll}+, <opCit>)`,
    // von-hauff:403
    matches: ['the Last Man, New York, 2012 |Prezworski, op. cit. (note 1)'],
    misses: ['in 2012 Prezworski wrote'],
  },
  {
    name: 'page, before a name',
    pattern: ({ rxg }) => rxg`(?<=<page>\d[\d–-]*)(?:,? <and> |, )(?=\p{Lu}\p{Ll}+[ ,])`,
    matches: ['pp. 563-592 and |Timothy Frye, A Politics', 'p. 3, |Article I'],
    misses: ['pp. 563-592 and 600'],
  },
  {
    name: 'imprint in brackets, before a name',
    pattern: ({ rxg }) =>
      rxg`(?<=(?:\b\d{4}|\]|<presses>)\s?\)(?:,? <page>[\d–-]+)?)(?:,? <and> |,\s+)(?!<pageSigns>\.?\s?\d+\s?[–-]\s?\d)(?=\p{Lu})`,
    matches: ['(London, Routledge, 2002), and |Eugene Huskey', '(Parliament of Kazakhstan, 2000), |P. 311.'],
    misses: ['(London), and Eugene Huskey', 'Zeitschrift 248 (1989), S. 557–620'],
  },
  {
    name: 'imprint in brackets, before a remark',
    pattern: ({ rxg }) => rxg`(?<=\b(?:19|20)\d\d\s?\))\s+(?=\p{Ll}{4})`,
    matches: ['(Boston, Allen and Unwin, 1983) |provides a good overview'],
    misses: ['(Boston, 1983) in the'],
  },
  {
    name: 'number, before op. cit.',
    pattern: ({ rxg }) => rxg`(?<=\d),\s+(?=\p{Lu}[\p{L}'’-]+(?: <others>\.?)?, <opCit>)`,
    // von-hauff ch. 1 n. 136
    matches: ['Democratization, 22/3, |Shirk, op. cit. (note 93)'],
    misses: ['Democratization, 22/3, Shirk argues'],
  },
];

/** Behind words that lead to a citation. */
const LEADS: CutRow[] = [
  {
    name: 'sentence that begins with a lead',
    pattern: ({ rxg }) => rxg`(?<=[.)\]>'"’”])\s+(?=(?:\*?(?:<starts>|<interviewers>\s<interviews>)\b))`,
    matches: ['p. 14. |See also Held', 'Ibid. |On the logic of habit', "Press). |Author's interview with X"],
    misses: ['as one can see See', 'p. 14. Seen from there'],
  },
  {
    name: 'see',
    inBrackets: true,
    pattern: ({ rxg }) => rxg`\b<see>\s?<leadsOn>?[:,]?\s+(?=[\p{Lu}"'\x60“][\p{L}.'’-]+,?\s)`,
    matches: ['For a good overview see |Martha Brill Olcott', '(see also |Dave, Kazakhstan)'],
    misses: ['to see the party', 'oversee Martha Brill'],
  },
  {
    name: 'cited in another work',
    pattern: ({ rxg }) => rxg`,?\s*\b<citedIn>\s+(?=\p{Lu})`,
    matches: ['Ranajit Guha, cited in |Davé, op. cit.', 'can be found in |B. G. Ayaganov'],
    misses: ['cited in the press'],
  },
  {
    name: 'held by the work before, in brackets behind its year',
    inBrackets: true,
    pattern: ({ rxg }) => rxg`(?<=\d{4}\)),?\s*\(<quotes>:?\s+(?=\p{Lu})`,
    matches: ['118, 125 (2011) (citing |Kent, supra note 1'],
    misses: ['in 2011 (citing Kent', '(2011) (citing a case'],
  },
  {
    name: 'found in another work, behind a page',
    pattern: ({ rxg }) => rxg`(?<=\d),?\s+<citedAfter>\s+(?=\*?\p{Lu})`,
    matches: ['Frazer, l. c. II, p. 117, nach |C. Ribbe, Zwei Jahre', 'Ep. 395 apud |Martene'],
    misses: ['die Lehre nach Frazer'],
  },
  {
    name: 'compare',
    pattern: ({ rxg }) => rxg`\b<compare>\.?:?\s+(?:<leadsOn>:?,?\s+)?(?=[\p{Lu}‘'\x60“"*])`,
    // von-hauff ch. 2 n. 30
    matches: ['the logic of habit, cf. |Ted Hopf', 'Cf. also: |Pu, op. cit.', 'Cf. e.g. |Pu'],
    misses: ['cf. the law'],
  },
  {
    name: 'for a subject',
    pattern: ({ rxg }) =>
      rxg`(?<=\d|\)),\s+(?:<and> )?<subjectsFor> [^,()]{5,70}?\s(?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,)`,
    // isaacs-thesis ch. 1 n. 121
    matches: ['pp. 177-200, for the electoral-professional party |Angelo Panebianco, Political Parties'],
    misses: ['pp. 177-200, for the party of Panebianco, Title'],
  },
  {
    name: 'list of works',
    pattern: ({ rxg }) => rxg`\b<lists>,?\s+(?=\p{Lu}\p{Ll}+ \p{Lu})`,
    matches: ['Those who have contested this include, |Matthew Soberg Shugart'],
    misses: ['These include parties'],
  },
];

/** Between sentences. */
const SENTENCES: CutRow[] = [
  {
    name: 'sentence behind a year',
    pattern: ({ rxg }) => rxg`(?<=(?:19|20)\d\d\.)\s+(?!<sequels>)(?=\p{Lu}\p{Ll}+ \p{Ll}{2})`,
    // von-hauff ch. 2 n. 133
    matches: ['July/August 2007. |Exceptions in this regard are Pu'],
    misses: ['23 June 2007. Transcript can be found', 'July 2007. EU policy'],
  },
  {
    name: 'sentence behind a visit or an address',
    pattern: ({ rxg }) =>
      rxg`(?<=(?:\b(?:<visits>)[^()]{4,30}\)|https?:\S{6,}>)[.,]?)\s+(?=\p{Lu}\p{Ll}*\s\p{Ll})`,
    matches: [
      '(accessed March 19, 2011). |For joining the organization',
      '<http://a.kz/b211>. |Next elections in',
    ],
    misses: ['(accessed March 19, 2011). Freedom House'],
  },
  {
    name: 'quotation behind a sentence',
    pattern: ({ rxg }) => rxg`(?<=\p{Ll}{2}\.|(?:19|20)\d\d\.|\)\.)\s+(?=[“"]\p{Lu}[^“”"]{12,}[”"],?\s)`,
    matches: ['He was found shot. |“Suspensions raised over deaths”, BBC News'],
    misses: ['He was found shot. “So”, BBC News'],
  },
  {
    name: 'site behind a sentence',
    pattern: ({ rxg }) => rxg`(?<=\p{Ll}\.)\s+(?=\p{Lu}[\w-]+\.<topLevels>,)`,
    matches: ['and Uzbekistan. |Globalsecurity.org, Collective Security'],
    misses: ['and Uzbekistan. Security, at'],
  },
];

export const CUTS: readonly CutRow[] = [...ENDS, ...LEADS, ...SENTENCES];
