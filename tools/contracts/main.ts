import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allowedEnvironment } from '@comptoir/local/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/local/host/cacheFolderOf';
import { provideProgram } from '@comptoir/local/programs/provideProgram';
import { BUS_NAMES } from '../chaos/shop/ServiceName.ts';
import { FuzzStack, ROLES } from './fuzz/FuzzStack.ts';
import { runSchemathesis } from './fuzz/runSchemathesis.ts';

const HELP = `npm run test:contracts [-- <option> …]

Starts the shop's services with real parts and sends them generated requests, as
a customer and as staff. None may be answered by a 5xx, or by what the committed
OpenAPI document doesn't declare; no event may differ from its AsyncAPI document.

  --examples <n>     requests of each operation and phase; 6 unless told
  --seed <n>         the same seed sends the same; a new one unless told
  --service <name>   of ${BUS_NAMES.join(', ')}; all unless told
`;

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '6' },
    seed: { type: 'string', default: String(1 + (Date.now() % 1_000_000)) },
    service: { type: 'string' },
    phases: { type: 'string', default: 'coverage,fuzzing' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = await fuzz();

async function fuzz(): Promise<number> {
  const root = resolve(import.meta.dirname, '..', '..');
  const [seed, examples] = [Number(values.seed), Number(values.examples)];
  const cacheFolder = cacheFolderOf(process.env);
  const env = allowedEnvironment(process.env);
  await provideProgram('schemathesis', {
    ...{ cacheFolder, env, onStep: console.log },
  });
  console.log(`seed ${seed}, ${examples} examples`);
  const folder = join(root, 'var', 'contracts');
  const stack = await FuzzStack.start(root, folder);
  const asked = BUS_NAMES.filter(
    name => values.service === undefined || values.service === name,
  );
  let failures = 0;
  try {
    for (const service of asked) {
      for (const role of ROLES) {
        const started = performance.now();
        const { code, tail } = await runSchemathesis({
          ...{ seed, examples, cacheFolder },
          phases: values.phases,
          document: join(root, 'services', service, 'openapi.json'),
          url: stack.url(service),
          token: await stack.token(role),
          folder: join(folder, 'schemathesis'),
          log: join(folder, 'log', `schemathesis-${service}-${role}.log`),
        });
        const seconds = ((performance.now() - started) / 1_000).toFixed(1);
        const verdict = code === 0 ? 'ok  ' : 'FAIL';
        console.log(`${verdict} ${service} as ${role} (${seconds} s)`);
        if (code === 0) continue;
        failures += 1;
        console.log(tail.replace(/^(.{300}).+$/gm, '$1…'));
      }
    }
    const findings = await stack.findings(asked);
    for (const finding of findings) console.log(finding);
    return failures + findings.length > 0 ? 1 : 0;
  } finally {
    await stack.stop();
  }
}
