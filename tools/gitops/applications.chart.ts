import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { variablesIn } from '../compose/variables.ts';
import {
  portalProblems,
  serviceProblems,
} from '../gate/checks/compose/configProblems.ts';
import { serviceSchema } from '../gate/checks/compose/serviceSchema.ts';
import { applications } from './applications.ts';
import { environmentOf } from './environmentOf.ts';
import { renderApplication, SAMPLE_DIGEST } from './renderApplication.ts';
import { Workload } from './Workload.ts';

const root = resolve(import.meta.dirname, '..', '..');
const all = applications(root);
const PORTAL_FILES = ['app-config.yaml', 'app-config.production.yaml'];

test('there are five services in three environments', () => {
  const services = [
    'customers',
    'portal',
    'products',
    'shopping',
    'storefront',
  ];
  const environments = ['dev', 'production', 'staging'];
  expect(all.map(one => `${one.service} ${one.environment}`)).toEqual(
    services.flatMap(service => environments.map(env => `${service} ${env}`)),
  );
});

describe.each(all)('$service in $environment', application => {
  const { service, environment, namespace, team } = application;

  test('accepts the environment that its chart sets', async () => {
    const values = environmentOf(
      await renderApplication(root, application),
      service,
    );
    expect(await problemsOf(service, values)).toEqual([]);
    // A variable that the service does not read is a mistake.
    const read = await keysOf(service);
    expect(Object.keys(values).filter(key => !read.includes(key))).toEqual([]);
  });

  test('belongs to its namespace, team and environment', async () => {
    const { manifests } = await renderApplication(root, application);
    for (const { metadata } of manifests) {
      expect(metadata).toMatchObject({ namespace });
      expect(metadata.labels).toMatchObject({
        'comptoir.dev/team': team,
        'comptoir.dev/environment': environment,
      });
    }
  });

  test('is refused without a release', async () => {
    await expect(renderApplication(root, application, {})).rejects.toThrow(
      /at '': missing property 'image'/,
    );
  });

  test('is run by digest', async () => {
    const rendered = await renderApplication(root, application);
    const { image } = Workload.of(rendered, service).container;
    expect(image).toBe(
      `registry.gitlab.com/comptoir/comptoir/${service}@${SAMPLE_DIGEST}`,
    );
  });
});

test('only the production portal has a token', async () => {
  const withToken: string[] = [];
  for (const one of all) {
    const rendered = await renderApplication(root, one);
    if (Workload.of(rendered, one.service).pod.automountServiceAccountToken) {
      withToken.push(`${one.service} ${one.environment}`);
    }
  }
  expect(withToken).toEqual(['portal production']);
});

test.each([
  ['customers', 'AMQP_URL IDENTITY_SECRET MAIL_URL MONGODB_URI SHOP_URL'],
  ['products', 'AMQP_URL CURSOR_SECRET MONGODB_URI'],
  ['shopping', 'AMQP_URL CURSOR_SECRET MONGODB_URI PAYMENT_SECRET PAYMENT_URL'],
  [
    'storefront',
    'CUSTOMERS_URL PAYMENT_FORM PRODUCTS_URL PUBLIC_URL SHOPPING_URL',
  ],
  [
    'portal',
    'ARGOCD_PUBLIC_URL ARGOCD_TOKEN ARGOCD_URL AUTH_GITLAB_CLIENT_ID AUTH_GITLAB_CLIENT_SECRET AUTH_SESSION_SECRET CLUSTER_NAME COMPTOIR_READINESS_TARGETS GITLAB_GROUP GITLAB_PROJECT GITLAB_TOKEN GITLAB_WEBHOOK_SECRET POSTGRES_HOST POSTGRES_PASSWORD POSTGRES_USER PUBLIC_URL STOREFRONT_PUBLIC_URL',
  ],
])('%s refuses to start without each of: %s', async (service, needed) => {
  const application = all.find(one => one.service === service);
  if (!application) {
    throw new Error(`no application of ${service}`);
  }
  const rendered = await renderApplication(root, application);
  const values = environmentOf(rendered, service);
  const refused = new Set<string>();
  for (const removed of Object.keys(values)) {
    const { [removed]: _, ...rest } = values;
    const problems = await problemsOf(service, rest);
    for (const { key } of problems) {
      refused.add(key);
    }
  }
  expect([...refused].sort()).toEqual(needed.split(' '));
});

function problemsOf(service: string, values: Record<string, string>) {
  return service === 'portal'
    ? portalProblems(root, PORTAL_FILES, values)
    : serviceProblems(join(root, 'services', service), values);
}

async function keysOf(service: string): Promise<string[]> {
  if (service !== 'portal') {
    const schema = await serviceSchema(join(root, 'services', service));
    return Object.keys(schema.shape);
  }
  const texts = PORTAL_FILES.map(file =>
    readFileSync(join(root, file), 'utf8'),
  );
  // Backstage's own logger reads LOG_LEVEL.
  return ['LOG_LEVEL', ...texts.flatMap(variablesIn).map(({ name }) => name)];
}
