import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/temporaryFolder.ts',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/engines/**', 'node_modules/**'],
    testTimeout: 60_000,
    // Browsers wait more than they reckon: a file for each core.
    maxWorkers: '100%',
    hookTimeout: 60_000,
    // What a page does in its time is waited for: a second, which is the default, is too little on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
