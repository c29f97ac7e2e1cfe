/** What a reader takes along: words for the clipboard, a file. */

/** @throws Error where the browser has no clipboard to write to (away from https), or refuses it */
export async function copyWords(words: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('no clipboard');
  await navigator.clipboard.writeText(words);
}

/** Hands a file to the browser to be kept. */
export function giveFile(name: string, words: string, type = 'text/plain'): void {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob([words], { type })),
    download: name,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}
