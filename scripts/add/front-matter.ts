/** What a Markdown file says of itself between two lines of hyphens at its head. */
import { parse } from 'yaml';

export interface FrontMatter {
  /** Its last line, from 1; 0 where there is none. */
  end: number;
  title?: string;
  subtitle?: string;
  authors: string[];
  date?: string;
  /** A BCP 47 tag. */
  language?: string;
}

const NONE: FrontMatter = { end: 0, authors: [] };

/** @returns nothing where the lines between are no fields */
export function frontMatterOf(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return NONE;
  const last = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (last < 0) return NONE;
  const fields = fieldsOf(lines.slice(1, last).join('\n'));
  if (!fields) return NONE;
  const said = (...names: string[]): string | undefined =>
    names
      .map((name) => fields[name])
      .find((value) => typeof value === 'string' || typeof value === 'number') as string | undefined;
  const [title, subtitle, date] = [said('title'), said('subtitle'), said('date', 'year')];
  const language = said('lang', 'language');
  return {
    end: last + 1,
    authors: [fields['author'] ?? fields['authors'] ?? []]
      .flat()
      .flatMap((one: unknown) => (typeof one === 'string' ? [one] : [])),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(date === undefined ? {} : { date: String(date) }),
    ...(language === undefined ? {} : { language }),
  };
}

function fieldsOf(text: string): Record<string, unknown> | null {
  try {
    // A day stays as it is written.
    const read: unknown = parse(text, { schema: 'failsafe' });
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
