import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  startPortal,
  tokenOfGuest,
} from '../../../packages/app/e2e-tests/startPortal.ts';
import {
  atLeast,
  atMost,
  besideStock,
  percentile,
  type Figure,
} from '../Figure.ts';
import { residentBytes } from '../processUsage.ts';

/** Size of the generated catalog. This file contains one measurement with its setup and teardown. */
const FILES = 50;
const COMPONENTS_PER_FILE = 100;
const COMPONENTS = FILES * COMPONENTS_PER_FILE;
const REQUESTS = 200;
/** Values of an unmodified Backstage portal with as many components. */
const STOCK = {
  perSecond: 77,
  listMs: 27,
  byNameMs: 5,
  residentMegabytes: 978,
};

/** Backstage's defaults: in local mode, the search index is rebuilt every few seconds. */
const DEFAULT_SCHEDULE = {
  initialDelay: { seconds: 3 },
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
};

const Count = z.object({ totalItems: z.int() });

/** Measures the ingestion of a large catalog and its response times afterwards. */
export async function measureLargeCatalog(root: string): Promise<Figure[]> {
  const folder = join(root, 'var', 'bench', 'catalog');
  await writeCatalog(folder);
  const portal = await startPortal({
    as: 'marina',
    config: {
      search: {
        collators: {
          catalog: { schedule: DEFAULT_SCHEDULE },
          apis: { schedule: DEFAULT_SCHEDULE },
          techdocs: { schedule: DEFAULT_SCHEDULE },
        },
      },
      catalog: {
        // Backstage's default; the local mode reads every file each 5 seconds.
        processingInterval: { seconds: 120 },
        locations: [
          { type: 'file', target: '../../catalog-info.yaml' },
          { type: 'file', target: join(folder, '*.yaml') },
        ],
      },
    },
  });
  try {
    const token = await tokenOfGuest(portal.url);
    const request = async (path: string) => {
      const answer = await fetch(`${portal.url}/api/catalog/${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!answer.ok) {
        throw new Error(`${path}: ${answer.status}`);
      }
      return answer.json() as Promise<unknown>;
    };
    const countIngested = async () => {
      const path = 'entities/by-query?limit=1&filter=metadata.tags=generated';
      return Count.parse(await request(path)).totalItems;
    };

    // Time from the first to the last visible component.
    let first = 0;
    while ((first = await countIngested()) === 0) {
      await pause(20);
    }
    const startedAt = performance.now();
    while ((await countIngested()) < COMPONENTS) {
      await pause(200);
    }
    const seconds = (performance.now() - startedAt) / 1_000;

    const timed = async (path: (index: number) => string) => {
      const times: number[] = [];
      for (let index = 0; index < REQUESTS; index += 1) {
        const sentAt = performance.now();
        await request(path(index));
        times.push(performance.now() - sentAt);
      }
      return percentile(times, 0.95);
    };
    const list = await timed(
      index =>
        `entities/by-query?limit=20&offset=${20 * index}&filter=kind=component&orderField=metadata.name,asc`,
    );
    const byName = await timed(
      index => `entities/by-name/component/default/generated-${index}`,
    );
    const resident = (await residentBytes(portal.pid)) / 2 ** 20;
    return [
      besideStock(
        atLeast(
          `ingest of ${COMPONENTS} components`,
          ...([(COMPONENTS - first) / seconds, 'entities/s'] as const),
          STOCK.perSecond,
        ),
        STOCK.perSecond,
      ),
      besideStock(
        atMost('list of 20 among them, p95', list, 'ms', 50),
        STOCK.listMs,
      ),
      besideStock(
        atMost('one of them by name, p95', byName, 'ms', null),
        STOCK.byNameMs,
      ),
      besideStock(
        atMost('backend resident with them', resident, 'MB', null),
        STOCK.residentMegabytes,
      ),
    ];
  } finally {
    await portal.stop();
  }
}

async function writeCatalog(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (let file = 0; file < FILES; file += 1) {
    const entities = Array.from({ length: COMPONENTS_PER_FILE }, (_, index) => {
      const number = file * COMPONENTS_PER_FILE + index;
      return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: generated-${number}
  description: One of many generated components
  tags: [generated]
spec:
  type: service
  lifecycle: experimental
  owner: team-shop
  system: shop
`;
    });
    await writeFile(join(folder, `${file}.yaml`), entities.join('---\n'));
  }
}
