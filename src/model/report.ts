/** Where readers tell of errors: set here, and nowhere else. */

/**
 * The address of who keeps this edition: of mail, or of a form for new issues that takes `title` and `body`
 * (`https://…/issues/new`). Empty, the reader's own mail program asks to whom the words go.
 */
const KEEPER: string = '';

export interface Report {
  /** Of the page. */
  title: string;
  /** Of the place, as precise as it is known. */
  address: string;
  /** The words in question, if some were selected. */
  words?: string;
}

/** An address that opens a letter, or an issue, with the place and the words in it. */
export function reportAddress({ title, address, words }: Report): string {
  const subject = `Error: ${title}`;
  const body = [address, ...(words ? [`“${words}”`] : []), 'should read or be:', ''].join('\n\n');
  if (KEEPER.startsWith('https:')) return `${KEEPER}?${new URLSearchParams({ title: subject, body })}`;
  return `mailto:${KEEPER}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
