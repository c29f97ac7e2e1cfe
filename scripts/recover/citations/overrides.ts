/** What an editor decided about works by hand: `content/works.overrides.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { textsOf } from '../index.ts';
import { InputError, readYaml } from '../source.ts';
import type { Recovery } from '../types.ts';
import type { Citation } from './context.ts';
import type { Registry, Work } from './registry.ts';

const override = z.union([
  /** Two works of the registry are one; the first keeps its address. */
  z.strictObject({ merge: z.tuple([z.string(), z.string()]), why: z.string().min(8) }),
  /** A field that was read wrong, or that the citations do not have. */
  z.strictObject({
    work: z.string(),
    set: z.strictObject({
      title: z.string().optional(),
      year: z.string().optional(),
      type: z.string().optional(),
      container: z.string().optional(),
      publisher: z.string().optional(),
      place: z.string().optional(),
    }),
    why: z.string().min(8),
  }),
]);

export type Override = z.infer<typeof override> & { at: string };

export function readOverrides(content: string): Override[] {
  const read = readYaml(path.join(content, 'works.overrides.yaml'), z.array(override), false);
  return read ? read.value.map((row, i) => ({ ...row, at: read.at([i]) })) : [];
}

/** @throws InputError for a row that names a work that is not in the registry */
export function applyOverrides(
  registry: Registry,
  citations: (Citation & object)[],
  recoveries: Recovery[],
  overrides: Override[],
): void {
  const find = (id: string, at: string): Work => {
    const work = registry.works.find((w) => w.id === id);
    if (!work)
      throw new InputError(`${at}: Unexpected work \`${id}\`, expected the id of a work in the registry`);
    return work;
  };
  const renamed = new Map<string, string>();
  for (const row of overrides) {
    if ('set' in row) Object.assign(find(row.work, row.at), row.set);
    else {
      const [kept, gone] = row.merge.map((id) => find(id, row.at)) as [Work, Work];
      kept.titles.push(...gone.titles.filter((title) => !kept.titles.includes(title)));
      kept.merged.push({ said: gone.evidence.said, why: row.why });
      registry.works.splice(registry.works.indexOf(gone), 1);
      renamed.set(gone.id, kept.id);
    }
  }
  for (const citation of citations) citation.work = renamed.get(citation.work) ?? citation.work;
  for (const { units } of recoveries)
    for (const unit of units)
      for (const text of [...unit.notes.map((note) => note.text), ...unit.blocks.flatMap(textsOf)])
        for (const anchor of text.anchors)
          if (anchor.kind === 'citation') anchor.work = renamed.get(anchor.work) ?? anchor.work;
}
