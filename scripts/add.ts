/**
 * Takes a text in as a new source: reads it, tries every convention, and writes the folder of the source with a description to go
 * on with.
 *
 *   npm run add -- ../book.txt           as content/sources/book/
 *   npm run add -- ../book.txt totem     as content/sources/totem/
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWords, type Words } from '../src/model/content/grammar.ts';
import { InputError } from '../src/model/content/input-error.ts';
import { printedLabel } from '../src/model/ids.ts';
import { isSourceName } from '../src/model/source.ts';
import { readSource } from '../src/model/content/sources.ts';
import { describe } from './add/describe.ts';
import { propose } from './add/propose.ts';
import { accountOf, tableOf } from './recover/account/account.ts';
import { some } from './recover/account/words.ts';
import { grammarOf } from './recover/grammar.ts';
import { recoverText } from './recover/text/units.ts';
import { run } from './run.ts';

function main([file, name]: string[]): void {
  if (file === undefined)
    throw new InputError('Unexpected end of the command, expected a file: npm run add -- ../book.txt [name]');
  if (!existsSync(file)) throw new InputError(`${file}:1:1: Unexpected absence of the file`);
  if (!statSync(file).isFile())
    throw new InputError(`${file}:1:1: Unexpected folder, expected the file of a text`);
  const slug = name ?? slugOf(path.basename(file, path.extname(file)));
  if (!isSourceName(slug))
    throw new InputError(
      `Unexpected name \`${slug}\`, expected small letters, digits and hyphens, and no name of a page of the site: did you mean \`${slugOf(slug)}\`?`,
    );
  const folder = path.join('content', 'sources', slug);
  if (existsSync(folder))
    throw new InputError(`${folder}:1:1: Unexpected folder, expected none of this name: give another`);
  const bytes = readFileSync(file);
  if (!bytes.length) throw new InputError(`${file}:1:1: Unexpected empty text, expected at least one line`);
  const words = readWords();
  const { proposal, survey } = propose(bytes, slug, words);
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, 'source.txt'));
  const write = (questions: string[]) =>
    writeFileSync(path.join(folder, 'source.yaml'), describe({ ...proposal, questions }));
  write(proposal.questions);
  const { becomes, asks } = trial(folder, words);
  const questions = [...asks, ...proposal.questions];
  write(questions);
  console.log(`What was found in ${file}:\n${survey.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\nWritten: ${folder}/source.txt and source.yaml. As it is described now:\n${becomes}`);
  console.log(
    `\nTo decide (also in the file):\n${questions.map((question) => `  - ${question}`).join('\n')}`,
  );
  console.log(
    `\nThen: npm run lint -- ${slug}   what to look at next\n      npm run recover   takes it in\n      npm run dev       shows it`,
  );
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return isSourceName(plain) ? plain : `${plain || 'a'}-text`;
}

/** What becomes of the text by the description that is proposed, and what that asks an editor. */
function trial(folder: string, words: Words): { becomes: string; asks: string[] } {
  const grammar = grammarOf(words);
  try {
    const text = recoverText(readSource(folder), grammar);
    const account = accountOf(text, grammar);
    const lost = text.units
      .flatMap(({ notes }) => notes)
      .filter(({ mark, number }) => mark === 'lost' && number !== 'missing');
    return {
      becomes: [tableOf(account), ...account.faults, ...account.odd.map((says) => `odd: ${says}`)].join('\n'),
      asks: lost.length
        ? [`Where is the mark of each of these notes: ${some(lost.map(printedLabel))}? Has it another form?`]
        : [],
    };
  } catch (error) {
    if (error instanceof InputError) return { becomes: error.message, asks: [] };
    throw error;
  }
}

await run(main);
