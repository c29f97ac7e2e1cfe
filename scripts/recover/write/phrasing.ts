/** A text with its anchors and its markup as phrasing content of a Markdown tree. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Anchor, Mapped } from '../mapped.ts';
import type { EditionSigns } from '../types.ts';
import { emendationsIn } from './emendations.ts';
import { readMarkup, shown } from './markup.ts';
import { goingOn, STYLES, type Markup, type Stretch } from './stretches.ts';

export function phrasing(mapped: Mapped, signs: EditionSigns): PhrasingContent[] {
  const { hidden, stretches } = readMarkup(mapped.text, signs);
  const markup: Markup = { hidden, stretches: emendationsIn(mapped, stretches) };
  for (const a of mapped.anchors) {
    if (a.kind === 'sic')
      markup.stretches.push({ from: a.from, to: a.to, style: 'sic', value: a.meant, why: a.why });
    if (a.kind === 'doubt') markup.stretches.push({ from: a.from, to: a.to, style: 'doubt', why: a.why });
    if (a.kind === 'foreign')
      markup.stretches.push({ from: a.from, to: a.to, style: 'foreign', value: a.language });
    if (a.kind === 'abbreviation')
      markup.stretches.push({ from: a.from, to: a.to, style: 'abbreviation', value: a.expand });
    if (a.kind === 'cross-reference')
      markup.stretches.push({
        from: a.from,
        to: a.to,
        style: 'cross-reference',
        value: a.leads,
        why: a.meant ?? '',
      });
    if (a.kind === 'strong') markup.stretches.push({ from: a.from, to: a.to, style: 'strong' });
    if (a.kind === 'citation')
      markup.stretches.push({
        from: a.from,
        to: a.to,
        style: 'citation',
        value: a.works.join(' '),
        ...(a.edition === undefined ? {} : { edition: a.edition }),
        rule: a.rule,
        why: a.flag ?? '',
      });
  }
  markup.stretches = goingOn(markup.stretches, mapped.text);
  // A page that begins with a mark begins before it; `[^2]:pb` at the head of a line would open a note.
  const opens = (a: Anchor) => a.kind === 'pagebreak' && a.from === 0;
  const all = mapped.anchors.filter(({ kind }) => POINTS.has(kind));
  const points = [...all.filter(opens), ...all.filter((a) => !opens(a))];
  return build(mapped.text, markup, points, 0, mapped.text.length, 0);
}

const POINTS = new Set<Anchor['kind']>(['noteref', 'pagebreak', 'lost', 'linebreak']);

const GOES_ON = new Set<Stretch['style']>(['foreign', 'em', 'strong', 'sup']);

function build(
  text: string,
  markup: Markup,
  points: Anchor[],
  from: number,
  to: number,
  depth: number,
): PhrasingContent[] {
  const style = STYLES[depth];
  if (style === undefined) return leaves(text, markup, points, from, to);
  const out: PhrasingContent[] = [];
  let at = from;
  // A mark at the edge of a stretch stands outside it.
  let left = [...points].sort((a, b) => a.from - b.from);
  const take = (isHere: (p: Anchor) => boolean) => {
    const here = left.filter(isHere);
    left = left.filter((p) => !isHere(p));
    return here;
  };
  for (const s of markup.stretches
    .filter((s) => s.style === style && s.from < to && s.to > from)
    .sort((a, b) => a.from - b.from)) {
    // Emphasis goes on within what stands across its edge (von-hauff:2720); anything else is told once.
    const start = GOES_ON.has(style) ? Math.max(s.from, at) : s.from;
    const end = Math.min(s.to, to);
    if (start < at || start >= end) continue;
    out.push(
      ...build(
        text,
        markup,
        take((p) => p.from <= start),
        at,
        start,
        depth + 1,
      ),
    );
    const children = build(
      text,
      markup,
      take((p) => p.from < end),
      start,
      end,
      depth + 1,
    );
    if (children.length) out.push(wrap(s, children));
    at = end;
  }
  out.push(...build(text, markup, left, at, to, depth + 1));
  return out;
}

/** Text and the marks and page breaks in it. */
function leaves(text: string, markup: Markup, points: Anchor[], from: number, to: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = from;
  for (const p of points) {
    const value = shown(text, markup.hidden, at, p.from);
    if (value) out.push({ type: 'text', value });
    out.push(point(p));
    at = Math.max(at, p.from);
  }
  const rest = shown(text, markup.hidden, at, to);
  if (rest) out.push({ type: 'text', value: rest });
  return out;
}

function point(a: Anchor): PhrasingContent {
  if (a.kind === 'noteref') return { type: 'footnoteReference', identifier: String(a.n), label: String(a.n) };
  if (a.kind === 'linebreak') return { type: 'break' };
  if (a.kind === 'lost') return directive('lost', { why: a.why }, []);
  if (a.kind === 'pagebreak') return directive('pb', { folio: a.folio }, []);
  throw new Error(`${a.kind} is no place`);
}

function wrap(
  { style, value = '', why = '', rule = '', edition }: Stretch,
  children: PhrasingContent[],
): PhrasingContent {
  switch (style) {
    case 'em':
      return { type: 'emphasis', children };
    case 'strong':
      return { type: 'strong', children };
    case 'link':
      return { type: 'link', url: value, children };
    case 'citation':
      return directive(
        'cite',
        { works: value, ...(edition ? { edition } : {}), rule, ...(why ? { flag: why } : {}) },
        children,
      );
    case 'cross-reference':
      return directive('see', { to: value, ...(why ? { meant: why } : {}) }, children);
    case 'abbreviation':
      return directive('abbr', { expand: value }, children);
    case 'sup':
      return directive('sup', {}, children);
    case 'sic':
      return directive('sic', { meant: value }, children);
    case 'doubt':
      return directive('doubt', { why }, children);
    case 'foreign':
      return directive('foreign', { lang: value }, children);
    case 'emendation':
      return directive('emended', { reads: value, why }, children);
  }
}

const directive = (
  name: string,
  attributes: Record<string, string>,
  children: PhrasingContent[],
): TextDirective => ({
  type: 'textDirective',
  name,
  attributes,
  children,
});
