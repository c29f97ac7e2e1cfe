/** What every page has. */
import './keys.ts';
import './settings.ts';
import './trail.ts';

// What reads without a line comes a moment after the page, and is missed by nobody who has one.
addEventListener('load', () =>
  setTimeout(
    () => void import('./offline/register.ts').then(({ register }) => register()).catch(() => undefined),
    1000,
  ),
);
