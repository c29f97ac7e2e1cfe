/** The search page: runs the query in the address while one types, and shows what it finds. */
import { itemOf } from './result-item.ts';
import { saidOfNames } from './said-of-names.ts';
import { link, nameLink } from './search-links.ts';
import type { Knowledge } from '../model/search-record.ts';
import { sure } from '../model/sure.ts';
import { find, type Found, type Pagefind } from './search.ts';
import { keep, kept } from './store.ts';
import { nearSpellings, unlike } from './near-spellings.ts';

const element = <E extends Element>(selector: string): E =>
  sure(document.querySelector<E>(selector), 'the page of search has it');

const form = element<HTMLFormElement>('form[data-pagefind]');
document.querySelector('.blocked')?.remove();
const said = element<HTMLElement>('#said');
const list = element<HTMLOListElement>('#hits');
const FILTERS = ['source', 'unit', 'author', 'kind'];
const RECENT = 12;

const field = (name: string) =>
  element<HTMLInputElement | HTMLSelectElement>(`form[data-pagefind] [name=${name}]`);
const base = form.dataset['base'] ?? '/';
/** Titles of the chapters, by `source/unit`, and of the sources. */
const units = JSON.parse(form.dataset['units'] ?? '{}') as Record<string, string>;
const titles = {
  units,
  sources: Object.fromEntries(
    [...element<HTMLSelectElement>('select[name=source]').options].map(({ value, text }) => [value, text]),
  ),
};

let engine: Promise<Pagefind> | null = null;

function pagefind(): Promise<Pagefind> {
  engine ??= (import(/* @vite-ignore */ form.dataset['pagefind'] ?? '') as Promise<Pagefind>).then(
    async (module) => {
      await module.options({ baseUrl: base, ranking: { pageLength: 0.4, termFrequency: 0.6 } });
      await module.init();
      return module;
    },
  );
  return engine;
}

let known: Promise<Knowledge> | null = null;

function knowledge(): Promise<Knowledge> {
  known ??= fetch(`${base}data/spellings.json`).then((response) => response.json() as Promise<Knowledge>);
  return known;
}

/** How many hits stand there before one scrolls; who searches a chapter wants them all. */
const AT_ONCE = 30;
const IN_A_CHAPTER = 50;

/** The hit that was followed; 0 where none was. */
const leftAt = () => Number(/^#hit-(\d+)$/.exec(location.hash)?.[1] ?? 0);

/** The search that is under way; another question ends it. */
let asked: AsyncGenerator<Found> | null = null;

const run = () => void answer().catch(failed);

/** The engine, or what it knows of names, did not come: said, and asked for again with the next question. */
function failed(): void {
  engine = known = asked = null;
  said.textContent = 'The search could not be loaded. Type again to try once more.';
}

async function answer(): Promise<void> {
  const wanted = new URL(location.href).searchParams;
  fill(wanted);
  const q = wanted.get('q') ?? '';
  delete said.dataset['searchState'];
  if (!q.trim()) {
    asked = null;
    list.replaceChildren();
    said.textContent = '';
    return;
  }
  if (!list.children.length) said.textContent = 'Searching …';
  const filters = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = wanted.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const mine = search(q, filters, wanted.has('exact'));
  asked = mine;
  const first = await mine.next();
  if (asked !== mine || first.done) return;
  list.replaceChildren();
  append(first.value);
  const more = async (least: number) => {
    const isAll = await showMore(mine, least);
    if (asked !== mine) return;
    await say(q, first.value, isAll, filters);
    if (!isAll) atTheEnd(() => void more(list.children.length + 1));
  };
  await more(Math.max(filters['unit'] ? IN_A_CHAPTER : AT_ONCE, leftAt()));
  if (asked !== mine) return;
  said.dataset['searchState'] = 'done';
  // Whoever comes back finds the hit that was followed.
  document.getElementById(`hit-${leftAt()}`)?.querySelector('a')?.focus();
}

/** The question is known before the engine is, so that a later one can end it at any time. */
async function* search(q: string, filters: Record<string, string>, isExact: boolean): AsyncGenerator<Found> {
  const [engine, known] = await Promise.all([
    pagefind(),
    isExact ? { names: [], spellings: [] } : knowledge(),
  ]);
  yield* find(engine, q, filters, known);
}

/** Shows more hits until there are so many. @returns whether these are all */
async function showMore(mine: AsyncGenerator<Found>, least: number): Promise<boolean> {
  while (list.children.length < least) {
    const next = await mine.next();
    if (asked !== mine) return false;
    if (next.done) return true;
    append(next.value);
  }
  return false;
}

function append({ hits, marks }: Found): void {
  for (const hit of hits) list.append(itemOf(hit, marks, list.children.length + 1, titles));
}

/** Whoever comes near the end of the list gets more of it. */
function atTheEnd(then: () => void): void {
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '100%' },
  ).observe(sure(list.lastElementChild, 'there are more hits than those that are shown'));
}

/** The form says what the address says; the chapters are those of the source. */
function fill(wanted: URLSearchParams): void {
  const source = wanted.get('source') ?? '';
  const own = Object.entries(units).filter(([path]) => path.startsWith(`${source}/`) && source);
  field('unit').replaceChildren(
    new Option('all chapters', ''),
    ...own.map(([path, title]) => new Option(title, path.replace(/.*\//, ''))),
  );
  for (const name of ['q', ...FILTERS]) field(name).value = wanted.get(name) ?? '';
}

async function say(
  q: string,
  { total, names, added }: Found,
  isAll: boolean,
  filters: Record<string, string>,
): Promise<void> {
  const shown = list.children.length;
  const [only, other] = names;
  const others = unlike(q, only && !other ? [...only.forms, ...added] : added);
  const wanted = new URL(location.href).searchParams;
  const inAny = [...wanted].filter(([name]) => name !== 'exact');
  const typed = link([...inAny, ['exact', '1']], 'only as typed');
  if (shown) {
    said.textContent = `${isAll ? shown : (total ?? `The best ${shown}`)} ${shown === 1 ? 'passage' : 'passages'}`;
    if (names.length)
      said.append(' for ', ...names.flatMap((name, i) => [i ? ' or ' : '', nameLink(name, base)]));
    if (others.length) said.append(`, also written ${others.join(', ')}`);
    if (names.length || others.length) said.append(' (', typed, ')');
    if (wanted.has('exact')) said.append(', only as typed (', link(inAny, 'in any spelling'), ')');
    if (!isAll) said.append('. More come as you scroll');
    const about = saidOfNames(names, (await knowledge()).names);
    if (!isAll || about.length) said.append('.');
    said.append(...about);
    return;
  }
  said.textContent = `Nothing found for ${q}${others.length ? `, nor for ${others.join(', ')}` : ''}. `;
  if (Object.keys(filters).length) said.append(link([['q', q]], 'Search everything'), '. ');
  const near = await nearSpellings(await pagefind(), q, await knowledge());
  if (near.length)
    said.append(
      'Did you mean ',
      ...near.flatMap((word, i) => [i ? ' or ' : '', link([['q', word]], word)]),
      '?',
    );
}

function ask(how: 'push' | 'replace'): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  const address = `?${new URLSearchParams(chosen)}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  run();
}

function remember(): void {
  const q = field('q').value.trim();
  if (!q) return;
  keep('recent', [q, ...recent().filter((other) => other !== q)].slice(0, RECENT));
  offerRecent();
}

/** What else may stand there is dropped. */
const recent = (): string[] => {
  const all = kept<unknown>('recent');
  return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : [];
};
const offerRecent = () => element('#recent').replaceChildren(...recent().map((q) => new Option(q)));

/** One step back undoes one question, not one letter of it. */
let isTyping = false;

form.addEventListener('input', (event) => {
  if (event.target === field('source')) field('unit').value = '';
  ask(isTyping ? 'replace' : 'push');
  isTyping = true;
});
// Whoever goes to the field will search.
field('q').addEventListener('focus', () => void Promise.all([pagefind(), knowledge()]).catch(failed), {
  once: true,
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  remember();
  ask('replace');
  isTyping = false;
});
addEventListener('popstate', () => {
  isTyping = false;
  run();
});

/** Arrows go through the hits, Escape goes back to the field. */
addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'Escape' && at >= 0) field('q').focus();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (at < 0 && document.activeElement !== field('q')) return;
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next && at !== 0) return;
  event.preventDefault();
  (next ?? field('q')).focus();
});

offerRecent();
run();
