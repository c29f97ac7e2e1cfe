/** The header of a source in TEI: what the file is and what was done with it, and the registers of names. */
import { SITE } from '../site.ts';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { changes, latest } from '../changes.ts';
import { citeSource } from '../citable.ts';
import type { SourceEntry } from '../collections.ts';
import { nameOf } from '../mentions.ts';
import type { Name } from '../model/names.ts';
import type { Passage } from '../model/records.ts';
import { personName } from '../model/people.ts';
import { originOf } from '../origin.ts';
import { biblOf } from './bibliography.ts';
import { elementOf, registerId } from './names.ts';
import { MISREAD, SLIP } from './words.ts';

const p = (says: string) => x('p', says);

/** @param address of the title page of the source */
export function headerOf(source: SourceEntry, own: Passage[], address: string): Element {
  return x('teiHeader', { 'xml:lang': 'en' }, [
    fileDesc(source, address),
    encoding(namesIn(own, (name) => elementOf(name) === 'name')),
    profile(source, own),
    x(
      'revisionDesc',
      (changes.length ? changes : [{ date: latest, says: 'First edition.' }]).map(({ date, says }) =>
        x('change', { when: date }, says),
      ),
    ),
  ]);
}

function fileDesc(source: SourceEntry, address: string): Element {
  const item = citeSource(source);
  return x('fileDesc', [
    x('titleStmt', [
      x('title', item.title),
      ...source.authors.map((one) => x('author', personName(one))),
      ...source.editors.map((one) => x('editor', personName(one))),
      ...source.contributors.map((one) =>
        x('respStmt', [x('resp', one.role ?? 'contributor'), x('persName', personName(one))]),
      ),
      x('respStmt', [
        x('resp', 'text, notes and citations recovered from a file of plain text'),
        x('orgName', SITE.name),
      ]),
    ]),
    x('publicationStmt', [
      x('publisher', SITE.name),
      x('date', { when: latest }, latest),
      x('availability', { status: source.rights ? 'restricted' : 'unknown' }, [
        p(
          source.rights
            ? `As printed in the source: ${source.rights}`
            : 'No statement of rights is printed in the source.',
        ),
        p(
          `What the edition added (markup, corrections, links, registers) is given away under ${SITE.licence.name}, ${SITE.licence.address}.`,
        ),
      ]),
      x('idno', { type: 'URL' }, address),
    ]),
    x('sourceDesc', [
      x('bibl', [
        biblOf(item, 'source'),
        x('note', [
          `${originOf(source).file}, one file of plain text (source.txt, to which facs points); its checksum (SHA-256): `,
          x('idno', { type: 'SHA-256' }, source.sha256),
          ...source.inferred.map(
            ({ field, says, why }) => ` Not printed: ${field}; given here: ${says}; ${why}.`,
          ),
        ]),
      ]),
    ]),
  ]);
}

function encoding(terms: Name[]): Element {
  return x('encodingDesc', [
    x('projectDesc', [
      p('The text is that of the file. It has not been proofread as a whole against the print.'),
    ]),
    x('editorialDecl', [
      x('correction', [
        p(
          'What the machine misread stands in sic, what an editor reads in corr, the reason in a note of the apparatus that points to it. Slips of the print stay, and corr tells what is meant. What an abbreviation stands for is told by the editor. Words that are not to be trusted are unclear; a gap is where the file has lost something.',
        ),
      ]),
      x('normalization', [p('None: signs stand as in the file.')]),
      x('hyphenation', { eol: 'none' }, [p('Words that were cut at the ends of lines are whole.')]),
      x('interpretation', [
        p(
          'Citations lead to works of the list at the end; subtype tells how each was understood. One that may mean several works, or that no work was found for, is an open citation. Names lead to the registers of this header; a name that other words interrupt is not marked. facs gives the lines of the file, as fragments of plain text (RFC 5147). A note stands at its mark; one whose mark is lost stands at the end of its division, of type lost-mark; cert is low where an editor put the mark back.',
        ),
      ]),
    ]),
    x('classDecl', [
      x('taxonomy', { 'xml:id': 'corrections' }, [
        x('category', { 'xml:id': MISREAD }, [x('catDesc', 'misread by the machine')]),
        x('category', { 'xml:id': SLIP }, [x('catDesc', 'misprinted, or a slip of the author')]),
      ]),
      ...(terms.length
        ? [
            x(
              'taxonomy',
              { 'xml:id': 'terms' },
              terms.map((name) =>
                x('category', { 'xml:id': registerId(name.id) }, [
                  x(
                    'catDesc',
                    [name.name, ...name.facts.slice(0, 1).map(({ says }) => `: ${says}`)].join(''),
                  ),
                ]),
              ),
            ),
          ]
        : []),
    ]),
  ]);
}

/** The names of these passages, as an index sorts them. */
function namesIn(own: Passage[], isWanted: (name: Name) => boolean): Name[] {
  return [...new Set(own.flatMap(({ names }) => names.map(({ name }) => name)))]
    .flatMap((id) => nameOf(id) ?? [])
    .filter(isWanted)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const REGISTERS = [
  ['person', 'persName', 'listPerson', 'particDesc'],
  ['org', 'orgName', 'listOrg', 'particDesc'],
  ['place', 'placeName', 'listPlace', 'settingDesc'],
] as const;

function profile(source: SourceEntry, own: Passage[]): Element {
  const registers = REGISTERS.flatMap(([entry, element, list, where]) => {
    const names = namesIn(own, (name) => elementOf(name) === element);
    return names.length
      ? [
          {
            where,
            list: x(
              list,
              names.map((name) => entryOf(name, entry, element)),
            ),
          },
        ]
      : [];
  });
  const within = Map.groupBy(registers, ({ where }) => where);
  return x('profileDesc', [
    x('langUsage', [x('language', { ident: source.language }, source.language)]),
    ...[...within].map(([where, all]) =>
      x(
        where,
        all.map(({ list }) => list),
      ),
    ),
  ]);
}

const entryOf = (name: Name, entry: string, element: string): Element =>
  x(entry, { 'xml:id': registerId(name.id) }, [
    x(element, name.name),
    ...name.facts.map(({ says, when }) => x('note', when ? `${says} (${when})` : says)),
    ...(name.doubt ? [x('note', { type: 'doubt' }, name.doubt)] : []),
  ]);
