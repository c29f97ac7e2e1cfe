/** How the file of a source came to be, in words: who quotes from it is told whether somebody has compared it with the print. */
import type { SourceEntry } from './collections.ts';

const ORIGINS = {
  'machine-read': {
    file: 'Machine-read text of the print',
    made: 'Made from machine-read text, which has not been proofread as a whole',
    beside: 'machine-read text',
  },
  transcribed: {
    file: 'Transcript of the print',
    made: 'Made from a transcript of the print, with which it has not been compared again',
    beside: 'transcript',
  },
  digital: {
    file: 'Text that was written as a file',
    made: 'Made from a text that was written as a file',
    beside: undefined,
  },
} as const;

const NOT_TOLD = {
  file: 'Text of unknown origin',
  made: 'Made from a file that has not been compared with the print',
  beside: 'not compared with the print',
} as const;

/** @returns `file`, what the file is; `made`, the same of what is made from it; `beside`, in brackets behind a citation, none where there is nothing to compare */
export const originOf = ({ origin }: Pick<SourceEntry, 'origin'>) => (origin ? ORIGINS[origin] : NOT_TOLD);
