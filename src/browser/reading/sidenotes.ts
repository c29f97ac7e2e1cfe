/**
 * Notes beside the text on wide windows. Each stands as high as its mark, or below the note before it, so no two overlap;
 * long ones are folded. They are copies for the eye: the list at the end is what keyboards and screen readers use.
 */
import { markId, numberIn } from '../../model/ids.ts';
import { NOTES } from '../../model/selectors.ts';
import { copyOf, marks } from './notes.ts';

/** Left free at the edge of the window, in px. */
const EDGE = 24;
/** How much wider than they need the notes may be. */
const WIDEST = 1.5;

/** Between two of them, in px. */
const GAP = 10;

const article = document.querySelector<HTMLElement>('.unit article');
let column: HTMLElement | null = null;
let notes: { mark: HTMLAnchorElement; note: HTMLElement }[] = [];

/** Whether the reader used a key last. */
let isByKey = false;

export const hasSidenotes = (): boolean => column !== null && !column.hidden;

/** Whether the note of a mark stands beside the text and in view; where marks are many it may stand far below its own. */
export function isBeside(mark: Element): boolean {
  const box = hasSidenotes() ? notes.find((one) => one.mark === mark)?.note.getBoundingClientRect() : null;
  return Boolean(box && box.bottom > 0 && box.top < innerHeight - 40);
}

function make(article: HTMLElement): HTMLElement {
  const column = document.createElement('div');
  column.className = 'sidenotes';
  column.setAttribute('aria-hidden', 'true');
  let mark = marks()[0] ?? null;
  notes = [...document.querySelectorAll<HTMLElement>(NOTES)].flatMap((source) => {
    // A note whose mark is lost stands behind the one before it, or by the first mark.
    mark = document.querySelector<HTMLAnchorElement>(`#${markId(numberIn(source.id) ?? '')}`) ?? mark;
    return mark ? [pair(mark, source)] : [];
  });
  column.append(...notes.map(({ note }) => note));
  article.append(column);
  return column;
}

function pair(mark: HTMLAnchorElement, source: HTMLElement): (typeof notes)[0] {
  const note = document.createElement('div');
  note.className = 'sidenote';
  note.dataset['of'] = source.id;
  note.append(copyOf(source));
  for (const link of note.querySelectorAll('a, summary, [tabindex]')) link.setAttribute('tabindex', '-1');
  // What is opened in it moves those below.
  note.addEventListener('toggle', place, { capture: true });
  note.addEventListener('click', () => {
    note.classList.add('unfolded');
    place();
  });
  for (const [here, there] of [
    [mark, note],
    [note, mark],
  ] as const) {
    here.addEventListener('pointerenter', () => there.classList.add('meant'));
    here.addEventListener('pointerleave', () => there.classList.remove('meant'));
  }
  mark.addEventListener('focus', () => note.classList.add('meant'));
  mark.addEventListener('blur', () => note.classList.remove('meant'));
  mark.addEventListener('click', (event) => {
    // By pointer alone: a key leads to the list, which is what keyboards and screen readers read. Firefox tells a click by a
    // key only by what comes before it.
    if (!isBeside(mark) || isByKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    column?.querySelector('.chosen')?.classList.remove('chosen');
    note.classList.add('chosen', 'unfolded');
    place();
  });
  return { mark, note };
}

/** What the column needs beside the text, in px: `--beside` of the styles, in the reader's size of type. */
function room(): number {
  const style = getComputedStyle(document.documentElement);
  return parseFloat(style.fontSize) * parseFloat(style.getPropertyValue('--beside'));
}

/** Reads all heights first and writes all places after, so that the page is laid out twice and not once a note. */
function place(): void {
  if (!article) return;
  const box = article.getBoundingClientRect();
  const beside = document.body.clientWidth - box.right;
  const hasRoom = beside >= room();
  if (hasRoom) column ??= make(article);
  if (!column) return;
  column.hidden = !hasRoom;
  if (!hasRoom) return;
  // Where there is more room, notes have it too.
  column.style.inlineSize = `${Math.min(beside - EDGE, WIDEST * room())}px`;
  for (const { note } of notes)
    note.classList.toggle('folds', !note.classList.contains('unfolded') && ownHeight(note) > FOLD);
  const measured = notes.map(({ mark, note }) => ({
    note,
    wanted: mark.getBoundingClientRect().top - box.top - 4,
    height: note.offsetHeight,
  }));
  let free = 0;
  for (const { note, wanted, height } of measured) {
    const top = Math.max(wanted, free);
    note.style.top = `${top}px`;
    free = top + height + GAP;
  }
  // The last ones may reach below the text.
  column.style.height = `${free}px`;
}

/** The height of its own words, without what the site says below them. */
const ownHeight = (note: HTMLElement): number =>
  [...note.querySelectorAll<HTMLElement>('.means, .signs')].reduce(
    (height, { offsetHeight }) => height - offsetHeight,
    note.scrollHeight,
  );

/** Higher notes are folded to it (`--fold` in the styles). */
const FOLD = 190;

export function watchSidenotes(): void {
  if (!article || !marks().length) return;
  addEventListener('resize', place);
  addEventListener('keydown', () => void (isByKey = true), true);
  addEventListener('pointerdown', () => void (isByKey = false), true);
  void document.fonts.ready.then(place);
  // Its first call comes with the first layout: asked for before, heights would cost a layout of their own.
  new ResizeObserver(place).observe(article);
}
