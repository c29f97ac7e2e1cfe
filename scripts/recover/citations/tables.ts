/** Tables of words that the grammar of citations knows. */

export const LEGISLATION =
  /^(?:Zakon\b|Konstitutsi|The Constitution\b|Constitution\b|Ukaz\b|Law on\b|Postanovlenie|Decree\b|Kodeks|The Law\b|Constitutional Law)/i;
export const SPEECH =
  /\b(?:Vystuplenie|Poslanie|Speech\b|Address\b|Remarks\b|Statement by|Zaiavlenie|Lecture\b|Commencement)/;
export const THESIS = /\b(?:PhD|Ph\.D|doctoral|unpublished) (?:thesis|dissertation)\b/i;
export const REPORT =
  /\b(?:Report|Working Paper|Discussion Paper|SWP-Studie|Policy Brief|Briefing|Freedom in the World|Nations in Transit|Survey|Bulletin)\b/i;

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Septmeber|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)\\.?';

/** What a citation may be introduced with. */
export const PREFIX =
  /^(?:(?:\*?(?:Cf|Cp|See|Also|also|see|cf|e\.g|E\.g|For (?:an?|the|further|more|example|instance|research|discussion|critique|details|definition)\b[^,:]{0,90}?,?|On [^,:]{0,80}?,?|In particular|Compare|Quoted in|Quoted from|Cited in|Cited by|cited in|cited by|in particular|for example|for instance|and)\*?[.,:]?\s*)+(?:e\.g\.?:?,?\s*)?)/;

/** Places of publication that stand before a year or a publisher without a sign of their own. */
export const CITY = `(?:${[
  'Almaty|Alma-Ata|Astana|Bishkek|Tashkent|Dushanbe|Moscow|Moskva|St\\.? Petersburg|Leningrad|Kiev|Kyiv|Baku|Tbilisi',
  'London|Oxford|Cambridge|Manchester|Edinburgh|Basingstoke|Houndmills|Aldershot|Farnham|Cheltenham|Harmondsworth',
  'New York|Washington|Princeton|Philadelphia|Oklahoma|Armonk|Bloomington|Boulder|Seattle|Stanford|Ithaca|Chicago|Boston',
  'Baltimore|Berkeley|Los Angeles|San Francisco|Durham|Chapel Hill|New Haven|Westport|Lanham|Englewood Cliffs|Notre Dame',
  'Ann Arbor|Madison|Evanston|Pittsburgh|Santa Monica|University Park|College Station|Thousand Oaks|Beverly Hills|Toronto',
  'Berlin|Bonn|München|Munich|Hamburg|Frankfurt|Köln|Heidelberg|Baden-Baden|Wiesbaden|Nürnberg|Bern|Zürich|Geneva|Vienna',
  'Paris|Brussels|Bruges|Leiden|The Hague|Amsterdam|Dordrecht|Copenhagen|Oslo|Stockholm|Uppsala|Helsinki|Warsaw|Prague',
  'Budapest|Bratislava|Bucharest|Sofia|Istanbul|Ankara|Rome|Madrid|Beijing|Shanghai|Tokyo|New Delhi',
].join('|')})`;

/** The months as Russian sources write them behind a day. */
export const RUSSIAN_MONTHS =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** Series of papers, which a paper stands in as an article stands in a journal. */
export const SERIES =
  /(?:(?:[\p{Lu}][\p{L}-]*\s){0,3}(?:Working|Discussion|Occasional|Research|Policy|Diplomacy|Road) Papers?|SWP-Studien?)/u;

/** Words that tell a publisher. */
export const PUBLISHER =
  /(?:[Pp]ress|Publish\w*|Schuster|Sharpe|Norton|Praeger|OUP|CUP|Lane|Books|Verlag|Routledge|Rutledge|Macmillan|Sage|Penguin|Harper|Wiley|Blackwell|Brill|Elsevier|Ashgate|Curzon|Rienner|Littlefield|Unwin|Methuen|University|Institute|Center|Centre|Foundation|Endowment|Company|Co\b)/;

/** Documents whose first word says what they are: programmes and statutes of parties. */
export const DOCUMENT = /^(?:Program+a\b|Ustav\b|Deklaratsiia\b|Memorandum\b|Charter of\b)/;
