/** The page of a reader's own marks: by chapter, to search, to take along and to bring back. */
import { sure } from '../../model/sure.ts';
import { BASE } from '../base.ts';
import { giveFile } from '../hand-over.ts';
import { button, made } from '../made.ts';
import { plain } from '../../model/quote.ts';
import { citeOwn, fromAnnotations, toAnnotations, toMarkdown, toTable } from './exchange.ts';
import { stateOf, type State } from './locate.ts';
import { inOrder, placeOfOwn, quoteOf, type Own } from './record.ts';
import { allOwn, onChange, put, remove } from './store.ts';

const SITE = location.origin + BASE;
const element = <E extends HTMLElement>(id: string): E =>
  sure(document.querySelector<E>(`#${id}`), 'the page of own marks has it');

const SAYS: Record<State, string> = {
  here: '',
  changed: 'The words have changed since.',
  lost: 'The words are no longer found in the chapter.',
};

/** Who types is waited for, in ms. */
const REST = 150;
/** So many are listed; the others by searching. */
const MOST = 500;

let all: Own[] = [];
const states = new Map<string, State>();

export async function showList(): Promise<void> {
  const field = element<HTMLInputElement>('sought');
  let resting = 0;
  field.addEventListener('input', () => {
    clearTimeout(resting);
    resting = window.setTimeout(draw, REST);
  });
  const giving: [id: string, name: string, type: string, write: () => string][] = [
    [
      'as-json',
      'my-notes.jsonld',
      'application/ld+json',
      () => JSON.stringify(toAnnotations(all, SITE), null, 1),
    ],
    ['as-markdown', 'my-notes.md', 'text/markdown', () => toMarkdown(all, SITE)],
    ['as-table', 'my-notes.csv', 'text/csv', () => toTable(all, SITE)],
  ];
  for (const [id, name, type, write] of giving)
    element(id).addEventListener('click', () => giveFile(name, write(), type));
  element<HTMLInputElement>('bring').addEventListener('change', ({ target }) => {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (file) void bring(file);
  });
  onChange(() => void load());
  await load();
}

async function load(): Promise<void> {
  try {
    all = (await allOwn()).sort(inOrder);
  } catch {
    element('told').textContent = 'This browser keeps nothing here, so there can be no marks.';
    return;
  }
  element('list').ariaBusy = 'true';
  draw();
  await judge();
  draw();
  element('list').ariaBusy = 'false';
}

/** How each fares in its chapter, as that is now. */
async function judge(): Promise<void> {
  for (const [page, own] of Map.groupBy(all, (one) => one.page)) {
    const answer = await fetch(BASE + page).catch(() => null);
    // Without a line nobody can tell.
    if (!answer || (!answer.ok && answer.status !== 404)) continue;
    const there = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
    for (const one of own) states.set(one.id, stateOf(there, one));
  }
}

function draw(): void {
  const sought = plain(element<HTMLInputElement>('sought').value).toLowerCase().split(' ').filter(Boolean);
  const has = (own: Own) => {
    const words = plain([quoteOf(own), own.note, own.chapter, own.brief].join(' ')).toLowerCase();
    return sought.every((word) => words.includes(word));
  };
  const found = all.filter(has);
  const lost = all.filter(({ id }) => states.get(id) === 'lost').length;
  element('told').textContent = [
    `${found.length === all.length ? all.length : `${found.length} of ${all.length}`} ${all.length === 1 ? 'mark' : 'marks'}.`,
    lost ? `${lost} no longer found in ${lost === 1 ? 'its' : 'their'} chapter.` : '',
    found.length > MOST ? `The first ${MOST} are shown; search for the others.` : '',
    all.length ? '' : 'Select words in a chapter, and press “Mark” or “Note”.',
  ].join(' ');
  element('list').replaceChildren(
    ...[...Map.groupBy(found.slice(0, MOST), ({ page }) => page)].map(([page, own]) => chapterOf(page, own)),
  );
  for (const id of ['as-json', 'as-markdown', 'as-table'])
    element<HTMLButtonElement>(id).disabled = !all.length;
}

function chapterOf(page: string, own: Own[]): HTMLElement {
  const section = made('section', {});
  const [{ chapter, brief } = { chapter: page, brief: '' }] = own;
  const title = made('h2', {});
  title.append(made('a', { href: BASE + page, textContent: chapter || page }), brief && ` (${brief})`);
  const list = made('ul', { role: 'list' });
  list.append(...own.map(itemOf));
  section.append(title, list);
  return section;
}

function itemOf(own: Own): HTMLElement {
  const item = made('li', { className: 'own' });
  const quote = made('blockquote', { className: own.colour });
  quote.append(made('a', { href: BASE + placeOfOwn(own), textContent: quoteOf(own) }));
  const away = button('Remove', `Remove the mark “${quoteOf(own).slice(0, 40)}”`, () => {
    void remove([own.id]).then(() => {
      all = all.filter(({ id }) => id !== own.id);
      draw();
      element('sought').focus();
    });
  });
  const state = SAYS[states.get(own.id) ?? 'here'];
  item.append(
    quote,
    ...(own.note ? [made('p', { className: 'note', textContent: own.note })] : []),
    ...(state ? [made('p', { className: 'doubt-said', textContent: state })] : []),
  );
  const meta = made('p', { className: 'meta' });
  meta.append(`${citeOwn(own)} · ${own.created.slice(0, 10)} `, away);
  item.append(meta);
  return item;
}

/** What is here already stays as it is, unless the file has it newer. */
async function bring(file: File): Promise<void> {
  const told = element('brought');
  try {
    const { own, left } = fromAnnotations(await file.text(), SITE);
    const here = new Map(all.map((one) => [one.id, one]));
    // Of two with one id, the newer.
    const once = new Map(
      own.toSorted((a, b) => a.modified.localeCompare(b.modified)).map((one) => [one.id, one]),
    );
    const taken = [...once.values()].filter(({ id, modified }) => {
      const known = here.get(id);
      return !known || known.modified < modified;
    });
    await put(taken);
    told.textContent = [
      `${taken.length} taken, ${once.size - taken.length} were here already.`,
      ...(left.length ? [`Left out: ${left.length}.`, ...left.slice(0, 5)] : []),
    ].join(' ');
  } catch (error) {
    told.textContent = `Nothing was taken. ${error instanceof SyntaxError ? 'The file is no JSON.' : error instanceof Error ? error.message : ''}`;
  }
  await load();
}
