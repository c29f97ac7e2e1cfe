/**
 * Front matter as recovery writes it and the site reads it: YAML whose values are JSON, a field a line, a record of a list a
 * line. So a change of one block is one line of a diff, and reading takes no time.
 */

/** A Markdown file: its front matter, and the text behind it. */
export interface Written<Fields> {
  data: Fields;
  body: string;
}

export function writeFrontMatter<Fields extends object>({ data, body }: Written<Fields>): string {
  const fields = Object.entries(data).map(([name, value]: [string, unknown]) =>
    Array.isArray(value)
      ? `${name}:${value.length ? '' : ' []'}\n${value.map((row) => `  - ${JSON.stringify(row)}\n`).join('')}`
      : `${name}: ${JSON.stringify(value)}\n`,
  );
  return `---\n${fields.join('')}---\n\n${body}`;
}

/** @throws Error for a line that `writeFrontMatter` did not write */
export function readFrontMatter<Fields>(file: string): Written<Fields> {
  const end = file.indexOf('\n---\n', 3);
  const data: Record<string, unknown> = {};
  let rows: unknown[] = [];
  for (const line of file.slice(4, end).split('\n')) {
    const [, name, value = '', row] = /^(?:(\w+):(?: (.*))?| {2}- (.*))$/.exec(line) ?? [];
    if (row !== undefined) rows.push(JSON.parse(row));
    else if (name === undefined) throw new Error(`${line}: no line of front matter`);
    else data[name] = value ? JSON.parse(value) : (rows = []);
  }
  return { data: data as Fields, body: file.slice(end + 6) };
}
