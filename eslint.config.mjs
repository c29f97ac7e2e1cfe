// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Imports that a part of the tree may not make, and why.
 * @param {[regex: string, message: string][]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const closed = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});

/** @type {[string, string]} */
const FROM_SCRIPTS = ['/scripts/', 'the site reads what recovery wrote: what both speak of is src/model/'];
/** @type {[string, string]} */
const FROM_TESTS = ['/tests/', 'tests import the code, and are not imported by it'];
/** @type {[string, string]} */
const FROM_SITE = ['/src/(?!model/)', 'scripts know the site by src/model/ alone'];
/** @type {[string, string]} */
const NODE = ['/model/content/', 'what reads files is not for the browser'];
const BESIDE = 'a page’s scripts import src/model/ alone';
const GROUND = 'the model is the ground: it imports nothing above it';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'content/', '.stryker-tmp/', 'reports/'] },
  ...astro.configs.base,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_+$', argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true }],
    },
  },
  { files: ['src/**/*.{ts,astro}'], rules: closed(FROM_SCRIPTS, FROM_TESTS) },
  {
    files: ['src/browser/*.ts'],
    rules: closed(FROM_SCRIPTS, FROM_TESTS, NODE, ['^\\.\\./(?!model/)', BESIDE]),
  },
  {
    files: ['src/browser/reading/*.ts'],
    rules: closed(FROM_SCRIPTS, FROM_TESTS, NODE, ['^\\.\\./\\.\\./(?!model/)', BESIDE]),
  },
  { files: ['src/model/*.ts'], rules: closed(['^\\.\\./', GROUND], ['^\\./content/', GROUND]) },
  { files: ['src/model/content/*.ts'], rules: closed(['^\\.\\./\\.\\./', GROUND]) },
  { files: ['scripts/**/*.ts'], rules: closed(FROM_TESTS, FROM_SITE) },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A test's `describe` is as long as what it describes.
      'max-lines-per-function': 'off',
      // What is not there fails the test, which is the reason.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
