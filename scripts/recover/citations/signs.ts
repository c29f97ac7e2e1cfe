/** The signs of a back-reference. */
import type { Grammar } from '../grammar.ts';
import type { Examples } from '../../../src/model/examples.ts';

export interface Sign extends Examples {
  pattern: RegExp;
}

export interface BackrefSigns {
  ibid: Sign;
  sameAuthor: Sign;
  opCit: Sign;
  noteNumber: Sign;
  asInNote: Sign;
  /** A place of the text itself, and no work. */
  noteText: Sign;
}

export function backrefSigns(grammar: Grammar): BackrefSigns {
  const { rx } = grammar;
  return {
    ibid: {
      name: 'ibid.',
      pattern: rx`^\*?<ibid>(?![\p{L}\d])\.?,?\*?`,
      matches: ['Ibid., p. 4', '*Ibid.*', 'Ibidem', '10id., 1bid', 'Id. at 15', 'Ebd., S. 4', 'Там же. С. 4'],
      misses: ['Ibidevo, p. 4', 'See Ibid.', 'Idea of it'],
    },
    sameAuthor: {
      name: 'the same author',
      pattern: rx`^\*?<sameAuthor>(?!\p{L})\.?\*?(?:\s\([^)]{1,20}\))?[.,:]?\s+(?!<page>\d|<ibid>|[IVXLC]+[.,\s]|\p{L}{1,6}\.?\s?[\dIVXLC]+(?!\p{L})|<chapterSigns>|<unitHeads>|<appendixSigns>|<citedBefore>)[*_‘'“"„]*(?:«\s?)?\p{Lu}[\p{L}’']+`,
      matches: [
        'Id., The Protestant Ethic, London 1930',
        'Id., « Lignage et chevalerie », Annales',
        'Idem, La société féodale',
        'Ders., Hansische Beiträge',
        'Он же. Социальная история',
        'id., *Industrial Organization*',
      ],
      misses: [
        'Id. at 15',
        'Idem, p. 5',
        'Ders., S. 12',
        'Id., II, 4',
        'Idem, Book II, ch. 3',
        'Id., Appendix A',
        'Idem, Vol. II, p. 4',
        'Idem, Tab. 4',
        'Identity and Violence',
      ],
    },
    opCit: {
      name: 'op. cit.',
      // OCR set stops, commas and blanks between and inside the two words at will. At the head only what is shortened: `supra, p. 1` is
      // a place of the text itself.
      pattern: rx`,?\s*\(?\*?\b[Oo]p[.,]?\s?,?\s*[Cc]it\b[.,]?\*?|,\s*<opCit>\b|^\*?<citedBefore>\.\*?|[,.]?\s+\*?<citedBefore>(?![\p{L}\d])(?:\.?\*)?`,
      matches: [
        'Easton, op. cit. (note 38)',
        'Theobald, Op. Cit., p. 5',
        'Ishiyama, optical',
        'Pu, op.cit.',
        'Frazer, l. c. II',
        'Writer, a. a. O., S. 12',
        'A. a. O., S. 12',
        'Petrov, указ. соч.',
      ],
      misses: ['supra, p. 1', 'the optical illusion', 'Cooperation'],
    },
    ...numberSigns(grammar),
  };
}

function numberSigns({ rx }: Grammar): Pick<BackrefSigns, 'noteNumber' | 'asInNote' | 'noteText'> {
  return {
    noteNumber: {
      name: 'number of a note',
      pattern: rx`(?<!\p{L})<asInNote>\.?\s?\d{1,4}|\(\s?<noteSigns>,?\s*\d{1,4}(?:\s?(?:,|<and>|&)\s?\d{1,4})*\s?\)|(?<=cit[.,]?\s?)\(\d{1,4}\)`,
      matches: ['(note 38)', '( notes 108, 109 )', 'op. cit. (12)', 'wie Anm. 1', 'supra note 14'],
      misses: ['note 38', '(noted 3)', '(12)'],
    },
    noteText: {
      name: 'the text at a note',
      pattern: rx`^\W*(?:(?:<leads>|<leadsOn>)\W+)*<asInNote>\.?\s?\d{1,4}[-–,\d\s]*(?:(?:<and>|&)\s\d{1,4}\s)?(?:<and>|&)\s<noteTexts>`,
      matches: ['See supra notes 25–26 and accompanying text', 'supra note 3 & accompanying text.'],
      misses: ['Writer, supra note 1, at 14', 'supra note 14', 'Writer, supra note 1 and accompanying text'],
    },
    asInNote: {
      name: 'as in a note',
      pattern: rx`(?<!\p{L})<asInNote>\.?\s?\d{1,4}`,
      matches: ['Writer, supra note 1, at 14', 'Writer (1901), wie Anm. 1', 'Petrov, см. прим. 3'],
      misses: ['note 38', 'supra note'],
    },
  };
}
