import { ComposeFile, parseYaml } from '../../../compose/ComposeFile.ts';
import { interpolate } from '../../../compose/variables.ts';
import type { ComposeInputs } from './ComposeInputs.ts';
import { findingsIn } from './findingsIn.ts';
import { schemaFindings } from './schemaFindings.ts';

const COMPOSE = `
x-parts: &parts
  MONGODB_URI: mongodb://comptoir:\${MONGODB_PASSWORD:?see}@mongodb:27017
services:
  shop:
    image: comptoir/shop
    build: { context: ., dockerfile: Dockerfile, args: { SERVICE: shop } }
    environment:
      <<: *parts
      BANK_URL: http://bank-double:8080
      COMPTOIR_READINESS_TARGETS: >-
        {"shop":"http://localhost:9090/health/ready",
        "bank-double":"http://bank-double:9090/health/ready"}
    ports: ['127.0.0.1:4000:8080']
    depends_on:
      bank-double: { condition: service_healthy, required: false }
  bank-double:
    image: comptoir/bank-double
    build: { context: ., dockerfile: Dockerfile, args: { SERVICE: bank-double } }
    profiles: [demo]
`;
const DOCKERFILE = `ENV HOST=0.0.0.0 PORT=8080 SYSTEM_PORT=9090
EXPOSE 8080
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.SYSTEM_PORT+'/health/ready')"]
`;

function inputs(
  changes: Partial<Record<'text' | 'dockerfile' | 'example', string>> = {},
): ComposeInputs {
  const { text = COMPOSE, dockerfile = DOCKERFILE } = changes;
  const process = { health: '/health/ready', needs: [] };
  return {
    compose: ComposeFile.parse(parseYaml(text)),
    text,
    example: changes.example ?? 'MONGODB_PASSWORD=\n',
    dockerfiles: { Dockerfile: dockerfile },
    processes: [
      {
        ...process,
        name: 'shop',
        kind: 'service',
        port: 4000,
        needs: ['bank-double'],
        file: 'services/shop/package.json',
      },
      {
        ...process,
        name: 'bank-double',
        kind: 'double',
        port: 4010,
        file: 'services/bank-double/package.json',
      },
    ],
    problemsOf: (name, environment) =>
      Promise.resolve(
        name === 'shop' && !environment['MONGODB_URI']?.includes('000@mongodb')
          ? [{ key: 'MONGODB_URI', problem: 'missing' }]
          : [],
      ),
  };
}

const changed = (from: string, to: string) =>
  inputs({ text: COMPOSE.replace(from, to) });

test('a correct compose file has no finding', async () => {
  expect(schemaFindings(parseYaml(COMPOSE))).toEqual([]);
  expect(await findingsIn(inputs())).toEqual([]);
});

test('a key that the Compose Specification does not define is refused', () => {
  const [finding] = schemaFindings(
    parseYaml(COMPOSE.replace('profiles:', 'profils:')),
  );
  expect(finding).toMatch(
    /^docker-compose.yaml: services.bank-double: .*profils/,
  );
});

test.each([
  [
    'a missing process',
    changed('  bank-double:\n    image', '  other:\n    image'),
    'services.bank-double: missing, though services/bank-double/package.json declares it',
  ],
  [
    'a double outside the profile',
    changed('    profiles: [demo]\n', ''),
    'services.bank-double.profiles: a double',
  ],
  [
    'a need without a depends_on condition',
    changed('bank-double: { condition', 'postgres: { condition'),
    'services.shop.depends_on.bank-double: missing',
  ],
  [
    'a double that is required outside its profile',
    changed(', required: false', ''),
    'services.shop.depends_on.bank-double: exists only in the profile demo',
  ],
  [
    'a required key without a value',
    changed('      <<: *parts\n', ''),
    'services.shop.environment.MONGODB_URI: missing; set it there',
  ],
  [
    'a port that is open to the network',
    changed("'127.0.0.1:4000:8080'", "'4000:8080'"),
    'services.shop.ports: 4000:8080 must be 127.0.0.1:4000:8080',
  ],
  [
    'an address of no service',
    changed('http://bank-double', 'http://bank'),
    'services.shop.environment.BANK_URL: http://bank:8080 names no service',
  ],
  [
    'an address with another port',
    changed('bank-double:8080', 'bank-double:80'),
    'http://bank-double:80: bank-double listens on 8080',
  ],
  [
    'a process whose readiness is not polled',
    changed('"shop":"', '"other":"'),
    'COMPTOIR_READINESS_TARGETS: shop is missing; add it',
  ],
  [
    'a process that is polled at another path',
    changed('localhost:9090/health/ready', 'localhost:9090/health'),
    'COMPTOIR_READINESS_TARGETS: shop is polled at /health, but answers at /health/ready',
  ],
  [
    'a missing Dockerfile',
    changed('dockerfile: Dockerfile', 'dockerfile: Other'),
    'services.shop.build.dockerfile: there is no Other',
  ],
  [
    'another health path',
    inputs({ dockerfile: DOCKERFILE.replace('/health/ready', '/health') }),
    'HEALTHCHECK: does not request /health/ready',
  ],
  [
    'a health check on the public port',
    inputs({ dockerfile: DOCKERFILE.replace('env.SYSTEM_PORT', 'env.PORT') }),
    'HEALTHCHECK: does not request /health/ready on SYSTEM_PORT',
  ],
  [
    'readiness polled on the public port',
    changed('bank-double:9090/health', 'bank-double:8080/health'),
    'http://bank-double:8080/health/ready: bank-double listens on 9090',
  ],
  [
    'another port exposed',
    inputs({ dockerfile: DOCKERFILE.replace('EXPOSE 8080', 'EXPOSE 80') }),
    'EXPOSE: is not the port of ENV PORT=8080',
  ],
  [
    'a variable that the example does not name',
    inputs({ example: '' }),
    'docker.env.example: MONGODB_PASSWORD: missing',
  ],
  [
    'a variable that nothing uses',
    inputs({ example: 'MONGODB_PASSWORD=\nOLD=\n' }),
    'docker.env.example: OLD: nothing uses it',
  ],
  [
    'a secret with a value in the example',
    inputs({ example: 'MONGODB_PASSWORD=changeme\n' }),
    'docker.env.example: MONGODB_PASSWORD: a secret with a value',
  ],
  [
    'a secret with a default',
    changed(':?see', ':-changeme'),
    'MONGODB_PASSWORD: an optional secret',
  ],
  [
    'a literal secret',
    changed('BANK_URL: http', 'BANK_SECRET: http'),
    'services.shop.environment.BANK_SECRET: a literal secret',
  ],
  [
    'an exception for a process that is not left out',
    inputs({ text: `x-left-out: { shop: too heavy }\n${COMPOSE}` }),
    'x-left-out.shop: is not a process that is left out',
  ],
])('%s is refused', async (_, broken, finding) => {
  expect((await findingsIn(broken)).join('\n')).toContain(finding);
});

test('a variable is replaced by its value, else by its default; $$ becomes $', () => {
  const text = '${A:?see}/${B:-b}/$$C';
  expect(interpolate(text, { A: 'a' })).toBe('a/b/$C');
  expect(interpolate(text, { A: 'a', B: 'x' })).toBe('a/x/$C');
});
