/** Before anything else reads the page: what the reader wants otherwise than it came, fetched only then. */
export async function showWanted(): Promise<void> {
  const chosen = document.documentElement.dataset;
  if (chosen['names'] === 'on') void import('./named.ts').then(({ letNamesAnswer }) => letNamesAnswer());
  if (chosen['signs'] !== 'file' && chosen['slips'] !== 'sic') return;
  const { show } = await import('./on-demand.ts');
  await show(chosen);
}
