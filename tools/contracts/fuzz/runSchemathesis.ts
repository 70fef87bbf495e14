import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programFolder } from '@comptoir/parts/programs/programFolder';
import { runLogged, type LoggedResult } from '@comptoir/commands/runLogged';

/**
 * What counts as a failure. That a refusal is right is for tests that know what
 * was meant: generated data can't.
 */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

/** Sends generated requests to a service, each operation of its committed document in turn. */
export async function runSchemathesis(options: {
  document: string;
  url: string;
  /** Goes by the environment: lists of processes show arguments. */
  token: string;
  /** The same seed sends the same. */
  seed: number;
  /** Requests of each operation and phase, at most. */
  examples: number;
  /** `coverage` tries each bound of each field, `fuzzing` anything. */
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
