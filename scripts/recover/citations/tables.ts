/** Tables of words that the grammar of citations knows. */

/** Bodies that stand where authors stand. */
export const CORPORATE = [
  'Freedom House',
  'Human Rights Watch',
  'Amnesty International',
  'OSCE',
  'OSCE/ODIHR',
  'ODIHR',
  'ODIIHR',
  'ODIIIR',
  'USAID',
  'European Parliament',
  'European Commission',
  'European Union',
  'Council of Europe',
  'International Crisis Group',
  'National Intelligence Council',
  'Open Dialogue',
  'Open Dialog Foundation',
  'Caspian News Agency',
  'The Economist',
  'BBC',
  'BBC News',
  'Embassy of Kazakhstan',
  'Embassy of Kazakhstan in the US',
  'US Department of State',
  'U.S. Department of State',
  'Reporters Without Borders',
  'Xinhua',
  'Kazinform',
  'RFE/RL',
  'Radio Azattyq',
  'EurasiaNet',
  'Eurasianet',
  'Shanghai Cooperation Organization',
  'The Shanghai Cooperation Organization',
  'SCO',
  'World Bank',
  'China File',
  'Deutsche Welle',
  'Permanent Mission of the Republic of Kazakhstan',
  'Ministry of Foreign Affairs',
  'The Office For Democratic Institutions and Human Rights',
  'Office for Democratic Institutions and Human Rights',
  'The Conference on Security and Cooperation in Europe',
  'Conference on Security and Cooperation in Europe',
  'Commission on Security and Cooperation in Europe',
  'The Integrated Network for Societal Conflict Research',
  'Central Election Commission',
  'Delegations of Belarus',
  'Organization for Security and Cooperation in Europe',
  'Organization for Security and Co-operation in Europe',
  'CSCE',
  'Republic of Kazakhstan',
  'The President of the Republic of Kazakhstan',
  'President of the Republic of Kazakhstan',
  'Institute for Public Policy',
  'Kazakhstan International Bureau for Human Rights',
  'Press Release RNPK',
  'UNDP',
  'United Nations',
  'Transparency International',
  'NATO',
];

/** Names of newspapers and agencies, by a word that only they have. */
export const NEWSPAPER =
  /\b(?:[Pp]ravda|Prayda|Times?|Post|Gazeta|Vremi?ya?|Liter|Respublika|Panorama|RFE\/RL|Reuters|Interfax|Novosti|Tribune|Independent|Guardian|Vlast|Ekspress|Express|Izvestii?a|Kommersant|Zhas|Juma|Novoe Pokolenie|Assandi|Azattyq|[Ee]urasia[Nn]et|Itar|Kazinform|Xinhua|Diplomat|Economist|BBC|CNN|Newsweek|Herald|News|Daily|Gazette|Svoboda|Epokha|Delovaia nedelia|Megapolis|Slovo|Ferghana|ferihana|zonakz|kub\.|nomad\.|akorda)\b/;

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
  /^(?:(?:\*?(?:Cf|Cp|See|Also|also|see|cf|e\.g|E\.g|For (?:an?|the|further|more|example|instance|research|discussion|critique|details|definition)\b[^,:]{0,90}?,?|On [^,:]{0,80}?,?|In particular|Compare|Quoted in|Cited in|Cited by|cited in|cited by|in particular|for example|for instance|and)\*?[.,:]?\s*)+(?:e\.g\.?:?,?\s*)?)/;

/** Places of publication that stand before a year without a sign of their own. */
export const CITY =
  '(?:Almaty|Astana|Bishkek|Moscow|Moskva|London|New York|Oxford|Cambridge|Washington|Bern|Berlin|Paris|Brussels|Vienna|Warsaw|Princeton|Philadelphia|Oklahoma|Armonk|Bloomington|Boulder)';
