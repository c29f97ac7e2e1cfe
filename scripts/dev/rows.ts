/** Rows of data as text: a new one goes behind those of the lines before it, and nothing else of the file changes. */
import { isMap, isSeq, parseDocument, stringify, type Node } from 'yaml';

/** A row as the files of `content/` have it: its strings in quotation marks. */
const asText = (row: object): string =>
  stringify([row], { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });

/**
 * @param file the text of the file; empty where there is none yet
 * @param row with a `line`, by which it is put in its place; without one it goes to the end
 */
export function withRow(file: string, row: Record<string, unknown>): string {
  const items = itemsOf(file);
  const { line: own } = row;
  const before = typeof own === 'number' ? items.findLast(({ line }) => line <= own) : items.at(-1);
  const at = before?.end ?? items[0]?.start ?? file.length;
  const head = file.slice(0, at);
  return `${head}${head && !head.endsWith('\n') ? '\n' : ''}${asText(row)}${file.slice(at)}`;
}

/** Where each row begins and ends, and the line that it is about. */
function itemsOf(file: string): { start: number; end: number; line: number }[] {
  const { contents } = parseDocument(file);
  if (!isSeq<Node>(contents)) return [];
  return contents.items.map((item) => {
    const [from = 0, , to = file.length] = item.range ?? [];
    const line = isMap(item) ? item.get('line') : undefined;
    // What follows a row up to the end of its last line is a comment on it; a comment on a line of its own is of the next.
    const end = file.indexOf('\n', file.slice(0, to).trimEnd().length);
    return {
      start: file.lastIndexOf('\n', from - 1) + 1,
      end: end < 0 ? file.length : end + 1,
      line: typeof line === 'number' ? line : 0,
    };
  });
}
