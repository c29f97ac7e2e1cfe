/**
 * What to look at next in a source: numbered rules, each with its line and its cure, the worst first.
 *
 *   npm run lint -- totem
 *   npm run lint -- totem --all      each finding of each rule
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../src/model/content/input-error.ts';
import { sourceFolders } from '../src/model/content/sources.ts';
import { nearest } from '../src/model/near.ts';
import { LINT, type Finding, type Linted } from './lint/rules.ts';
import { accountOf, tableOf } from './recover/account/account.ts';
import { grammarOf } from './recover/grammar.ts';
import { readInput } from './recover/input.ts';
import { recover } from './recover/pipeline.ts';
import { sure } from '../src/model/sure.ts';
import { run } from './run.ts';

/** Findings of one rule that are shown. */
const SHOWN = 8;

function main(args: string[]): void {
  const [slug] = args.filter((one) => !one.startsWith('--'));
  const most = args.includes('--all') ? Infinity : SHOWN;
  const all = sourceFolders().map((folder) => path.basename(folder));
  if (slug === undefined || !all.includes(slug)) {
    const near = slug === undefined ? undefined : nearest(slug, all);
    throw new InputError(
      `Unexpected source \`${slug ?? ''}\`, expected one of ${all.join(', ')}${near === undefined ? '' : `: did you mean \`${near}\`?`}`,
    );
  }
  const folder = path.join('content', 'sources', slug);
  const input = readInput('content');
  const { texts } = recover(input);
  const text = sure(
    texts.find(({ source }) => source.slug === slug),
    'each folder of a source is read',
  );
  const account = accountOf(text, grammarOf(input.words));
  const description = path.join(folder, 'source.yaml');
  const linted: Linted = {
    text,
    account,
    description: existsSync(description) ? readFileSync(description, 'utf8').split('\n') : [],
  };
  console.log(tableOf(account));
  const found = LINT.map((rule) => ({ ...rule, all: rule.find(linted) })).filter((rule) => rule.all.length);
  for (const { id, name, cure, all: findings } of found)
    console.log(`\n${id} ${name} (${findings.length})\n   ${cure}\n${told(findings, most)}`);
  const [next] = found;
  console.log(next ? `\nNext: ${next.id}, ${next.name}.` : '\nNothing is left to look at.');
  if (found.some(({ id }) => id.startsWith('E'))) process.exitCode = 1;
}

const told = (findings: Finding[], most: number): string =>
  [
    ...findings.slice(0, most).map(({ at, says }) => `   ${at}: ${says}`),
    ...(findings.length > most ? [`   … and ${findings.length - most} more: --all shows them`] : []),
  ].join('\n');

await run(main);
