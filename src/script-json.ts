/**
 * JSON that may stand in a `<script>`: no `<` of a title can end the script, or begin another. The one place where JSON meets
 * HTML as HTML; in attributes Astro escapes it.
 */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
