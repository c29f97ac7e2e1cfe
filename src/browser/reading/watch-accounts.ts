/** A sign behind a passage opens its other accounts; what shows them is fetched then. */
export function watchAccounts(): void {
  document.addEventListener('click', (event) => {
    const sign = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.told') : null;
    if (!sign || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void import('./accounts.ts').then(({ openAccounts }) => openAccounts(sign));
  });
}
