/** A browser as a reader has it, whichever it is: what the chains of `chains.test.ts` ask for, and no more. */

/** What runs in the page: values go in and out as JSON. */
export type InPage = (...values: never[]) => unknown;

export interface Reader {
  go: (url: string) => Promise<void>;
  /** The step back of the browser. */
  back: () => Promise<void>;
  js: <Result>(run: InPage, ...values: unknown[]) => Promise<Result>;
  click: (selector: string) => Promise<void>;
  hover: (selector: string) => Promise<void>;
  /** `Escape`, `Enter`, `Tab` or a letter. */
  key: (name: string) => Promise<void>;
  /** The page as a printer gets it; null where the driver cannot ask for it. */
  print: () => Promise<Uint8Array | null>;
  /** What went wrong on any page so far. */
  complaints: () => Promise<string[]>;
  close: () => Promise<void>;
}

export interface Window {
  width: number;
  height: number;
}

/** Run in each page before its own scripts: what goes wrong is kept for `complaints`. */
export const LISTEN = `(() => {
  const key = 'complaints';
  const tell = (words) => sessionStorage.setItem(key, JSON.stringify([...JSON.parse(sessionStorage.getItem(key) ?? '[]'), words]));
  addEventListener('error', (event) => tell(location.pathname + ': ' + event.message), true);
  addEventListener('unhandledrejection', (event) => tell(location.pathname + ': ' + event.reason));
})()`;
