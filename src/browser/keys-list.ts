/** The keys of a page, in a dialog. */
interface Listed {
  keys: string[];
  does: string;
}

const NAMES: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←' };

/** @param all those that are of use on this page */
export function showKeys(all: Listed[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-label', 'Keys');
  const title = document.createElement('h2');
  title.textContent = 'Keys';
  const rows = document.createElement('dl');
  for (const { keys, does } of all) {
    const dt = document.createElement('dt');
    for (const key of keys.filter(
      (one) => !one.startsWith('Arrow') || document.documentElement.dataset['arrows'] === 'on',
    ))
      dt.append(Object.assign(document.createElement('kbd'), { textContent: NAMES[key] ?? key }), ' ');
    rows.append(dt, Object.assign(document.createElement('dd'), { textContent: does }));
  }
  const shut = Object.assign(document.createElement('button'), { textContent: 'Close' });
  shut.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(title, rows, shut);
  document.body.append(dialog);
  dialog.showModal();
}
