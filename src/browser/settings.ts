/** Theme, size of type and measure, as the reader chose them; `Page.astro` sets them before the first paint. */
import { keep, kept } from './store.ts';

type Settings = Record<string, string>;

const form = document.querySelector<HTMLFormElement>('form.settings');

form?.addEventListener('change', () => {
  const chosen = Object.fromEntries(new FormData(form)) as Settings;
  keep('settings', chosen);
  for (const [name, value] of Object.entries(chosen)) document.documentElement.dataset[name] = value;
  dispatchEvent(new Event('resize'));
});

const chosen = kept<Settings>('settings') ?? {};
for (const [name, value] of Object.entries(chosen)) {
  const input = form?.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
  if (input) input.checked = true;
}

// A click beside it, or Escape, shuts it.
const box = form?.closest('details');
addEventListener('click', (event) => {
  if (box?.open && !box.contains(event.target as Node)) box.open = false;
});
box?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  box.open = false;
  box.querySelector('summary')!.focus();
});
