/** Astro's own command, with its telemetry off: nothing here asks the network. `node scripts/astro.ts check` */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a program of Node. @throws Error with its exit code where that is not 0 */
export function run(args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((done, fail) => {
    const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const;
    spawn(process.execPath, args, options).once('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`${args.join(' ')}: exit code ${code}`));
    });
  });
}

/** @param env beside the environment of this process, as `BASE` @throws Error where it fails */
export const astro = (args: string[], env: Record<string, string> = {}): Promise<void> =>
  // A package that Astro uses calls what Node has deprecated.
  run(['--disable-warning=DEP0040', path.join('node_modules', 'astro', 'bin', 'astro.mjs'), ...args], {
    ...env,
    ASTRO_TELEMETRY_DISABLED: '1',
  });

if (import.meta.filename === process.argv[1])
  await astro(process.argv.slice(2)).catch(() => (process.exitCode = 1));
