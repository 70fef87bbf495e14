import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { runGit } from '@comptoir/commands/runGit';
import {
  changeRequestsServiceRef,
  createHost,
  toNewChangeRequest,
} from '@comptoir/plugin-change-requests-node';
import { changeRequestModule } from '../module';
import { createCheckout, REPOSITORY } from './createCheckout';

/** One file, because everything here configures one backend. */
const TEMPLATE_FILE = join(REPOSITORY, 'templates/service/template.yaml');
const MARINA = {
  entityRef: 'user:default/marina',
  name: 'Marina Costa',
  email: 'marina@comptoir.example',
};

/** Result of a task. */
export interface EndedTask {
  status: string;
  /** Its log, one line for each entry. */
  log: string;
  output: Record<string, unknown>;
}

const marina: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'marina' },
  spec: {
    profile: { displayName: 'Marina Costa', email: 'marina@comptoir.example' },
    memberOf: ['team-shop'],
  },
};

const resource = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name },
  spec: { type: 'database', owner: 'team-shop' },
});

function templateEntity(): Entity {
  const entity: Entity = parse(readFileSync(TEMPLATE_FILE, 'utf8'));
  const annotations = {
    'backstage.io/managed-by-location': `file:${TEMPLATE_FILE}`,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

/** Starts the real scaffolder with the real template on a temporary repository. */
export async function startTemplates() {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  const temporary = join(folder, 'tmp');
  const repository = join(folder, 'var/comptoir.git');
  mkdirSync(temporary);
  await createCheckout(join(folder, 'checkout'));

  const config = mockServices.rootConfig({
    data: {
      app: { baseUrl: 'http://portal.example' },
      backend: { workingDirectory: temporary },
      changeRequests: {
        local: { repository, checkout: join(folder, 'checkout') },
      },
    },
  });
  const host = createHost(config, mockServices.logger.mock());
  if (!host) {
    throw new Error('changeRequests.local is not configured');
  }
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      changeRequestModule,
      catalogServiceMock.factory({
        entities: [
          templateEntity(),
          marina,
          resource('rabbitmq'),
          resource('mail-db'),
        ],
      }),
      // The plugin change-requests, without HTTP and permissions.
      createServiceFactory({
        service: changeRequestsServiceRef,
        deps: {},
        factory: () => ({
          create: input => host.create(toNewChangeRequest(input, MARINA)),
          get: () => Promise.reject(new Error('not requested by templates')),
          list: () => Promise.reject(new Error('not requested by templates')),
        }),
      }),
      createServiceFactory({
        service: coreServices.rootConfig,
        deps: {},
        factory: () => config,
      }),
    ],
  });
  const tasks = () => request(backend.server);
  const as = mockCredentials.user.header(MARINA.entityRef);

  return {
    temporary,
    repository,
    git: (...args: string[]) => runGit(args, { repository }),
    /** Merges a change request as Marina. */
    async merge(id: string): Promise<void> {
      const { head } = await host.get(id);
      await host.merge(id, { head, by: MARINA });
    },
    /** Runs the template as Marina and waits for its end. */
    async run(values: Record<string, string>): Promise<EndedTask> {
      const created = await tasks()
        .post('/api/scaffolder/v2/tasks')
        .set('authorization', as)
        .send({ templateRef: 'template:default/service', values });
      if (created.status !== 201) {
        return { status: 'rejected', log: created.text, output: {} };
      }
      const path = `/api/scaffolder/v2/tasks/${created.body.id}`;
      const log: string[] = [];
      for (let after = 0; ;) {
        // Long polling: responds when there are new entries.
        const { body } = await tasks()
          .get(`${path}/events?after=${after}`)
          .set('authorization', as);
        for (const one of body) {
          after = one.id;
          log.push(one.body.message);
          if (one.type !== 'completion') {
            continue;
          }
          const { output = {} } = one.body;
          const ended = await tasks().get(path).set('authorization', as);
          return { status: ended.body.status, output, log: log.join('\n') };
        }
      }
    },
    async stop() {
      await backend.stop();
      process.env.TMPDIR = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
