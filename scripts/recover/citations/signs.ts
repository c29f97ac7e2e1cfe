/** The signs of a back-reference. */
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';

export interface Sign extends Examples {
  pattern: RegExp;
}

export interface BackrefSigns {
  ibid: Sign;
  opCit: Sign;
  noteNumber: Sign;
}

export function backrefSigns({ rx }: Grammar): BackrefSigns {
  return {
    ibid: {
      name: 'ibid.',
      pattern: rx`^\*?<ibid>\b\.?,?\*?`,
      matches: ['Ibid., p. 4', '*Ibid.*', 'Ibidem', '10id., 1bid'],
      misses: ['Ibidevo, p. 4', 'See Ibid.'],
    },
    opCit: {
      name: 'op. cit.',
      // OCR set stops, commas and blanks between and inside the two words at will.
      pattern: rx`,?\s*\(?\*?\b[Oo]p[.,]?\s?,?\s*[Cc]it\b[.,]?\*?|,\s*<opCit>\b`,
      matches: ['Easton, op. cit. (note 38)', 'Theobald, Op. Cit., p. 5', 'Ishiyama, optical', 'Pu, op.cit.'],
      misses: ['the optical illusion', 'Cooperation'],
    },
    noteNumber: {
      name: 'number of a note',
      pattern: rx`\(\s?<noteSigns>,?\s*\d{1,4}(?:\s?(?:,|<and>|&)\s?\d{1,4})*\s?\)|(?<=cit[.,]?\s?)\(\d{1,4}\)`,
      matches: ['(note 38)', '( notes 108, 109 )', 'op. cit. (12)'],
      misses: ['note 38', '(noted 3)', '(12)'],
    },
  };
}
