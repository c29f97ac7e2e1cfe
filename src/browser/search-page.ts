/** The search page: runs the query in the address while one types, and shows what it finds. */
import './keys.ts';
import { excerpt, marked } from './excerpt.ts';
import { find, type Found, type Hit, type Pagefind, type Spellings } from './search.ts';
import { keep, kept } from './store.ts';
import { nearSpellings } from './near.ts';

const form = document.querySelector<HTMLFormElement>('form[data-pagefind]')!;
const said = document.querySelector<HTMLElement>('#said')!;
const list = document.querySelector<HTMLOListElement>('#hits')!;
const FILTERS = ['source', 'unit', 'kind'];
const PAUSE = 60;
const RECENT = 12;

const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
const base = form.dataset['base']!;

let engine: Promise<Pagefind> | null = null;

function pagefind(): Promise<Pagefind> {
  engine ??= (import(/* @vite-ignore */ form.dataset['pagefind']!) as Promise<Pagefind>).then(
    async (module) => {
      await module.options({ baseUrl: base, ranking: { pageLength: 0.4, termFrequency: 0.6 } });
      return module;
    },
  );
  return engine;
}

let known: Promise<Spellings> | null = null;

function spellings(): Promise<Spellings> {
  known ??= fetch(`${base}data/spellings.json`).then((response) => response.json() as Promise<Spellings>);
  return known;
}

/** Answers may come out of order: only the last question's is shown. */
let asked = 0;

async function run(): Promise<void> {
  const mine = ++asked;
  const wanted = new URL(location.href).searchParams;
  fill(wanted);
  const q = wanted.get('q') ?? '';
  delete said.dataset['searchState'];
  if (!q.trim()) {
    list.replaceChildren();
    said.textContent = '';
    return;
  }
  if (!list.children.length) said.textContent = 'Searching …';
  const filters = Object.fromEntries(
    FILTERS.flatMap((name) => (wanted.get(name) ? [[name, wanted.get(name)!]] : [])),
  );
  const found = await find(await pagefind(), q, filters, wanted.has('exact') ? [] : await spellings());
  if (mine !== asked) return;
  list.replaceChildren(...found.hits.map(item));
  await say(q, found, wanted, filters);
  said.dataset['searchState'] = 'done';
}

/** The form says what the address says; the chapters are those of the source. */
function fill(wanted: URLSearchParams): void {
  const source = wanted.get('source') ?? '';
  const units = Object.entries(JSON.parse(form.dataset['units']!) as Record<string, string>);
  const own = units.filter(([path]) => path.startsWith(`${source}/`) && source);
  field('unit').replaceChildren(
    new Option('all chapters', ''),
    ...own.map(([path, title]) => new Option(title, path.split('/')[1]!)),
  );
  for (const name of ['q', ...FILTERS])
    if (document.activeElement !== field(name)) field(name).value = wanted.get(name) ?? '';
}

async function say(
  q: string,
  { hits, added }: Found,
  wanted: URLSearchParams,
  filters: Record<string, string>,
): Promise<void> {
  if (hits.length) {
    said.textContent = `${hits.length === 50 ? 'The first 50' : hits.length} passages`;
    if (added.length)
      said.append(`, also with ${added.join(', ')} `, link([...wanted, ['exact', '1']], '(only as typed)'));
    return;
  }
  said.textContent = `Nothing found for ${q}${added.length ? `, nor for ${added.join(', ')}` : ''}. `;
  if (Object.keys(filters).length) said.append(link([['q', q]], 'Search everything'), '. ');
  const near = await nearSpellings(await pagefind(), q);
  if (near.length)
    said.append(
      'Did you mean ',
      ...near.flatMap((word, i) => [i ? ' or ' : '', link([['q', word]], word)]),
      '?',
    );
}

/** A link to another search; one click searches only what was typed. */
function link(fields: (readonly [string, string])[], text: string): HTMLAnchorElement {
  const out = document.createElement('a');
  out.href = `?${new URLSearchParams(fields as [string, string][])}`;
  out.textContent = text;
  return out;
}

function item(hit: Hit): HTMLLIElement {
  const li = document.createElement('li');
  const title = document.createElement('a');
  title.href = hit.url;
  title.dataset['result'] = '';
  title.textContent = `${hit.meta['title']}`;
  // The page that it opens marks the words there.
  title.addEventListener('click', () =>
    keep('marks', { path: title.pathname, words: hit.words }, sessionStorage),
  );
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = hit.meta['where'] ?? '';
  const text = document.createElement('p');
  text.append(...marked(excerpt(hit.content, hit.words), hit.words));
  li.append(title, where, text);
  return li;
}

function ask(how: 'push' | 'replace'): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  const address = `?${new URLSearchParams(chosen)}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void run();
}

function remember(): void {
  const q = field('q').value.trim();
  if (!q) return;
  keep('recent', [q, ...recent().filter((other) => other !== q)].slice(0, RECENT));
  offerRecent();
}

const recent = () => kept<string[]>('recent') ?? [];
const offerRecent = () =>
  document.querySelector('#recent')!.replaceChildren(...recent().map((q) => new Option(q)));

let pause = 0;
form.addEventListener('input', (event) => {
  clearTimeout(pause);
  if (event.target === field('source')) field('unit').value = '';
  pause = window.setTimeout(() => ask('replace'), event.target === field('q') ? PAUSE : 0);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember();
  ask('push');
});
addEventListener('popstate', () => void run());

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
void run();
