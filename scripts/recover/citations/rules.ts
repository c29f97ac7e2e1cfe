/** All rules by which citations are read, made once of the words of the languages. */
import type { Grammar } from '../grammar.ts';
import { headRules, type HeadRules } from './head.ts';
import { peopleRules, type PeopleRules } from './people.ts';
import { backrefSigns, type BackrefSigns } from './signs.ts';
import { segmentRules, type SegmentRules } from './segments.ts';
import { tailRules, type TailRule } from './tail/index.ts';
import type { ParsedWork } from './work.ts';

export interface Rules {
  grammar: Grammar;
  /** Parts of a note. */
  segments: SegmentRules;
  /** What stands behind a title. */
  tail: TailRule[];
  people: PeopleRules;
  head: HeadRules;
  /** `Ibid.`, `op. cit.`, `(note 4)`. */
  signs: BackrefSigns;
  /** What was made of words that were read before: they are read again in a second round. */
  parsed: Map<string, ParsedWork | null>;
}

const made = new WeakMap<Grammar, Rules>();

/** Made once for each grammar. */
export function rulesOf(grammar: Grammar): Rules {
  const rules = made.get(grammar) ?? make(grammar);
  made.set(grammar, rules);
  return rules;
}

function make(grammar: Grammar): Rules {
  const people = peopleRules(grammar);
  return {
    grammar,
    people,
    segments: segmentRules(grammar, people),
    tail: tailRules(grammar),
    head: headRules(grammar),
    signs: backrefSigns(grammar),
    parsed: new Map(),
  };
}
