/**
 * The other accounts of a passage, opened beside it: each as it stands in its source, with its notes; what both have is lit
 * in both. On a phone a sheet, swiped from one account to the next.
 */
import { ours } from '../ours.ts';
import type { Told, ToldOfUnit } from '../../model/told.ts';
import { noteId, numberIn } from '../../model/ids.ts';
import { NOTEREF } from '../../model/selectors.ts';
import { SURE } from '../../model/accounts-words.ts';
import { rangesIn } from '../marked.ts';
import { button, made } from '../made.ts';
import { besideAddress } from '../beside-address.ts';
import { openPanel } from './panel.ts';

const LIT = 'shared';
let told: Promise<ToldOfUnit> | null = null;
const pages = new Map<string, Promise<Document>>();

async function fetched(address: string): Promise<Response> {
  const response = await ours(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The page of another chapter, fetched once. */
function pageAt(path: string): Promise<Document> {
  const page =
    pages.get(path) ??
    fetched(path)
      .then((response) => response.text())
      .then((html) => new DOMParser().parseFromString(html, 'text/html'));
  pages.set(path, page);
  page.catch(() => pages.delete(path));
  return page;
}

/** @param sign behind the passage */
export async function openAccounts(sign: HTMLAnchorElement): Promise<void> {
  const passage = sign.closest<HTMLElement>('[id]');
  if (!passage) return;
  told ??= fetched(new URL('accounts.json', location.href.replace(/[?#].*/, '')).href).then(
    (response) => response.json() as Promise<ToldOfUnit>,
  );
  // What does not come by script is a link still.
  const all = (await told.catch(() => ((told = null), {}) as ToldOfUnit))[passage.id];
  if (!all?.length) return void location.assign(sign.href);
  showAll(passage, all, sign);
}

function showAll(passage: HTMLElement, all: Told[], sign: HTMLElement): void {
  const strip = made('div', { className: 'strip-of-accounts' });
  const at = made('span', { role: 'status' });
  const sections = all.map((one) => accountOf(one, passage));
  strip.append(...sections.map(({ section }) => section));
  let shown = -1;
  const show = (n: number) => {
    if (n === shown || !all[n]) return;
    shown = n;
    at.textContent = ` ${n + 1} of ${all.length}: ${all[n].where} `;
    // What is out of sight is out of the way of the keys, too.
    for (const [i, { section }] of sections.entries()) section.inert = i !== n;
    void sections[n]?.fill().then(() => light(passage, sections[n]?.section, all[n]));
  };
  const go = (step: number) => {
    const n = (shown + step + all.length) % all.length;
    strip.scrollTo({ left: n * strip.clientWidth, behavior: 'instant' });
    show(n);
  };
  strip.addEventListener('scroll', () => show(Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth))));
  const between = [
    button('‹', 'The account before', () => go(-1)),
    at,
    button('›', 'The next account', () => go(1)),
  ];
  const label = `Told by others too: ${all.length} ${all.length === 1 ? 'account' : 'accounts'}`;
  const box = openPanel(label, all.length > 1 ? between : [], [strip], sign, () =>
    CSS.highlights?.delete(LIT),
  );
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight' || key === 'ArrowLeft') go(key === 'ArrowRight' ? 1 : -1);
  });
  show(0);
}

/** One account: what joins it with the passage, where they differ, its words and notes, and the ways there. */
function accountOf(one: Told, passage: HTMLElement): { section: HTMLElement; fill: () => Promise<void> } {
  const section = made('section', { className: 'account' });
  const title = made('h2', { textContent: one.where });
  const chapter = made('p', { className: 'meta', textContent: one.chapter });
  const why = made('p', {
    className: 'meta',
    textContent: `${one.isConfirmed ? (one.isSame ? 'The same' : 'The same subject') : 'Likely, read by nobody yet'}: ${one.joins}`,
  });
  const words = made('blockquote', { textContent: 'Fetching the passage …' });
  const there = made('a', { href: one.address, className: 'there', textContent: 'Read it there' });
  const beside = made('a', {
    href: besideAddress(`${location.pathname}#${passage.id}`, one.address),
    className: 'there side-by-side',
    textContent: 'Both side by side',
  });
  const ways = made('p', {});
  ways.append(there, ' ', beside);
  section.append(title, chapter, why, ...one.differs.map(differenceOf), words, ways);
  let isFilled = false;
  const fill = async () => {
    if (isFilled) return;
    isFilled = true;
    try {
      words.replaceChildren(...(await passageOf(one.address)));
    } catch {
      isFilled = false;
      words.textContent = 'The passage did not come; the link leads there.';
    }
  };
  return { section, fill };
}

function differenceOf({ title, sure, note, here, there }: Told['differs'][number]): HTMLElement {
  const box = made('div', { className: 'difference' });
  box.append(
    made('p', { className: 'at-issue', textContent: title }),
    made('p', { textContent: `Here: “${here}”` }),
    made('p', { textContent: `There: “${there}”` }),
    made('p', { className: 'meta', textContent: `${note} ${SURE[sure]}.` }),
  );
  return box;
}

/** The passage as its own page has it, and the notes whose marks stand in it. */
async function passageOf(address: string): Promise<Node[]> {
  const url = new URL(address, location.href);
  const page = await pageAt(url.pathname);
  const found = page.getElementById(url.hash.slice(1));
  if (!found) throw new Error(`${address} is not there`);
  const notes = [...found.querySelectorAll<HTMLAnchorElement>(NOTEREF)].flatMap(
    (mark) => page.getElementById(noteId(numberIn(mark.hash.slice(1)) ?? '')) ?? [],
  );
  const text = bare(found, url);
  if (!notes.length) return [text];
  const list = made('ul', { className: 'notes-there' });
  list.role = 'list';
  for (const note of notes) {
    const item = made('li', {});
    item.append(made('b', { textContent: note.dataset['n'] ?? '' }), ' ', ...bare(note, url).childNodes);
    list.append(item);
  }
  return [text, list];
}

/** A copy without ids and what the site adds, whose links lead where they lead there. */
function bare(element: Element, base: URL): HTMLElement {
  const copy = made(element.matches('li, p') ? 'p' : 'div', {});
  copy.append(...[...element.childNodes].map((node) => document.importNode(node, true)));
  for (const added of copy.querySelectorAll('[data-apparatus], [role=doc-backlink]')) added.remove();
  // Its note stands below it.
  for (const mark of copy.querySelectorAll(NOTEREF)) mark.replaceWith(mark.textContent);
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  for (const link of copy.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', base).href);
  return copy;
}

function light(passage: HTMLElement, section: HTMLElement | undefined, one: Told | undefined): void {
  const words = section?.querySelector('blockquote');
  if (!words || !one || !CSS.highlights) return;
  const marks = { words: [], forms: one.shared };
  CSS.highlights.set(LIT, new Highlight(...rangesIn(passage, marks), ...rangesIn(words, marks)));
}
