import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programFolder } from '@comptoir/parts/programs/programFolder';
import { runLogged, type LoggedResult } from '@comptoir/commands/runLogged';

/**
 * The checks of schemathesis that count as failures. Whether a refusal is correct is
 * left to hand-written tests: generated data has no expected result.
 */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

/** Sends generated requests to each operation of a service's committed document. */
export async function runSchemathesis(options: {
  document: string;
  url: string;
  /** Passed in the environment, because process lists contain the arguments. */
  token: string;
  /** The same seed generates the same requests. */
  seed: number;
  /** Maximum number of requests per operation and phase. */
  examples: number;
  /** `coverage` tests each bound of each field, `fuzzing` random values. */
  phases: string;
  folder: string;
  log: string;
  cacheFolder: string;
}): Promise<LoggedResult> {
  const { document, url, token, seed, examples, phases, folder, log } = options;
  await mkdir(folder, { recursive: true });
  const configuration = join(folder, 'schemathesis.toml');
  await writeFile(
    configuration,
    'headers = { Authorization = "Bearer ${FUZZ_TOKEN}" }\n',
  );
  const program = programFolder('schemathesis', options.cacheFolder);
  return runLogged(
    [
      join(program, 'schemathesis'),
      '--no-color',
      '--config-file',
      configuration,
      'run',
      document,
      '--url',
      url,
      '--checks',
      CHECKS.join(','),
      '--phases',
      phases,
      '--seed',
      String(seed),
      '--max-examples',
      String(examples),
      '--continue-on-failure',
      '--request-timeout',
      '20',
      '--suppress-health-check',
      'all',
      '--warnings',
      'off',
    ],
    { cwd: folder, variables: { FUZZ_TOKEN: token }, log },
  );
}
