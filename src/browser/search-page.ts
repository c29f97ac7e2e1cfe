/** The search page: runs the query in the address while one types, and shows what it finds. */
import type { Knowledge } from '../model/search-record.ts';
import { sure } from '../model/sure.ts';
import { Engines } from './engines.ts';
import { itemOf } from './result-item.ts';
import { offerRecent, remember, watchArrows } from './recent.ts';
import { link } from './search-links.ts';
import { find, type Found } from './search.ts';
import type { Library } from './text/answer.ts';
import type { Question as Asked } from './text/present.ts';
import { orderWanted } from './text/views.ts';

const element = <E extends Element>(selector: string): E =>
  sure(document.querySelector<E>(selector), 'the page of search has it');

const form = element<HTMLFormElement>('form[data-pagefind]');
document.querySelector('.blocked')?.remove();
const said = element<HTMLElement>('#said');
const list = element<HTMLOListElement>('#hits');
const FILTERS = ['source', 'unit', 'author', 'kind'];

const field = (name: string) =>
  element<HTMLInputElement | HTMLSelectElement>(`form[data-pagefind] [name=${name}]`);
/** Titles of the chapters, by `source/unit`, and of the sources. */
const units = JSON.parse(form.dataset['units'] ?? '{}') as Record<string, string>;
const titles = {
  units,
  brief: JSON.parse(form.dataset['brief'] ?? '{}') as Record<string, string>,
  sources: Object.fromEntries(
    [...element<HTMLSelectElement>('select[name=source]').options].map(({ value, text }) => [value, text]),
  ),
};
const engines = new Engines(form.dataset['pagefind'] ?? '', form.dataset['base'] ?? '/');

/** How many hits stand there before one scrolls; who searches a chapter wants them all. */
const AT_ONCE = 30;
const IN_A_CHAPTER = 50;

/** For so long the index is waited for, in ms: the whole text answers without it. */
const PATIENCE = 5000;

/** The hit that was followed; 0 where none was. */
const leftAt = () => Number(/^#hit-(\d+)$/.exec(location.hash)?.[1] ?? 0);

/** The question that stands: a later one ends it. */
let asked: Asked | null = null;

const run = () => void answer().catch(failed);

/** Nothing came that could answer: said, and asked for again with the next question. */
function failed(): void {
  engines.forget();
  asked = null;
  said.textContent = 'The search could not be loaded. Type again to try once more.';
}

async function answer(): Promise<void> {
  const wanted = new URL(location.href).searchParams;
  fill(wanted);
  const q = wanted.get('q') ?? '';
  delete said.dataset['searchState'];
  if (!q.trim()) {
    asked = null;
    document.querySelectorAll('#hits > *, .lines, .dispersion').forEach((shown) => shown.remove());
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
  const isExact = wanted.has('exact');
  const mine: Asked = { q, filters, isExact };
  asked = mine;
  // Two engines, one question: the index has something at once, the whole text has all of it, and counts.
  // Without a line the text may be kept, and the index is not. Of a parted library the index answers alone.
  if (engines.library === undefined && !(await engines.isParted().catch(() => false)))
    await Promise.race([
      firstHits(mine).catch(() => undefined),
      new Promise((on) => setTimeout(on, PATIENCE)),
    ]);
  const library = await engines.text().catch(() => null);
  if (asked !== mine) return;
  if (library) await showAll(library, mine);
  else await showBest(mine);
  if (asked !== mine) return;
  said.dataset['searchState'] = 'done';
  // Whoever comes back finds the hit that was followed.
  document.getElementById(`hit-${leftAt()}`)?.querySelector('a')?.focus();
}

/**
 * The question is known before the engine is, so that a later one can end it at any time.
 *
 * @param known of names and spellings, if they are to be read in it
 */
async function* searchIndex(
  { q, filters }: Pick<Asked, 'q' | 'filters'>,
  known: Promise<Knowledge> | null,
): AsyncGenerator<Found> {
  const indexes = (...asked: Parameters<Engines['answering']>) => engines.answering(...asked);
  yield* find(indexes, q, filters, (await known) ?? { names: [], spellings: [] });
}

/** What was typed, at once: names are read in it when the whole text is. */
async function firstHits(mine: Asked): Promise<void> {
  const first = await searchIndex(mine, null).next();
  // Who comes late does not replace what the whole text has found.
  if (asked !== mine || first.done || engines.library !== undefined) return;
  list.replaceChildren();
  append(first.value);
  said.textContent = 'Searching the whole text …';
}

function append({ hits, marks }: Found): void {
  for (const hit of hits) list.append(itemOf(hit, marks, list.children.length + 1, titles));
}

/** All that was found: what shows it is fetched with the text. */
async function showAll(library: Library, mine: Asked): Promise<void> {
  const [{ present }, { names }] = await Promise.all([
    import('./text/present.ts'),
    engines.knowledge(mine.q),
  ]);
  if (asked !== mine) return;
  await present(library, mine, {
    said,
    list,
    titles,
    base: engines.base,
    names,
    isAsked: () => asked === mine,
    atOnce: Math.max(mine.filters['unit'] ? IN_A_CHAPTER : AT_ONCE, leftAt()),
    atATime: AT_ONCE,
    atTheEnd,
    again: run,
  });
}

/** What is not found here may stand elsewhere. */
const elsewhere = (hits: number, { q, filters }: Asked): (string | Node)[] =>
  hits || !Object.keys(filters).length ? [] : [' ', link([['q', q]], 'Search everything'), '.'];

/** Where the whole text does not come, the index answers alone: it counts nothing, and knows no operators. */
async function showBest(mine: Asked): Promise<void> {
  const batches = searchIndex(mine, mine.isExact ? null : engines.knowledge(mine.q));
  const first = await batches.next();
  if (asked !== mine || first.done) return;
  list.replaceChildren();
  append(first.value);
  let { parts } = first.value;
  const more = async (least: number): Promise<void> => {
    let isAll = false;
    while (list.children.length < least && !isAll) {
      const next = await batches.next();
      if (asked !== mine) return;
      if (next.done) isAll = true;
      else {
        append(next.value);
        ({ parts } = next.value);
      }
    }
    const found = { ...first.value, parts };
    const { saidOfIndex } = await import('./said-of-index.ts');
    const words = await saidOfIndex(engines, mine.q, found, list.children.length, isAll);
    if (asked !== mine) return;
    said.replaceChildren(...words, ...elsewhere(list.children.length, mine));
    if (!isAll) atTheEnd(() => void more(list.children.length + 1));
  };
  await more(Math.max(mine.filters['unit'] ? IN_A_CHAPTER : AT_ONCE, leftAt()));
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

function ask(how: 'push' | 'replace'): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  const order = orderWanted();
  if (order !== null) chosen.push(['view', 'lines'], ['order', order]);
  const address = `?${new URLSearchParams(chosen)}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  run();
}

/** One step back undoes one question, not one letter of it. */
let isTyping = false;

form.addEventListener('input', (event) => {
  if (event.target === field('source')) field('unit').value = '';
  ask(isTyping ? 'replace' : 'push');
  isTyping = true;
});
// Whoever goes to the field will search.
field('q').addEventListener(
  'focus',
  () => void Promise.all([engines.library ? null : engines.index(), engines.text()]).catch(failed),
  { once: true },
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  remember(field('q').value.trim(), element('#recent'));
  ask('replace');
  isTyping = false;
});
addEventListener('popstate', () => {
  isTyping = false;
  run();
});

watchArrows(list, field('q'));
offerRecent(element('#recent'));
// Whoever comes without a question will ask one.
if (!new URL(location.href).searchParams.get('q')) field('q').focus({ preventScroll: true });
run();
