/** Passages, or lines in context: as the address has it. */
import { link } from '../search-links.ts';
import { isOrder, type Order } from './lines.ts';

/** Lines in context are wanted, in this order; null for passages. */
export function orderWanted(): Order | null {
  const wanted = new URL(location.href).searchParams;
  const order = wanted.get('order');
  if (wanted.get('view') !== 'lines') return null;
  return isOrder(order) ? order : 'text';
}

/** The other way to show what was found. */
export function views(hits: number): (string | Node)[] {
  const wanted = [...new URL(location.href).searchParams].filter(
    ([name]) => name !== 'view' && name !== 'order',
  );
  if (!hits) return [];
  return orderWanted() === null
    ? [' ', link([...wanted, ['view', 'lines']], 'As lines in context'), '.']
    : [' ', link(wanted, 'As passages'), '.'];
}
