/**
 * Names that answer, where the reader wants it: a tap on one tells who it is, how else it is spelt, and where else it stands.
 * The words stay as they are: names are found where the index has them.
 */
import { ours } from '../ours.ts';
import type { Named, NamedHere } from '../../model/named.ts';
import { ARTICLE } from '../../model/selectors.ts';
import { rangesIn } from '../marked.ts';
import { made } from '../made.ts';
import { holds } from '../ranges.ts';
import { openPanel } from './panel.ts';

/** A name where it stands; several where they share a spelling there. */
interface Place {
  range: Range;
  names: NamedHere[];
}

export async function letNamesAnswer(): Promise<void> {
  const response = await ours('named.json');
  if (!response.ok || !('highlights' in CSS)) return;
  const named = (await response.json()) as Named;
  const places = Object.entries(named.passages).flatMap(([id, all]) => placesIn(id, all, named));
  CSS.highlights.set('named', new Highlight(...places.map(({ range }) => range)));
  document.querySelector(ARTICLE)?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a, button, summary') || !getSelection()?.isCollapsed) return;
    const { clientX, clientY } = event as MouseEvent;
    const found = places.find(({ range }) => holds(range, clientX, clientY));
    if (found) tell(found.names);
  });
}

function placesIn(id: string, all: Named['passages'][string], { names }: Named): Place[] {
  const passage = document.getElementById(id);
  if (!passage) return [];
  const byForm = new Map<string, NamedHere[]>();
  for (const [name, ...forms] of all)
    for (const form of forms) {
      const one = names[name];
      if (one) byForm.set(form, [...(byForm.get(form) ?? []), one]);
    }
  // The longest first: `Nur Otan` is not the Otan in it.
  const taken: Range[] = [];
  return [...byForm]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([form, own]) =>
      rangesIn(passage, { words: [], forms: [form] }).flatMap((range): Place[] => {
        if (taken.some((other) => overlap(range, other))) return [];
        taken.push(range);
        return [{ range, names: own }];
      }),
    );
}

const overlap = (a: Range, b: Range): boolean =>
  a.compareBoundaryPoints(Range.END_TO_START, b) < 0 && a.compareBoundaryPoints(Range.START_TO_END, b) > 0;

function tell(all: NamedHere[]): void {
  const several = made('p', {
    className: 'meta',
    textContent: 'Several share this spelling; the text does not tell which is meant:',
  });
  const content = made('div', { className: 'account' });
  content.append(...(all.length > 1 ? [several] : []), ...all.flatMap(said));
  openPanel(all.map(({ name }) => name).join(' or '), [], [content], null);
}

function said({ name, says, spellings, apart, here, elsewhere, href, doubt }: NamedHere): HTMLElement[] {
  const line = (label: string, words: string[]) =>
    words.length ? [made('p', { textContent: `${label} ${words.join('; ')}.` })] : [];
  const title = made('h2', { textContent: name });
  const places = made('p', { textContent: 'In this chapter: ' });
  for (const [i, id] of here.entries())
    places.append(
      i ? ', ' : '',
      made('a', {
        href: `#${id}`,
        textContent: id.startsWith('fn-') ? `note ${id.slice(3)}` : String(i + 1),
      }),
    );
  const more = made('p', {});
  more.append(
    made('a', { className: 'there', href, textContent: 'All that is known of it, and every place' }),
  );
  return [
    title,
    ...line('Here:', says),
    ...line('Doubtful:', doubt ? [doubt] : []),
    ...line('Also written', spellings),
    ...line('Not to be confused with', apart),
    places,
    ...line(
      'In other texts:',
      elsewhere.map(([source, n]) => `${source}, ${n} ${n === 1 ? 'passage' : 'passages'}`),
    ),
    more,
  ];
}
