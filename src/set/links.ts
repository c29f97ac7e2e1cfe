/** What setting a text must be told of the world around it: where its citations lead. */
import type { Titled } from './languages.ts';

export interface Links {
  /** Where a work stands, with its title. */
  work: (id: string) => Titled & { href: string };
  /** Where a work can be read here, if it is a source of this site. */
  here: (work: string) => string | null;
}
