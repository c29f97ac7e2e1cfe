/**
 * What was found, in a form that shows in a diff, and was accepted by a person: the ledger with its counts, and below
 * `content/readings/` a line for each citation, for each work's fields, for each name in a unit, and for each unit's text. A
 * change of one threshold cannot move a link unseen.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../src/model/content/input-error.ts';
import type { CslEdition, CslWork } from '../../src/model/csl.ts';
import type { Ledger, Passage } from '../../src/model/records.ts';
import type { Grammar } from './grammar.ts';
import { ledgerOf } from './ledger.ts';
import type { Reading, SourceEdition, Unit } from './types.ts';
import type { Csl } from './write/collections.ts';

const FOLDER = 'readings';

/** What was found of one source. */
export interface FoundOf {
  slug: string;
  ledger: Ledger[string];
  names: string[];
  /** Its file below `readings/`. */
  lines: string;
}

/**
 * @param readings of this source
 * @param written its files, by paths below `content/`
 */
export function foundOf(
  { text, passages }: SourceEdition,
  readings: Reading[],
  written: ReadonlyMap<string, string>,
  grammar: Grammar,
): FoundOf {
  const { slug: source } = text.source;
  const own = Map.groupBy(passages, ({ unit }) => unit);
  const unitLine = ({ slug }: Unit) => {
    const words = (own.get(slug) ?? []).map(({ id, text }) => `${id} ${text}\n`).join('');
    const markdown = ['texts', 'notes'].map((folder) => written.get(`${folder}/${source}/${slug}.md`));
    return `${slug} text ${checksum(words)} written ${checksum(markdown.join(''))}`;
  };
  return {
    slug: source,
    ledger: ledgerOf(text, grammar),
    names: nameLines(passages),
    lines: lines([...text.units.map(unitLine), ...numbered(readings)]),
  };
}

/**
 * The files of what was found, by their paths below `content/`.
 *
 * @param csl in the order of the ids
 */
export function acceptedFiles(found: FoundOf[], { works, editions }: Csl): Map<string, string> {
  const ledger: Ledger = Object.fromEntries(found.map((one) => [one.slug, one.ledger]));
  return new Map([
    ['ledger.json', `${JSON.stringify(ledger, null, 1)}\n`],
    [`${FOLDER}/works.txt`, lines([...works.map(workLine), ...editions.map(editionLine)])],
    [`${FOLDER}/names.txt`, lines(found.flatMap(({ names }) => names).sort())],
    ...found.map((one) => [`${FOLDER}/${one.slug}.txt`, one.lines] as const),
  ]);
}

const lines = (all: string[]) => `${all.join('\n')}\n`;

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** `dvk von-hauff/chapter-4 l353 l360×2 fn-12`: where a name stands in a unit, and how often where more than once. */
function nameLines(passages: Passage[]): string[] {
  const named = passages.flatMap(({ source, unit, id, names }) =>
    names.map(({ name, times }) => ({
      key: `${name} ${source}/${unit}`,
      at: times > 1 ? `${id}×${times}` : id,
    })),
  );
  return [...Map.groupBy(named, ({ key }) => key)].map(([key, all]) =>
    [key, ...all.map(({ at }) => at)].join(' '),
  );
}

/** `chapter-4 n132 [2] full → easton-1965-systems-analysis p. 3 · flag`; where two works remain, both, and a `?`. */
function numbered(readings: Reading[]): string[] {
  const nth = new Map<string, number>();
  return readings.map(({ unit, n, at = '', works, edition, rule, page, flag }) => {
    const place = `${unit} ${n === undefined ? at : `n${n}`}`;
    const i = (nth.get(place) ?? 0) + 1;
    nth.set(place, i);
    const target =
      works.length === 1 ? `${works.join('')}${edition ? `#${edition}` : ''}` : ['?', ...works].join(' ');
    return `${place} [${i}] ${rule} → ${target}${page ? ` p. ${page}` : ''}${flag ? ` · ${flag}` : ''}`;
  });
}

/** The fields that a reader sees. */
function workLine({
  custom: { titles, translated, ownScript, role, source, damaged, from, merged },
  note: _,
  ...fields
}: CslWork): string {
  const also = titles.slice(1);
  return JSON.stringify({
    ...fields,
    ...(also.length ? { also } : {}),
    source,
    translated,
    ownScript,
    role,
    damaged: damaged?.address,
    from: from && Object.keys(from),
    merged: merged?.length,
  });
}

const editionLine = ({ custom: { from }, note: _, ...fields }: CslEdition): string =>
  JSON.stringify({ ...fields, from: Object.keys(from) });

/** How many changed lines are shown of a file. */
const SHOWN = 12;

/**
 * Compares with what was accepted, or takes it with `accept`, and where nothing was accepted yet.
 * @throws InputError with the changed lines of each file
 */
export function checkAccepted(content: string, files: Map<string, string>, accept: boolean): void {
  const changes = [...files].flatMap(([name, now]) => changeOf(path.join(content, name), now));
  // A new source has nothing to be compared with: what it adds to the lists of all is taken with it, and nothing else.
  const hasNew = changes.some(({ file, isNew }) => isNew && path.basename(path.dirname(file)) === FOLDER);
  const old = accept ? [] : changes.filter(({ isNew, isAdded }) => !isNew && !(hasNew && isAdded));
  if (old.length)
    throw new InputError(
      `${old.map(({ says }) => says).join('\n')}\nLook at the change, then accept it with: npm run recover -- --accept`,
    );
  for (const { file, now } of changes) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, now);
  }
  if (!accept) return;
  // A source that is gone leaves nothing behind.
  for (const name of readdirSync(path.join(content, FOLDER)))
    if (!files.has(`${FOLDER}/${name}`)) rmSync(path.join(content, FOLDER, name));
}

interface Change {
  file: string;
  now: string;
  /** Nothing was accepted yet. */
  isNew: boolean;
  /** All that was accepted stands as it was, and more beside it. */
  isAdded: boolean;
  says: string;
}

function changeOf(file: string, now: string): Change[] {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (before === now) return [];
  if (before === null) return [{ file, now, isNew: true, isAdded: true, says: '' }];
  const [was, is] = [before.split('\n'), now.split('\n')];
  const at = is.findIndex((line, i) => line !== was[i]);
  const [gone, come] = [without(was, is), without(is, was)];
  const shown = [...gone.map((line) => `  - ${line}`), ...come.map((line) => `  + ${line}`)];
  const more = shown.length > SHOWN ? [`  … and ${shown.length - SHOWN} lines more`] : [];
  const says = `${file}:${at + 1}:1: Unexpected \`${(is[at] ?? '').trim()}\`, accepted was \`${(was[at] ?? '').trim()}\``;
  return [
    {
      file,
      now,
      isNew: false,
      isAdded: holds(was, is),
      says: [says, ...shown.slice(0, SHOWN), ...more].join('\n'),
    },
  ];
}

/** Whether a text has all lines of another in their order. */
function holds(was: string[], is: string[]): boolean {
  let at = 0;
  for (const line of was) {
    // In JSON a comma at the end of a line tells only that another follows.
    const bare = line.replace(/,$/, '');
    while (at < is.length && is[at]?.replace(/,$/, '') !== bare) at++;
    if (at++ >= is.length) return false;
  }
  return true;
}

/** The lines of one text that another does not have. */
function without(some: string[], others: string[]): string[] {
  const there = new Set(others);
  return some.filter((line) => !there.has(line));
}
