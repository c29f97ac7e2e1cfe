/** What every page has. */
import './settings.ts';
import './trail.ts';
