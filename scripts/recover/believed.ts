/**
 * Which addresses can be believed. OCR changes single signs of them, and a wrong link is worse than none: an address leads
 * somewhere on the site where its host is known and nothing in it looks like a misreading; any other is plain text with a doubt.
 */
import type { Host } from '../../src/model/hosts.ts';
import type { Doubt } from '../../src/model/records.ts';
import { placeOf, type Mapped } from './mapped.ts';
import { textsOf, type Doubtful, type SourceText } from './types.ts';
import { readMarkup } from './write/markup.ts';

interface Found {
  url: string;
  text: Mapped;
  at: number;
  /** What an editor doubts of it. */
  doubted?: string;
  note?: Doubt['note'];
}

/**
 * The texts with their doubtful addresses known.
 *
 * @param hosts those that an editor knows, `content/hosts.yaml`; a host that stands in two lines of the texts is known too
 */
export function believe(texts: SourceText[], hosts: readonly Host[]): SourceText[] {
  const found = texts.map((text) => ({ text, addresses: addressesIn(text, lineEndsOf(text)) }));
  const lines = Map.groupBy(
    found.flatMap(({ text, addresses }) =>
      addresses.map(({ url, text: { runs } }) => ({
        host: hostOf(url),
        line: `${text.source.slug}:${runs[0]?.line}`,
      })),
    ),
    ({ host }) => host,
  );
  const isTwice = (host: string) => new Set(lines.get(host)?.map(({ line }) => line)).size > 1;
  const known = new Map(
    hosts.map((row) => [row.host, row.paths?.map((path) => new RegExp(`^${path}$`, 'u'))]),
  );
  const doubtOf = (url: string): string | null => {
    const host = hostOf(url);
    const paths = known.get(host);
    if (!known.has(host) && !isTwice(host)) return `the host ${host} stands nowhere else`;
    const path = pathOf(url);
    if (paths) return paths.some((one) => one.test(path)) ? null : `${host} has no addresses of this form`;
    return misreadIn(path);
  };
  const doubtful: Doubtful = {};
  for (const { text, addresses } of found)
    for (const { url, doubted } of addresses) {
      // What was written as a file was never misread: its addresses are those of its author.
      const why = doubted ?? (text.source.origin === 'digital' ? null : doubtOf(url));
      if (why) doubtful[url] = `this address may be misread: ${why}`;
    }
  return found.map(({ text, addresses }) => withDoubts(text, addresses, doubtful));
}

/** How near lines are that are set as wide as one. */
const NEAR = 15;

/**
 * Whether an address may go on in the next line: the edition breaks its lines, the first word of the next one is no beginning of a
 * sentence or of a bracket, and would not have found room in this one, or begins like the rest of an address.
 */
function lineEndsOf({ source: { edition, lines } }: SourceText): (line: number, next: string) => boolean {
  if (edition.lines === 'paragraph' || edition.blocks === 'markdown') return () => false;
  const widths = lines.map((line) => line.trim().length);
  return (line, next) => {
    const [word = ''] = /^\S+/.exec(next) ?? [];
    const near = widths.slice(Math.max(0, line - NEAR), line + NEAR).filter((width) => width > 0);
    // One in ten may be a line that is no line of the print.
    const widest = near.sort((a, b) => a - b)[Math.floor(near.length * 0.9)] ?? 0;
    return (
      !/^[[(<"“‘]/.test(word) &&
      (/^[/?=&%~_#]/.test(word) || (widths[line - 1] ?? 0) + word.length >= widest * 0.95)
    );
  };
}

function addressesIn({ signs, units }: SourceText, goesOn: ReturnType<typeof lineEndsOf>): Found[] {
  const inText = (text: Mapped, note?: Doubt['note']): Found[] =>
    readMarkup(text.text, signs).stretches.flatMap(({ style, value, from, to }): Found[] => {
      if (style !== 'link' || value === undefined) return [];
      const doubted =
        text.anchors.find((a) => a.kind === 'doubt' && a.from < to && a.to > from) ??
        cutAt(text, from, to, goesOn);
      return [
        {
          url: value,
          text,
          at: from,
          ...(doubted && 'why' in doubted ? { doubted: doubted.why } : {}),
          ...(note ? { note } : {}),
        },
      ];
    });
  return units.flatMap((unit) => [
    ...unit.blocks.flatMap((block) => textsOf(block).flatMap((text) => (text.text ? inText(text) : []))),
    ...unit.notes.flatMap((note) => inText(note.text, { unit: unit.slug, n: note.n })),
  ]);
}

/** What is doubted of an address that a line ends. */
function cutAt(
  text: Mapped,
  from: number,
  to: number,
  goesOn: ReturnType<typeof lineEndsOf>,
): { why: string } | undefined {
  const rest = text.text.slice(to);
  const blank = /^\s+(?=\S)/.exec(rest)?.[0].length;
  if (blank === undefined) return undefined;
  const { line } = placeOf(text, to - 1);
  if (placeOf(text, to + blank).line === line) return undefined;
  const isOpen = /[[<(]$/.test(text.text.slice(0, from)) && /^\s+[^\s[(<]*[\])>]/.test(rest);
  return isOpen || goesOn(line, rest.slice(blank))
    ? { why: 'its line ends here, and it may go on in the next' }
    : undefined;
}

function withDoubts(text: SourceText, addresses: Found[], doubtful: Doubtful): SourceText {
  const doubts = addresses.flatMap(({ url, text: mapped, at, note }): Doubt[] => {
    const says = doubtful[url];
    return says === undefined
      ? []
      : [{ ...placeOf(mapped, at), rule: 'address', says: `${url}: ${says}`, ...(note ? { note } : {}) }];
  });
  return { ...text, signs: { ...text.signs, doubtful }, doubts: [...text.doubts, ...doubts] };
}

/** `http://www.kub.kz/print.php` → `kub.kz`. */
const hostOf = (url: string): string =>
  (/^(?:\w+:\/\/)?(?:www\.)?([^/:?#]*)/.exec(url)?.[1] ?? '').toLowerCase();

/** What follows the host: `/print.php?sid=1`; empty for a bare host. */
const pathOf = (url: string): string =>
  url
    .replace(/^\w+:\/\//, '')
    .replace(/^[^/?#]*/, '')
    .replace(/^\/$/, '');

/** Endings of files that addresses of the sources have; any other in a path's last part is a misreading of one. */
const ENDINGS = new Set(
  'html htm shtml phtml php php3 asp aspx pdf doc docx cfm cfml jsp stm xml cgi nsf txt dll'.split(' '),
);

/** What in a path OCR has most likely misread, or null: signs that no address has, an ending that no file has. */
function misreadIn(path: string): string | null {
  const odd = /[^\w\-.~:/?#@!$&'()*+,;=%]|[^\x00-\x7f]/u.exec(path)?.[0];
  if (odd) return `“${odd}” does not stand in addresses`;
  if ((path.match(/\(/g) ?? []).length !== (path.match(/\)/g) ?? []).length) return 'a bracket stands alone';
  const [way = '', query] = path.split(/\?(.*)/s);
  if (query?.includes('?')) return 'two question marks';
  if (query !== undefined && !/^[\w[\].%/-]+(?:=|$)/.test(query))
    return `“?${query.slice(0, 12)}” is no question`;
  const ending = /[^/.]\.([A-Za-z]\w{0,4})$/.exec(way)?.[1];
  if (ending && !ENDINGS.has(ending.toLowerCase())) return `“.${ending}” is no ending of a file`;
  if (/[-=&_?]$/.test(path)) return 'it breaks off';
  return null;
}
