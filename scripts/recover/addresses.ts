/** Addresses that OCR broke with blanks and misread signs (isaacs-thesis: 56 of 56). */
export const WHY_ADDRESS = 'an address that the OCR broke with blanks or misread signs, closed up by rule';

/** What an address must begin with to lead anywhere. */
export const HOST = /^(?:[\w-]+\.)+[a-z]{2,4}(?:[/?:]|$)/;

/** What stands before the host, as it was printed and as it is meant: `ht tp: //` is `http://`; both empty where it is missing. */
export function schemeOf(raw: string): { printed: string; meant: string } {
  const printed = /^\S+?\s?[:"_]+\s?\/\/\s?/.exec(raw)?.[0] ?? '';
  return { printed, meant: printed && (/^https\b/.test(printed) ? 'https://' : 'http://') };
}

/** The text with its broken addresses closed up, for reading citations. */
export function closeAddresses(text: string): string {
  return text.replace(BROKEN_ADDRESS, (raw) => {
    const { printed, meant } = schemeOf(raw);
    const stop = /\.?\s*$/.exec(raw)?.[0] ?? '';
    const rest = raw.slice(printed.length, raw.length - stop.length).replace(/\s/g, '');
    return HOST.test(rest) ? `${meant}${rest}${stop}` : raw;
  });
}

export const BROKEN_ADDRESS =
  /(?:\b(?:ht+p|h[a-zA-Z!]{1,4}|lttp|b=)\s?[:"]\s?\/\/\s?(?:www\s?\.)?|\bwww\.\s(?=[a-z]|\p{Lu}\p{Ll}+\.\s?(?:ru|kz|net|com|org)))(?:[^\s,;()<>[\]]+(?:(?<=[/?=&_-])\s(?=[\w%])|(?<=[\w]\.)\s(?=[a-z]))?)+/gu;

/**
 * What is left of an address that OCR broke beyond repair, to the end of the text: `htti: //iicas. or en l@ ish/publ`,
 * `hIV: //zonakz.net`, `htti): Hzonakz. net` (isaacs-thesis ch. 3 n. 89, ch. 6 n. 95, 116).
 */
export const RUINED_ADDRESS =
  /[\s,<[(]+(?:https?:\/\/[^\s,]+|www\.[^\s,]*[?=/][^\s,]*)\s(?=[^()[\]]*[=&?\/])[^()[\]]*$|[\s,<[(]+(?!https?:\/\/[\w-]+\.[\w-])[hl][A-Za-z0-9()!]{0,5}\s?["':;,_)-]*\s?(?:\/\/|[":]\s?H(?=[a-z]{3,}\.|[a-z]+[A-Z])|\/ttp)[\s\S]*$/u;
