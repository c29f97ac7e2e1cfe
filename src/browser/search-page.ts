/** The search page: runs the query in the address and shows what it finds. */
import { fold } from './query.ts';
import { find, stem, type Hit, type Pagefind, type Spellings } from './search.ts';

const form = document.querySelector<HTMLFormElement>('form[data-pagefind]')!;
const said = document.querySelector<HTMLElement>('#said')!;
const list = document.querySelector<HTMLOListElement>('#hits')!;
let engine: Promise<Pagefind> | null = null;

function pagefind(): Promise<Pagefind> {
  engine ??= (import(/* @vite-ignore */ form.dataset['pagefind']!) as Promise<Pagefind>).then(
    async (module) => {
      await module.options({
        baseUrl: form.dataset['base'],
        ranking: { pageLength: 0.4, termFrequency: 0.6 },
      });
      return module;
    },
  );
  return engine;
}

let known: Promise<Spellings> | null = null;

function spellings(): Promise<Spellings> {
  known ??= fetch(`${form.dataset['base']}data/spellings.json`).then(
    (response) => response.json() as Promise<Spellings>,
  );
  return known;
}

async function run(): Promise<void> {
  const asked = new URL(location.href).searchParams;
  const q = asked.get('q') ?? '';
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  delete said.dataset['searchState'];
  if (!q.trim()) return;
  said.textContent = 'Searching …';
  const filters = Object.fromEntries(
    ['source', 'unit'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)!]] : [])),
  );
  const { hits, added } = await find(
    await pagefind(),
    q,
    filters,
    asked.has('exact') ? [] : await spellings(),
  );
  list.replaceChildren(...hits.map(item));
  said.textContent = hits.length
    ? `${hits.length === 50 ? 'The first 50' : hits.length} passages`
    : `Nothing found for ${q}. Fewer words, or another spelling, may find more.`;
  if (added.length) said.append(`, also with ${added.join(', ')} `, exactly(asked));
  said.dataset['searchState'] = 'done';
}

/** One click searches only what was typed. */
function exactly(asked: URLSearchParams): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams([...asked, ['exact', '1']])}`;
  link.textContent = '(only as typed)';
  return link;
}

function item(hit: Hit): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.dataset['result'] = '';
  link.textContent = `${hit.meta['title']}`;
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = hit.meta['where'] ?? '';
  const text = document.createElement('p');
  text.append(...marked(excerpt(hit), hit.words));
  li.append(link, where, text);
  return li;
}

/** About forty words round the first place where the words stand together. */
function excerpt(hit: Hit): string {
  const folded = fold(hit.content);
  const places = hit.words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const at = places.length ? Math.min(...places) : 0;
  const from = at < 120 ? 0 : hit.content.indexOf(' ', at - 100) + 1;
  const piece = hit.content.slice(from, from + 300);
  return `${from ? '… ' : ''}${piece}${from + 300 < hit.content.length ? ' …' : ''}`;
}

function marked(text: string, words: string[]): Node[] {
  const stems = words.map(stem);
  return text.split(/([\p{L}\p{N}'’]+)/u).map((piece) => {
    if (!stems.some((stem) => fold(piece).startsWith(stem))) return document.createTextNode(piece);
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value) as [
      string,
      string,
    ][],
  );
  history.pushState(null, '', `?${asked}`);
  void run();
});
addEventListener('popstate', () => void run());
void run();
