/** Keeping a source, as a reader sees it: the offer with its size, the progress with a way to stop, what is kept with a way to remove it. */
import { buildOf } from '../base.ts';
import { button, made } from '../made.ts';
import { inMb, keepSource, NotKept, removeSource } from './keep.ts';
import { buildNow, keptSources } from './stores.ts';

/** Fills every place of the page that is for it, `.keep[data-source]`. */
export async function watchKeeping(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('.keep[data-source]')];
  if (!places.length || buildOf(document) === 'dev') return;
  // A browser may keep nothing: in a private window, or because its reader forbade it.
  if (await refused()) {
    for (const place of places) place.textContent = 'This browser keeps nothing here, so it cannot be kept.';
    return;
  }
  // What is kept is said at once, what would be taken when the host has answered.
  for (const place of places) await show(place, null);
  const now = await buildNow().catch(() => null);
  if (now) for (const place of places) await show(place, now.sources[place.dataset['source'] ?? ''] ?? null);
}

async function refused(): Promise<boolean> {
  if (!('caches' in window)) return true;
  return keptSources().then(
    () => false,
    () => true,
  );
}

/** @param bytes that it would take; null where there is no line to ask */
async function show(place: HTMLElement, bytes: number | null, says = ''): Promise<void> {
  const source = place.dataset['source'] ?? '';
  const kept = (await keptSources()).find((one) => one.source === source);
  const parts: (Node | string)[] = says ? [made('span', { textContent: `${says} `, role: 'status' })] : [];
  const isOld = kept && kept.build !== buildOf(document);
  if (kept) {
    parts.push(`Kept here for reading offline, ${inMb(kept.bytes)}${isOld ? ', of an older edition' : ''}. `);
    parts.push(
      button('Remove', '', async () => {
        await removeSource(source);
        await show(place, bytes, 'Removed.');
      }),
    );
  }
  if (bytes !== null && (!kept || isOld))
    parts.push(
      button(isOld ? 'Take the new edition' : `Keep for reading offline (${inMb(bytes)})`, '', () =>
        keep(place, bytes),
      ),
    );
  place.replaceChildren(...parts);
}

async function keep(place: HTMLElement, bytes: number): Promise<void> {
  const stop = new AbortController();
  const progress = made('progress', { max: bytes, value: 0, ariaLabel: 'Kept so far' });
  const says = made('span', { textContent: ` of ${inMb(bytes)} ` });
  const end = button('Stop', '', () => stop.abort());
  place.replaceChildren(progress, says, end);
  end.focus();
  const told = await keepSource(
    place.dataset['source'] ?? '',
    (done, of) => {
      progress.max = of;
      progress.value = done;
      says.textContent = ` ${inMb(done)} of ${inMb(of)} `;
    },
    stop.signal,
  ).then(
    () => '',
    (error: unknown) => reason(error, stop),
  );
  // What else failed at the same time ends with it.
  stop.abort();
  await show(place, bytes, told);
  place.querySelector('button')?.focus();
}

function reason(error: unknown, stop: AbortController): string {
  if (stop.signal.aborted) return 'Stopped; nothing is kept.';
  return error instanceof NotKept ? `Not kept. ${error.message}` : 'Not kept. The connection broke.';
}
