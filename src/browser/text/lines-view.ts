/** Lines in context on the page of search: a table, in an order of the reader's, to be copied and kept. */
import { copyWords, giveFile } from '../hand-over.ts';
import type { Answer, Library, TextHit } from './answer.ts';
import { asCsv, asText, groupsOf, linesOf, ORDERS, type Line, type Order } from './lines.ts';
import { followed } from './followed.ts';
import { whereOf, type Titles } from './show.ts';

/** Rows that stand there at once; more come on demand. */
const AT_ONCE = 300;

/** @param choose called with another order */
export function linesView(
  library: Library,
  answer: Answer,
  titles: Titles,
  order: Order,
  choose: (order: Order) => void,
): HTMLElement {
  // What has only some of it is no line of what was asked for.
  const full = { hits: answer.total ? answer.hits.filter((hit) => hit.isFull) : answer.hits };
  const brief = ({ record }: TextHit) => titles.brief[record.source] ?? 'Works cited';
  const groups = groupsOf(linesOf(library.corpus, full, order), order, brief);
  const lines = groups.flatMap((group) => group.lines);
  const where = (hit: TextHit) =>
    [hit.record.kind === 'note' ? hit.record.title : '', whereOf(hit, titles)].filter(Boolean).join(', ');
  const box = document.createElement('section');
  box.className = 'lines';
  box.setAttribute('aria-label', 'Lines in context');
  const table = document.createElement('table');
  table.createCaption().textContent = `${lines.length.toLocaleString('en')} lines, ${ORDERS[order]}: ${countsOf(lines, brief)}`;
  const head = table.createTHead().insertRow();
  for (const name of ['words before', 'found', 'words behind', 'where'])
    head.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: name }));
  /** Above the first line of each group: what it is, and how many it has. */
  const heads = new Map(
    groups.flatMap(({ name, lines: own }) => (name && own[0] ? [[own[0], `${name} · ${own.length}`]] : [])),
  );
  let shown = 0;
  const more = Object.assign(document.createElement('button'), { type: 'button', textContent: 'More lines' });
  const show = () => {
    for (const line of lines.slice(shown, shown + AT_ONCE)) {
      const head = heads.get(line);
      if (head !== undefined || !table.tBodies.length) table.createTBody();
      if (head !== undefined) table.tBodies[table.tBodies.length - 1]?.append(headOf(head));
      table.tBodies[table.tBodies.length - 1]?.append(rowOf(library, line, where, full.hits));
    }
    shown += AT_ONCE;
    more.hidden = shown >= lines.length;
  };
  more.addEventListener('click', show);
  show();
  const scroll = Object.assign(document.createElement('div'), { className: 'scroll', tabIndex: 0 });
  scroll.role = 'group';
  scroll.ariaLabel = 'Table of lines';
  scroll.append(table);
  box.append(tools(lines, order, where, choose), scroll, more);
  return box;
}

/** `Isaacs ca. 2009, thesis 41, von Hauff 2016, thesis 30`, the most first. */
function countsOf(lines: Line[], brief: (hit: TextHit) => string): string {
  const counts = [...Map.groupBy(lines, ({ hit }) => brief(hit))].map(([name, own]): [string, number] => [
    name,
    own.length,
  ]);
  return counts
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `${name} ${n.toLocaleString('en')}`)
    .join(', ');
}

function headOf(text: string): HTMLElement {
  const row = document.createElement('tr');
  row.append(
    Object.assign(document.createElement('th'), { scope: 'rowgroup', colSpan: 4, textContent: text }),
  );
  return row;
}

function rowOf(
  library: Library,
  { before, found, behind, hit }: Line,
  where: (hit: TextHit) => string,
  all: TextHit[],
): HTMLElement {
  const row = document.createElement('tr');
  const cell = (className: string, ...content: (string | Node)[]) => {
    const td = document.createElement('td');
    td.className = className;
    td.append(...content);
    return td;
  };
  const link = Object.assign(document.createElement('a'), { href: hit.record.url, textContent: found });
  followed(link, library, hit, '', all);
  row.append(
    cell('before', Object.assign(document.createElement('bdi'), { textContent: before })),
    cell('found', link),
    cell('behind', behind),
    cell('where', where(hit)),
  );
  return row;
}

function tools(
  lines: Line[],
  order: Order,
  where: (hit: TextHit) => string,
  choose: (order: Order) => void,
): HTMLElement {
  const bar = document.createElement('p');
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const [value, text] of Object.entries(ORDERS))
    select.append(new Option(text, value, false, value === order));
  select.addEventListener('change', () => choose(select.value as Order));
  label.append('Order ', select);
  const status = document.createElement('span');
  status.role = 'status';
  const copy = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: 'Copy as text',
  });
  copy.addEventListener('click', () => {
    copyWords(asText(lines, where)).then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'The browser does not let it be copied; take the CSV.'),
    );
  });
  const file = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: 'Download CSV',
  });
  file.addEventListener('click', () => giveFile('lines.csv', asCsv(lines, where), 'text/csv'));
  bar.append(label, ' ', copy, ' ', file, ' ', status);
  return bar;
}
