/** Reads all that recovery is given from a folder `content/`. */
import { readWords } from '../../src/model/content/grammar.ts';
import { readHosts } from '../../src/model/content/hosts.ts';
import { readLeftOut, readNames } from '../../src/model/content/names.ts';
import { readOverrides } from '../../src/model/content/overrides.ts';
import { readSource, sourceFolders } from '../../src/model/content/sources.ts';
import { readWorkIds } from '../../src/model/content/work-ids.ts';
import type { Input } from './pipeline.ts';

/** @param known what was read before @throws InputError for a file that is missing or does not fit */
export const readInput = (content: string, known: Partial<Input> = {}): Input => ({
  sources: known.sources ?? sourceFolders(content).map(readSource),
  words: known.words ?? readWords(content),
  overrides: known.overrides ?? readOverrides(content),
  workIds: known.workIds ?? readWorkIds(content),
  names: known.names ?? readNames(content),
  leftOut: known.leftOut ?? readLeftOut(content),
  hosts: known.hosts ?? readHosts(content),
});
