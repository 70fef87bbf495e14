import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Described } from './readCatalog.ts';

const Document = z.object({
  operations: z.record(
    z.string(),
    z.object({
      action: z.enum(['send', 'receive']),
      tags: z.array(z.object({ name: z.string() })),
    }),
  ),
});

/** An API of events with its publishers and consumers. */
export interface EventApi {
  name: string;
  publishers: string[];
  consumers: string[];
}

/** Reads the publishers and consumers of each event from the contracts. */
export function readEventApis(root: string, catalog: Described[]): EventApi[] {
  return catalog
    .filter(({ spec }) => spec?.type === 'asyncapi')
    .map(({ metadata, spec, folder }) => {
      const file = join(root, folder, spec?.definition?.$text ?? '');
      const { operations } = Document.parse(
        JSON.parse(readFileSync(file, 'utf8')),
      );
      const services = (wanted: string) => [
        ...new Set(
          Object.values(operations)
            .filter(({ action }) => action === wanted)
            .flatMap(({ tags }) => tags.map(({ name }) => name)),
        ),
      ];
      return {
        name: metadata.name,
        publishers: services('send'),
        consumers: services('receive'),
      };
    });
}
