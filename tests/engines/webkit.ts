/** WebKit (WebKitGTK's MiniBrowser) over the WebDriver protocol, on a screen of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { LISTEN, type InPage, type Reader, type Window } from './reader.ts';

const KEYS: Record<string, string> = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007' };

const browserPath = (): string =>
  process.env['MINIBROWSER_PATH'] ?? globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0] ?? 'MiniBrowser';

/** Its own numbers, so that two runs do not meet. */
const some = (from: number) => from + (process.pid % 500) + Math.floor(Math.random() * 400);

type Ask = <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Answer>;

async function driver(): Promise<{ ask: Ask; stop: () => void }> {
  const [display, port] = [`:${some(100)}`, some(4800)];
  const processes: ChildProcess[] = [
    spawn('Xvfb', [display, '-screen', '0', '1700x1200x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  ];
  await rest(800);
  processes.push(
    spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        HOME: mkdtempSync(path.join(tmpdir(), 'webkit-')),
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        LANG: 'C.UTF-8',
      },
    }),
  );
  const ask: Ask = async (method, where, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(40_000),
    });
    const { value } = (await answer.json()) as { value: never };
    if (!answer.ok) throw new Error(`${method} ${where}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    const isUp = await ask('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > 60) throw new Error('WebKitWebDriver does not answer: is webkit2gtk-driver installed?');
    await rest(100);
  }
  return { ask, stop: () => processes.reverse().forEach((one) => one.kill()) };
}

export async function webkit(window: Window): Promise<Reader> {
  const { ask, stop } = await driver();
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: browserPath(),
          // Without `=true` the driver waits for ever.
          args: ['--automation', '--javascript-can-open-windows-automatically=true'],
        },
      },
    },
  });
  const session = `/session/${sessionId}`;
  const post = <Answer>(where: string, body: unknown = {}) => ask<Answer>('POST', session + where, body);
  const js = <Result>(run: InPage, ...values: unknown[]) =>
    post<Result>('/execute/sync', {
      script: `return (${run.toString()}).apply(null, arguments)`,
      args: values,
    });
  const find = (selector: string) =>
    post<Record<string, string>>('/element', { using: 'css selector', value: selector });
  await ownWindow(window, js, post, ask, session);
  return {
    go: async (url) => {
      await post('/url', { url });
      await post('/execute/sync', { script: LISTEN, args: [] });
    },
    back: async () => {
      await js(() => void setTimeout(() => history.back()));
      await rest(900);
    },
    js,
    click: async (selector) => {
      const [id] = Object.values(await find(selector));
      await post(`/element/${id}/click`);
    },
    hover: async (selector) => {
      await js((one: string) => document.querySelector(one)?.scrollIntoView({ block: 'nearest' }), selector);
      const origin = await find(selector);
      await post('/actions', {
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [{ type: 'pointerMove', duration: 30, x: 0, y: 0, origin }],
          },
        ],
      });
    },
    key: async (name) => {
      const value = KEYS[name] ?? name;
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    // The driver knows no such command.
    print: () => Promise.resolve(null),
    complaints: () => js(() => JSON.parse(sessionStorage.getItem('complaints') ?? '[]') as string[]),
    close: async () => {
      await ask('DELETE', session).catch(() => undefined);
      stop();
    },
  };
}

/** A window without a tool bar, which keeps others from being as narrow as a phone; sized until its page is. */
async function ownWindow(
  { width, height }: Window,
  js: <Result>(run: InPage, ...values: unknown[]) => Promise<Result>,
  post: <Answer>(where: string, body?: unknown) => Promise<Answer>,
  ask: Ask,
  session: string,
): Promise<void> {
  if (width < 500) {
    const before = await ask<string[]>('GET', `${session}/window/handles`);
    await js(
      (size: string) => void open('about:blank', '', size),
      `width=${width},height=${height},toolbar=no,location=no`,
    );
    await rest(500);
    const after = await ask<string[]>('GET', `${session}/window/handles`);
    const handle = after.find((one) => !before.includes(one));
    if (handle === undefined) throw new Error('WebKit opened no window');
    await post('/window', { handle });
  }
  for (let tries = 0; tries < 5; tries += 1) {
    const [inner, outer] = await js<[number, number]>(() => [innerWidth, innerHeight]);
    if (inner === width && outer === height) return;
    const at = await ask<Window>('GET', `${session}/window/rect`);
    await post('/window/rect', {
      x: 0,
      y: 0,
      width: at.width + width - inner,
      height: at.height + height - outer,
    });
    await rest(250);
  }
}
