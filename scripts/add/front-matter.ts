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
    authors: [fields['author'] ?? fields['authors'] ?? []].flat().flatMap(namesIn),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(date === undefined ? {} : { date: dayOf(String(date)) }),
    ...(language === undefined ? {} : { language }),
  };
}

/** A name by itself, as the field `name`, or the last lines of several: `vorgelegt von:` is none. */
function namesIn(one: unknown): string[] {
  const said = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
  if (typeof said !== 'string') return [];
  const lines = said.split('\n').map((line) => line.replace(/\\+\s*$/, '').trim());
  return lines.filter((line) => /^\p{Lu}[\p{L}.'’ ,-]+$/u.test(line));
}

/** `07.06.2022` as a day of the calendar; of other words, and of `12.31.2020`, the year in them. */
function dayOf(said: string): string {
  const [, day = '', month = '', year = ''] = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(said) ?? [];
  if (year && Number(month) <= 12 && Number(month) && Number(day) <= 31)
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}(?:-\d\d){0,2}$/.test(said) ? said : (/\b\d{4}\b/.exec(said)?.[0] ?? said);
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
