/** What a person asks of `npm run recover`. */
import { parseArgs } from 'node:util';
import { InputError } from '../../src/model/content/input-error.ts';

export interface Flags {
  /** What is found is right. */
  accept: boolean;
  /** A place to be explained. */
  explain: string | undefined;
  /** Sources whose texts alone are recovered, and kept. */
  only: string[];
}

/** @param args those behind the name of the script @throws InputError for a flag that is not known, or one without its value */
export function readFlags(args: string[]): Flags {
  const options = {
    accept: { type: 'boolean', default: false },
    explain: { type: 'string' },
    only: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args, options, strict: true, allowPositionals: false });
    if (values.explain === '') throw new TypeError('--explain has no place');
    const only = values.only?.split(',').filter(Boolean) ?? [];
    if (values.only !== undefined && !only.length) throw new TypeError('--only names no source');
    return { accept: values.accept, explain: values.explain, only };
  } catch (error) {
    throw new InputError(
      `Unexpected arguments \`${args.join(' ')}\`, expected --accept, or --only <source>,<source>, or --explain <source>:<line>, or --explain <source>/<unit>#<id>: ${(error as Error).message}`,
    );
  }
}
