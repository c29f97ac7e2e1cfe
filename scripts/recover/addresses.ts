/** Addresses that OCR broke with blanks and misread signs (isaacs-thesis: 56 of 56). */
export const WHY_ADDRESS = 'an address that the OCR broke with blanks or misread signs, closed up by rule';

/** What an address must begin with to lead anywhere. */
export const HOST = /^(?:[\w-]+\.)+[a-z]{2,4}(?:[/?:]|$)/;

/** The text with its broken addresses closed up, for reading citations. */
export function closeAddresses(text: string): string {
  return text.replace(BROKEN_ADDRESS, (raw) => {
    const scheme = /^\S+?\s?[:"_]+\s?\/\/\s?/.exec(raw)?.[0] ?? '';
    const rest = raw.slice(scheme.length).replace(/\s+$/, '').replace(/\s/g, '');
    return HOST.test(rest) ? `${scheme ? 'http://' : ''}${rest}${/\s$/.test(raw) ? ' ' : ''}` : raw;
  });
}

export const BROKEN_ADDRESS =
  /(?:\b(?:ht+p|h[a-zA-Z!]{1,4}|lttp|b=)\s?[:"]\s?\/\/\s?(?:www\s?\.)?|\bwww\.\s(?=[a-z]))(?:[^\s,;()<>[\]]+(?:(?<=[/?=&_-])\s(?=[\w%])|(?<=[\w]\.)\s(?=[a-z]))?)+/gu;
