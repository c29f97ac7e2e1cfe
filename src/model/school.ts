/** How a source cites: its school, as `school` in `source.yaml` names it. The words of each language are `content/grammar/`. */
import { z } from 'astro/zod';

/** Each with what its notes may make: the more a school prints, the less is taken for a work by its form alone. */
const SCHOOLS = {
  'notes and bibliography':
    'authors and titles in full, as books and reviews of law print them; then ibid., op. cit., Id., supra note, a. a. O., указ. соч., or a short title',
  'author-year':
    'an author and a year, in the text and in notes, the work in a list: what stands there is a work too',
  verbatim: 'a school that nobody has taught: notes stay as they are, and make no work',
} as const;

export type School = keyof typeof SCHOOLS;

export const schoolSchema = z
  .enum(Object.keys(SCHOOLS) as [School, ...School[]])
  .default('notes and bibliography');

/** How a source cites, and what of it makes a work. */
export interface Citing {
  school: School;
  works: 'any' | 'full';
}
