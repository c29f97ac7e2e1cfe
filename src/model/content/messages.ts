/** What is wrong with a value of a YAML file, in words: what was expected, what was found, the nearest right shape. */
import type { z } from 'astro/zod';
import { nearest } from '../near.ts';
import { expectedOf, misfits, schemasAt } from './shapes.ts';

type Issue = z.core.$ZodIssue;
/** Where a value, or a key of it, stands: `file:line:column`. */
type At = (path: PropertyKey[], key?: string) => string;

/** @param read the whole file @returns one message for each place */
export function messagesOf(issues: Issue[], schema: z.ZodType, read: unknown, at: At): string[] {
  const said = issues.flatMap(deepest).flatMap((issue) => {
    const value = valueAt(read, issue.path);
    // What a mapping lacks is said with what it has too much.
    const isMissing = value === undefined && issue.path.length > 0;
    const where = isMissing ? issue.path.slice(0, -1) : issue.path;
    const found = misfits(schemasAt(schema, where), valueAt(read, where));
    if (found.length && (isMissing || isOfKeys(issue)))
      return found.map(({ key, says }) => `${at(where, key)}: ${says}`);
    return [`${at(issue.path)}: Unexpected value of \`${nameOf(issue.path)}\`: ${saidOf(issue, schema, value)}`];
  });
  return [...new Set(said)];
}

const isOfKeys = ({ code }: Issue): boolean => code === 'unrecognized_keys' || code === 'invalid_union';

/** Of a value that may have several shapes: what is wrong with it in the one whose keys it has. */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOnlyValues = (all: Issue[]) =>
    all.length > 0 && all.every((one) => one.path.length > 0 && one.code !== 'unrecognized_keys' && !isMissing(one));
  const shape = issue.errors.filter(isOnlyValues).sort((a, b) => a.length - b.length)[0];
  return shape ? shape.flatMap((one) => deepest({ ...one, path: [...issue.path, ...one.path] })) : [issue];
}

const isMissing = (issue: Issue): boolean => 'input' in issue ? issue.input === undefined : / undefined$/.test(issue.message);

/** `units.0.lines`; of a list of rows, the row: `row 1`. */
const nameOf = (where: PropertyKey[]): string =>
  typeof where[0] === 'number'
    ? [`row ${where[0] + 1}`, ...where.slice(1)].join(': ')
    : where.map(String).join('.') || 'the file';

/** What is wrong with a value, what was found, and the word of a list that is near. */
function saidOf(issue: Issue, schema: z.ZodType, value: unknown): string {
  if (issue.code === 'custom') return issue.message;
  const inner = issue.code === 'invalid_union' ? issue.errors.flat().find(({ code }) => code === 'custom') : null;
  if (inner) return inner.message;
  const expected = [...new Set(expectedOf(schemasAt(schema, issue.path)))];
  const found = JSON.stringify(value)?.slice(0, 60) ?? 'nothing';
  return `${expectation(issue, expected)}, found ${found}${hintFor(value, expected)}`;
}

function expectation(issue: Issue, expected: string[]): string {
  const { code } = issue;
  if (code === 'invalid_union' || code === 'invalid_value' || code === 'invalid_type')
    return `expected ${expected.join(', ') || 'another shape'}`;
  if (code === 'too_small' && issue.origin === 'string') return `expected at least ${issue.minimum} letters`;
  if (code === 'too_small' && issue.origin === 'array') return `expected at least ${issue.minimum} values`;
  return issue.message;
}

/** The right shape, where the value nearly has it. */
function hintFor(value: unknown, expected: string[]): string {
  const [, from, to] = /^(\d+)\D{1,3}(\d+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const isList = expected.includes('a list') || expected.includes('[first, last]');
  const near = typeof value === 'string' ? (nearest(value, expected) ?? sameWords(value, expected)) : undefined;
  if (typeof value === 'string' && /^\d+$/.test(value) && expected.some((one) => /number/.test(one)))
    return `: did you mean \`${value}\`, without quotation marks?`;
  const meant = isList && from !== undefined ? `[${from}, ${to}]` : isList && typeof value === 'number' ? `[${value}, ${value}]` : near;
  return meant === undefined ? '' : `: did you mean \`${meant}\`?`;
}

/** `end of book` for `book end`. */
function sameWords(value: string, expected: string[]): string | undefined {
  const own = value.toLowerCase().split(/\W+/);
  return expected.find((one) => one.includes(' ') && one.split(' ').every((word) => own.includes(word)));
}

const valueAt = (value: unknown, where: PropertyKey[]): unknown =>
  where.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
