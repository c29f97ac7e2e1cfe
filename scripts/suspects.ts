/**
 * What in the texts looks misread and was not judged yet: `npm run suspects`, or `npm run suspects -- kaziss` for one source.
 * Then the persons that the texts name and the index of names does not have. Judged is what `emendations.yaml` emends, doubts or leaves as a slip, and what `judged.yaml` says is right.
 */
import path from 'node:path';
import { z } from 'astro/zod';
import { InputError } from '../src/model/content/input-error.ts';
import { readYaml } from '../src/model/content/yaml.ts';
import { judgedSchema, type Judged } from '../src/model/judged.ts';
import { readInput } from './recover/input.ts';
import { recover } from './recover/pipeline.ts';
import { run } from './run.ts';
import { corpusOf, whereIs } from './suspects/corpus.ts';
import { dictionariesOf } from './suspects/dictionaries.ts';
import { KINDS, type Suspect } from './suspects/kinds.ts';
import { unnamed } from './suspects/unnamed.ts';
import { nearOf } from './suspects/near.ts';

const CONTENT = 'content';

/** What is right in a source, and the rows of its `judged.yaml` that no suspect asked for. */
interface Judge {
  isRight: (suspect: Suspect) => boolean;
  unasked: () => string[];
}

function judgeOf(slug: string): Judge {
  const file = path.join(CONTENT, 'sources', slug, 'judged.yaml');
  const read = readYaml(file, z.array(judgedSchema), 'optional');
  const rows: Judged[] = read?.value ?? [];
  const asked = new Set<string>();
  const words = new Set(rows.flatMap((row) => ('right' in row ? row.right : [])));
  const lines = new Map(rows.flatMap((row) => ('line' in row ? [[`${row.line} ${row.reads}`, row]] : [])));
  return {
    isRight: ({ read: text, at, reads }) => {
      const line = `${whereIs(text, at).line} ${reads}`;
      if (words.has(reads)) asked.add(reads);
      if (lines.has(line)) asked.add(line);
      return words.has(reads) || lines.has(line);
    },
    unasked: () =>
      [...words, ...lines.keys()].filter((one) => !asked.has(one)).map((one) => `${file}: \`${one}\``),
  };
}

function main([only]: string[]): void {
  const input = readInput(CONTENT);
  if (only !== undefined && !input.sources.some(({ slug }) => slug === only))
    throw new InputError(
      `Unexpected source \`${only}\`, expected one of ${input.sources.map(({ slug }) => slug).join(', ')}`,
    );
  const edition = recover(input);
  const corpus = corpusOf(edition);
  const dictionaries = dictionariesOf(input.names, edition.works);
  const lists = {
    ...corpus,
    ...dictionaries,
    near: nearOf(corpus.times, dictionaries.isWord),
    isSoftSign: edition.grammar.isSoftSign,
  };
  const judges = new Map(input.sources.map(({ slug }) => [slug, judgeOf(slug)]));
  const suspects = corpus.texts
    .filter(({ source }) => only === undefined || source === only)
    .flatMap((read) => KINDS.flatMap((kind) => kind(read, lists)))
    .filter((suspect) => !judges.get(suspect.read.source)?.isRight(suspect))
    .sort((a, b) => b.weight - a.weight);
  for (const one of suspects) console.log(lineOf(one));
  const { passages, authority } = edition;
  const nobody =
    only === undefined ? unnamed(passages, [...input.names, ...authority.added], input.leftOut ?? []) : [];
  for (const { words, times, at } of nobody)
    console.log(`${at} \`${words}\` (${times} ×) looks like a person, and the index of names has no entry`);
  const stale = only === undefined ? [...judges.values()].flatMap((judge) => judge.unasked()) : [];
  for (const row of stale) console.error(`${row} is judged, but nothing asks for it any more`);
  console.log(
    `${suspects.length} places look misread and are not judged, ${nobody.length} full names have no entry`,
  );
  process.exitCode = suspects.length || stale.length || nobody.length ? 1 : 0;
}

function lineOf({ read, at, reads, proposal, why }: Suspect): string {
  const { line, column } = whereIs(read, at);
  const { text } = read.mapped;
  const context = text.slice(Math.max(0, at - 40), at + reads.length + 40).replace(/\s+/g, ' ');
  return `${read.source}:${line}:${column} \`${reads}\`${proposal ? ` → ${proposal}?` : ''} (${why}): … ${context} …`;
}

await run(main);
