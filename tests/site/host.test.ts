/** The preview of the site, and its policy, as a host would serve them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import { serve } from '../../scripts/site/serve.ts';

const CHAPTER = '/von-hauff/chapter-3/';
let server: Server;

const ask = async (address: string, options: { method?: string; headers?: Record<string, string> } = {}) => {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, host: 'localhost', path: address, agent: false, ...options });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const bytes: Buffer[] = [];
  for await (const piece of answer) bytes.push(piece as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(bytes) };
};

beforeAll(async () => {
  server = await serve('dist', 0);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the preview', () => {
  test('serves packed files to who can unpack them, and answers that nothing changed', async () => {
    const plain = await ask(CHAPTER);
    const packed = await ask(CHAPTER, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.body.length).toBeLessThan(plain.body.length / 3);
    const again = await ask(CHAPTER, { headers: { 'if-none-match': String(plain.headers.etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('serves a part of a file', async () => {
    const part = await ask('/downloads/mot.txt', { headers: { range: 'bytes=10-19' } });
    const whole = await ask('/downloads/mot.txt');
    expect(part.status).toBe(206);
    expect(part.body).toEqual(whole.body.subarray(10, 20));
  });

  test.each([
    ['/von-hauff', {}, 301],
    ['/no-such/', {}, 404],
    ['/von-hauff/chapter-', {}, 404],
    ['/%E0%A4%A', {}, 400],
    ['/../package.json', {}, 404],
    ['/%2e%2e/package.json', {}, 404],
    ['/', { method: 'POST' }, 405],
  ])('%s %o is answered by %i', async (address, options, status) => {
    expect((await ask(address, options)).status).toBe(status);
  });

  test('who goes away leaves no file open, and a hundred at once are answered', async () => {
    const { port } = server.address() as AddressInfo;
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let i = 0; i < 60; i++) {
      const asked = request({ port, host: 'localhost', path: '/downloads/isaacs-thesis.xml', agent: false });
      asked.on('error', () => undefined);
      asked.end();
      await once(asked, 'socket');
      asked.on('response', () => asked.destroy());
      await new Promise((done) => setTimeout(done, 5));
      asked.destroy();
    }
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(CHAPTER)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await expect.poll(open, { timeout: 5000 }).toBeLessThan(before + 20);
  });
});

test('a thousand readers at once are answered by less than 200 MB', async () => {
  const folder = path.resolve('.');
  const own = spawn(process.execPath, [path.join('scripts', 'site', 'serve.ts')], {
    cwd: folder,
    env: { ...process.env, PORT: '4477' },
  });
  try {
    await once(own.stdout, 'data');
    const gone = new AbortController();
    const visit = (address: string, signal?: AbortSignal) =>
      fetch(`http://localhost:4477${address}`, signal ? { signal } : {}).then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      });
    const addresses = [CHAPTER, '/works/', '/downloads/isaacs-thesis.xml', '/data/notes.json', '/'];
    const leaving = addresses.map((address) => visit(address, gone.signal).catch(() => 0));
    const all = Array.from({ length: 1000 }, (_, i) => visit(addresses[i % addresses.length] ?? '/'));
    gone.abort();
    const answers = await Promise.all(all);
    await Promise.all(leaving);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    const status = readFileSync(`/proc/${own.pid}/status`, 'utf8');
    const [, most = '0'] = /VmHWM:\s+(\d+) kB/.exec(status) ?? [];
    expect(Number(most)).toBeGreaterThan(0);
    expect(Number(most) / 1024).toBeLessThan(200);
  } finally {
    own.kill();
  }
});

describe('the policy', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test('is the same in pages and headers, and lets no style or unnamed script stand in a page', () => {
    const headers = readFileSync(path.join('dist', '_headers'), 'utf8');
    const [, policy = ''] = /Content-Security-Policy: (.*); frame-ancestors 'self'/.exec(headers) ?? [];
    expect(policy).not.toContain('unsafe-inline');
    expect(readFileSync(path.join('dist', 'index.html'), 'utf8')).toContain(`content="${policy}"`);
  });

  test.each([
    '/',
    CHAPTER,
    '/works/',
    '/search/?q=Nazarbaev',
    '/names/',
    '/accounts/',
    '/von-hauff/apparatus/',
    '/beside/?a=/mot/chapter-2/&b=/kaziss/sultanov/',
  ])('is kept by %s', async (address) => {
    const page = await site.open(address);
    await page.waitForTimeout(500);
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });

  test('stops a script that stands in a page', async () => {
    const page = await site.open('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.harmed = 1';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
    await page.context().close();
    expect(site.complaints.splice(0).length).toBeGreaterThan(0);
  });
});
