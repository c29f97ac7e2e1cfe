/** What a reader may choose, each under a key of its own: what one gets unasked stands first. */
export const CHOICES = {
  theme: ['system', 'light', 'sepia', 'dark'],
  size: ['usual', 'small', 'large', 'huge'],
  measure: ['usual', 'narrow', 'wide'],
  signs: ['set', 'file'],
  slips: ['plain', 'sic'],
  keys: ['on', 'off'],
  arrows: ['off', 'on'],
  names: ['off', 'on'],
  spacing: ['usual', 'tight', 'loose'],
  face: ['serif', 'sans'],
  align: ['ragged', 'justified'],
  hyphens: ['none', 'auto'],
  own: ['printed', 'unprinted'],
} as const;

export type Choice = keyof typeof CHOICES;

/** The key of a choice in the store. */
export const choiceKey = (name: string): string => `settings.${name}`;
