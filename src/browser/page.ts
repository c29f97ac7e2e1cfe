/** What every page has. */
import './keys.ts';
import './settings.ts';
import './trail.ts';
