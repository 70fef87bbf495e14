import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { probeHttp } from '@comptoir/parts/probes/probeHttp';
import { freePort } from '@comptoir/parts/testing/freePort';
import type { TestApiServer } from '@comptoir/parts/testing/startApiServer';
import { startPart } from '@comptoir/parts/testing/startPart';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';

/** The Go module of the operator and its kinds. */
export const OPERATOR_MODULE = 'prometheus-operator-program';
/** The reason for skipping where the operator is missing, with the remedy. */
export const NO_OPERATOR = `the Prometheus operator is not built: npm run platform:build -- ${OPERATOR_MODULE}`;

/** Returns the path of the Prometheus operator; undefined if it is missing. */
export function findPrometheusOperator(root: string): string | undefined {
  const { cacheFolder } = testEnvironment();
  const found = findGoProgram('prometheus-operator', {
    modules: readGoModules({ root, cacheFolder }),
    path: '',
  });
  return found?.missing ? undefined : found?.file;
}

/**
 * Starts the real Prometheus operator against an API server that serves its kinds. Objects that exist
 * by then are part of the first configuration that it generates.
 *
 * @throws Error with {@link NO_OPERATOR}, or with the end of the log when it does not start
 */
export async function startPrometheusOperator(
  root: string,
  { files }: TestApiServer,
): Promise<{ stop(): Promise<void> }> {
  const program = findPrometheusOperator(root);
  if (program === undefined) {
    throw new Error(NO_OPERATOR);
  }
  const cwd = mkdtempSync(join(tmpdir(), 'comptoir-prometheus-operator-'));
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const healthUrl = `${url}/healthz`;
  const part = await startPart({
    name: 'prometheus-operator',
    kind: 'part',
    url,
    healthUrl,
    needs: [],
    command: [program, `--web.listen-address=${address}`],
    cwd,
    env: { ...testEnvironment().env, KUBECONFIG: files.kubeconfig('admin') },
    probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
    startDeadlineMs: 60_000,
    stopDeadlineMs: 10_000,
  });
  return {
    stop: async () => {
      await part.stop();
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}
