/** What may be at issue between two sources, and how sure it is: in the words that readers meet. */
export const ISSUES = {
  date: 'a date',
  number: 'a number',
  who: 'who',
  what: 'what happened',
  why: 'why',
  judgement: 'judgement',
} as const;

/** How sure it is that they contradict each other. */
export const SURE = {
  contradict: 'Both cannot be right',
  scope: 'Both may be right: they count, date or mean different things',
  emphasis: 'They explain or judge it differently',
} as const;
