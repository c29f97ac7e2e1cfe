/** Reads all that recovery is given from a folder `content/`. */
import { readWords } from '../../src/model/content/grammar.ts';
import { readHosts } from '../../src/model/content/hosts.ts';
import { readLeftOut, readNames } from '../../src/model/content/names.ts';
import { readOverrides } from '../../src/model/content/overrides.ts';
import { readSource, sourceFolders } from '../../src/model/content/sources.ts';
import { readWorkIds } from '../../src/model/content/work-ids.ts';
import type { Input } from './pipeline.ts';

/** @throws InputError for a file that is missing or does not fit */
export const readInput = (content: string): Input => ({
  sources: sourceFolders(content).map(readSource),
  words: readWords(content),
  overrides: readOverrides(content),
  workIds: readWorkIds(content),
  names: readNames(content),
  leftOut: readLeftOut(content),
  hosts: readHosts(content),
});
