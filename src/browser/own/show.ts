/** A reader's own marks in the text: their colours, without touching the words, and behind each passage a sign that opens them. */
import { ARTICLE } from '../../model/selectors.ts';
import { BASE } from '../base.ts';
import { button, made } from '../made.ts';
import { holds } from '../ranges.ts';
import { locate, wordsOfBlock } from './locate.ts';
import { COLOURS, type Own } from './record.ts';
import { onChange, ownOf } from './store.ts';

/** The folder of this unit within the site. */
export const PAGE = location.pathname.slice(BASE.length).replace(/index\.html$/, '');

/** A mark where it stands now; `isChanged` where its words are others than those that were marked. */
interface Shown {
  own: Own;
  ranges: Range[];
  block: Element;
  isChanged: boolean;
}
let shown: Shown[] = [];

/** Shows the marks of a passage; `sign` is what was pressed. */
type Open = (all: Own[], sign: HTMLElement) => void;

/** Draws them anew: they have changed. */
export let drawAgain = (): Promise<void> => Promise.resolve();

export async function showOwn(open: Open): Promise<void> {
  drawAgain = async () => paint(await ownOf(PAGE), open);
  await drawAgain();
  onChange(() => void drawAgain());
  document.querySelector(ARTICLE)?.addEventListener('click', (event) => {
    const { target, clientX, clientY } = event as MouseEvent;
    if ((target as Element).closest('a, button, summary') || !getSelection()?.isCollapsed) return;
    const found = shown.find(({ ranges }) => ranges.some((range) => holds(range, clientX, clientY)));
    found?.block.querySelector<HTMLElement>('.own-sign')?.click();
  });
}

function paint(all: Own[], open: Open): void {
  for (const added of document.querySelectorAll('.own-sign, .own-printed, .own-lost')) added.remove();
  shown = all.flatMap((own): Shown[] => {
    const places = own.parts.flatMap((part) => locate(document, part) ?? []);
    const [first] = places;
    const isChanged = places.length < own.parts.length || places.some((place) => place.isChanged);
    const ranges = places.flatMap(({ block, from, to }) => wordsOfBlock(block).range(from, to) ?? []);
    return first ? [{ own, ranges, block: first.block, isChanged }] : [];
  });
  // A browser that cannot colour words without touching them still has the signs.
  for (const colour of 'highlights' in CSS ? COLOURS : []) {
    const ranges = shown.filter(({ own }) => own.colour === colour).flatMap((one) => one.ranges);
    CSS.highlights.set(`own-${colour}`, new Highlight(...ranges));
  }
  for (const [block, here] of Map.groupBy(shown, (one) => one.block)) addSign(block, here, open);
  const here = new Set(shown.map(({ own }) => own));
  const lost = all.filter((own) => !here.has(own));
  if (lost.length) tellLost(lost, open);
}

function addSign(block: Element, here: Shown[], open: Open): void {
  const notes = here.filter(({ own }) => own.note);
  const isChanged = here.some((one) => one.isChanged);
  const marks = here.length === 1 ? 'your mark' : `${here.length} marks of yours`;
  const says = [marks, notes.length && 'with a note', isChanged && 'the words have changed since'];
  const sign = button(notes.length ? '✎' : '▪', says.filter(Boolean).join(', '), () =>
    open(
      here.map(({ own }) => own),
      sign,
    ),
  );
  sign.className = `own-sign${isChanged ? ' changed' : ''}`;
  sign.dataset['apparatus'] = '';
  const last = block.lastElementChild;
  const end = block.tagName === 'LI' && last?.tagName === 'P' ? last : block;
  end.append(sign);
  for (const { own } of notes) {
    const printed = made('span', { className: 'own-printed', textContent: ` [My note: ${own.note}]` });
    printed.dataset['apparatus'] = '';
    end.append(printed);
  }
}

/** Marks whose words are no longer here are not dropped in silence. */
function tellLost(lost: Own[], open: Open): void {
  const place = made('p', { className: 'own-lost', role: 'status' });
  place.dataset['apparatus'] = '';
  const says =
    lost.length === 1
      ? 'One of your marks no longer finds its words here.'
      : `${lost.length} of your marks no longer find their words here.`;
  const see = button('Show them', 'Show the marks that are not found', () => open(lost, see));
  place.append(`${says} `, see);
  document.querySelector(ARTICLE)?.before(place);
}
