/** The field of the search, by the key `/`: in a chapter it searches the chapter first, and with `/` once more everything. */
import { ARTICLE } from '../model/selectors.ts';

/** Where one was when the field was asked for, and what had the focus: Escape leads back. */
let left: { y: number; focus: HTMLElement } | null = null;

/** The field of the page that can be seen; where there is none, the page that searches. */
export function search(): void {
  const [source, unit] = document.querySelector(ARTICLE) ? location.pathname.split('/').slice(-3, -1) : [];
  const field = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].find((input) =>
    input.checkVisibility(),
  );
  const form = field?.form ?? document.querySelector<HTMLFormElement>('.quick form');
  if (!form) return;
  if (!field) {
    const within = unit ? `?${new URLSearchParams({ source: source ?? '', unit })}` : '';
    return void location.assign(form.action + within);
  }
  const { activeElement } = document;
  left = activeElement instanceof HTMLElement ? { y: scrollY, focus: activeElement } : null;
  if (unit) narrow(field, { source: source ?? '', unit });
  field.focus();
}

/** Until the field is left, or `/` is struck in it while it is empty, it searches the chapter. */
function narrow(field: HTMLInputElement, within: Record<string, string>): void {
  if (field.dataset['within']) return;
  field.dataset['within'] = 'chapter';
  const hidden = Object.entries(within).map(([name, value]) =>
    Object.assign(document.createElement('input'), { type: 'hidden', name, value }),
  );
  const { placeholder, ariaLabel } = field;
  field.placeholder = 'This chapter; / for all';
  field.ariaLabel = 'Search this chapter; with / in the empty field, all texts';
  field.before(...hidden);
  const until = new AbortController();
  const widen = () => {
    until.abort();
    delete field.dataset['within'];
    hidden.forEach((one) => one.remove());
    Object.assign(field, { placeholder, ariaLabel });
  };
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '/' || field.value) return;
      event.preventDefault();
      widen();
    },
    until,
  );
  field.addEventListener('blur', () => void (field.value || widen()), until);
}

/** Escape: back to where one was. */
export function shutField(field: HTMLElement): void {
  if (!left) return field.blur();
  scrollTo(0, left.y);
  left.focus.focus({ preventScroll: true });
  if (document.activeElement === field) field.blur();
  left = null;
}
