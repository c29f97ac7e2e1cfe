/** What a value of a YAML file should have been: the nearest shape of its schema, in words. */
import type { z } from 'astro/zod';
import { nearest } from '../near.ts';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypeDef & {
  innerType?: Schema;
  in?: Schema;
  element?: Schema;
  valueType?: Schema;
  items?: Schema[];
  options?: Schema[];
  shape?: Record<string, Schema>;
  getter?: () => Schema;
};

const definition = (schema: Schema): Definition => schema._zod.def;

/** The schema without what is optional, has a default or is refined. */
function bare(schema: Schema): Schema {
  const { innerType, in: before, getter, type } = definition(schema);
  const inner = type === 'lazy' ? getter?.() : (innerType ?? (type === 'pipe' ? before : undefined));
  return inner ? bare(inner) : schema;
}

const branches = (schema: Schema): Schema[] => {
  const { options } = definition(bare(schema));
  return options ? options.flatMap(branches) : [bare(schema)];
};

/** The schemas that may hold at a path. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
  const [head, ...rest] = path;
  const here = branches(schema);
  if (head === undefined) return here;
  return here.flatMap((one) => {
    const { shape, element, valueType, items } = definition(one);
    const next = shape?.[String(head)] ?? element ?? valueType ?? items?.[Number(head)];
    return next ? schemasAt(next, rest) : [];
  });
}

interface Shape {
  /** All that may stand in it. */
  keys: string[];
  /** What must. */
  needed: string[];
}

function shapeOf(schema: Schema): Shape | null {
  const { shape } = definition(schema);
  if (!shape) return null;
  const optional = (one: Schema): boolean => {
    const { type, in: before } = definition(one);
    return ['optional', 'default', 'prefault'].includes(type) || (before !== undefined && optional(before));
  };
  return { keys: Object.keys(shape), needed: Object.keys(shape).filter((key) => !optional(shape[key] as Schema)) };
}

export interface Misfit {
  /** Below the value: the key that is too much; undefined where something is missing. */
  key?: string;
  says: string;
}

const list = (keys: string[]): string => keys.map((key) => `\`${key}\``).join(', ');

/**
 * How a mapping differs from the shape that it has most in common with. One key too much and one too few are one mistake.
 * @returns nothing where the keys are right, or where no mapping is expected
 */
export function misfits(schemas: Schema[], value: unknown): Misfit[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const own = Object.keys(value);
  const shapes = schemas.flatMap((schema) => shapeOf(schema) ?? []);
  const known = (shape: Shape) => own.filter((key) => shape.keys.includes(key)).length;
  const lacks = (shape: Shape) => shape.needed.filter((key) => !own.includes(key));
  const likely = (shape: Shape) => known(shape) - lacks(shape).length / 2 - meant(shape, own);
  const [best, ...rest] = shapes.toSorted((a, b) => likely(b) - likely(a));
  if (!best) return [];
  const [tooMuch, missing] = [own.filter((key) => !best.keys.includes(key)), lacks(best)];
  const free = best.keys.filter((key) => !own.includes(key));
  const out = tooMuch.map((key): Misfit => {
    const other = nearest(key, free) ?? (tooMuch.length === 1 && missing.length === 1 ? missing[0] : undefined);
    const hint = other === undefined ? `expected one of ${list(best.keys)}` : `did you mean \`${other}\`?`;
    return { key, says: `Unexpected key \`${key}\`: ${hint}` };
  });
  const said = out.map(({ says }) => says).join(' ');
  const left = missing.filter((key) => !said.includes(`mean \`${key}\``));
  if (!left.length) return out;
  const others = rest.filter((shape) => likely(shape) === likely(best)).map(lacks);
  const missed = others.length
    ? `one of ${[left, ...others].map((keys) => list(keys)).join('; ')}`
    : list(left);
  return [...out, { says: `Missing ${missed}, expected beside ${list(own)}` }];
}

/** Half a point less for each key that nothing of the shape is like. */
const meant = ({ keys }: Shape, own: string[]): number =>
  own.filter((key) => !keys.includes(key) && nearest(key, keys) === undefined).length / 2;

/** What a value that is no mapping may be: the words of a list, or the kinds of values. */
export function expectedOf(schemas: Schema[]): string[] {
  return schemas.flatMap((schema) => {
    const { type } = definition(schema);
    const { entries, values } = definition(schema) as { entries?: Record<string, string>; values?: unknown[] };
    if (entries) return Object.values(entries);
    if (values) return values.map(String);
    if (type === 'tuple') return ['[first, last]'];
    return type === 'object' ? ['a mapping'] : type === 'array' ? ['a list'] : [type === 'int' ? 'a whole number' : type];
  });
}
