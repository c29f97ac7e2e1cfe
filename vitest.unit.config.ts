/** The tests that need no built site. */
import { defineConfig, mergeConfig } from 'vitest/config';
import all from './vitest.config.ts';

export default mergeConfig(all, defineConfig({ test: { exclude: ['tests/site/**', 'node_modules/**'] } }));
