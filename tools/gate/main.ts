import { resolve } from 'node:path';
import {
  exitWithUsage,
  numberOf,
  readArguments,
} from '@comptoir/commands/readArguments';
import { addCounts, type Counts } from './Check.ts';
import { runSuite } from './runSuite.ts';
import { chartsSuite } from './suites/chartsSuite.ts';
import { cloudSuite } from './suites/cloudSuite.ts';
import { contractsSuite } from './suites/contractsSuite.ts';
import { endToEndSuite } from './suites/endToEndSuite.ts';
import { imagesSuite } from './suites/imagesSuite.ts';
import { killTestsSuite } from './suites/killTestsSuite.ts';
import { operationsSuite } from './suites/operationsSuite.ts';
import { pipelinesSuite } from './suites/pipelinesSuite.ts';
import { platformSuite } from './suites/platformSuite.ts';
import { staticSuite } from './suites/staticSuite.ts';
import { unitSuite } from './suites/unitSuite.ts';

const HELP = `npm test [-- --suite <name> …] [--only <text> …]

Runs everything that CI runs: static checks, the charts as helm renders them, the
cloud as terraform plans it, unit and component tests on real parts, the end-to-end tests in Chromium, the kill
tests, operations tests, generated requests, the platform where its programs are
built, and one image of docker compose; all of them with --suite images.

  --suite <name>   static, charts, cloud, pipelines, unit, e2e, kill,
                   operations, contracts, platform or images; may be repeated
  --only <text>    only checks whose name contains the text; may be repeated
  --list           prints the names of the checks instead of running them
  --late <seed>    end-to-end tests with messages that reach the shop's services up to
                   2 seconds late, at random from that seed: finds tests that
                   assume an event has arrived instead of waiting for it
`;

const { values } = readArguments(HELP, {
  options: {
    suite: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    list: { type: 'boolean', default: false },
    late: { type: 'string' },
  },
});

const root = resolve(import.meta.dirname, '..', '..');
const late =
  values.late === undefined ? undefined : numberOf('late', values.late, HELP);
const makers = {
  static: staticSuite,
  charts: chartsSuite,
  cloud: cloudSuite,
  pipelines: pipelinesSuite,
  unit: unitSuite,
  e2e: (folder: string) => endToEndSuite(folder, late),
  kill: killTestsSuite,
  operations: operationsSuite,
  contracts: contractsSuite,
  platform: platformSuite,
  // Each image takes minutes to build, so the suite runs only when selected.
  images: (folder: string) =>
    imagesSuite(folder, values.suite ? undefined : 'products'),
};
const names = values.suite ?? Object.keys(makers);
const unknown = names.filter(name => !(name in makers));
if (unknown.length > 0) {
  exitWithUsage(`There is no suite “${unknown.join(', ')}”.`, HELP);
}

let listed = 0;
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, make] of Object.entries(makers)) {
  if (!names.includes(name)) {
    continue;
  }
  const suite = await make(root);
  const { only } = values;
  const checks = only
    ? suite.checks.filter(({ name: check }) =>
        only.some(text => check.includes(text)),
      )
    : suite.checks;
  if (checks.length === 0) {
    continue;
  }
  if (values.list) {
    checks.forEach(({ name: check }) => console.log(`${name}: ${check}`));
    listed += checks.length;
    await suite.close?.();
  } else {
    const result = await runSuite({ ...suite, checks });
    total = addCounts(total, result.counts);
  }
}
if (values.list) {
  process.exit(listed === 0 ? 1 : 0);
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`,
);
const ran = total.passed + total.skipped;
process.exit(total.failed > 0 || ran === 0 ? 1 : 0);
