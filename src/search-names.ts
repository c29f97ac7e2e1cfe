/** What the search page knows of names: one part, or of a large library many. */
import { locatorsOf } from './mentions.ts';
import { readNames } from './model/content/names.ts';
import { knowledgeInParts } from './model/knowledge-parts.ts';
import { knownNames, spellings } from './model/spellings.ts';

const names = readNames();

export const knowledge = knowledgeInParts(
  knownNames(names).map((name) => ({ ...name, passages: locatorsOf(name.id).length })),
  spellings(names),
);
