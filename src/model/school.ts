/** How a source cites: its school, as `school` in `source.yaml` names it. The words of each language are `content/grammar/`. */
import { z } from 'astro/zod';

/** Each with what its notes may make: the more a school prints, the less is taken for a work by its form alone. */
const SCHOOLS = {
  'notes and bibliography':
    'authors and titles in full, then ibid. and op. cit.: whatever has the form of a citation is a work',
  'short forms':
    'authors and titles with a year, then ibid., l. c., a. a. O., supra note, указ. соч.: only what names author, title and year is a work',
  'author-year':
    'an author and a year, in the text and in notes, the work in a list: what stands there, and what names author, title and year, is a work',
  verbatim: 'a school that nobody has taught: notes stay as they are, and make no work',
} as const;

export type School = keyof typeof SCHOOLS;

/** Where none is named, only what is certain makes a work. */
export const schoolSchema = z.enum(Object.keys(SCHOOLS) as [School, ...School[]]).default('short forms');
