/** Reads what editors decided of passages that tell of the same. */
import path from 'node:path';
import { z } from 'astro/zod';
import {
  behind,
  confirmed,
  difference,
  event,
  refused,
  type Behind,
  type Confirmed,
  type Difference,
  type TaleOf,
} from '../accounts.ts';
import { readYaml } from './yaml.ts';

/** A row, and where it stands: `content/parallels.yaml:12:3`. */
export interface Placed<Row> {
  row: Row;
  at: string;
}

export interface AccountRows {
  confirmed: Placed<Confirmed>[];
  refused: Placed<string>[];
  differences: Placed<Difference>[];
  events: Placed<TaleOf>[];
  behind: Placed<Behind>[];
}

/** @param content the folder `content/` @throws InputError for a row that does not fit its schema; each file may be absent */
export function readAccounts(content: string): AccountRows {
  const rows = <Row>(file: string, schema: z.ZodType<Row>): Placed<Row>[] => {
    const read = readYaml(path.join(content, file), z.array(schema), 'optional');
    return read?.value.map((row, i) => ({ row, at: read.at([i]) })) ?? [];
  };
  return {
    confirmed: rows('parallels.yaml', confirmed),
    refused: rows('parallels.refused.yaml', refused),
    differences: rows('differences.yaml', difference),
    events: rows('events.yaml', event),
    behind: rows('behind.yaml', behind),
  };
}
