import { PLATFORM } from '../../Part.ts';
import type { PartRun } from '../../PartRun.ts';
import { ApiServer } from './ApiServer.ts';
import { kubeApiserver } from './kubeApiserver.ts';

/** Returns a client of a run's API server, as its admin. */
export function apiServerOf(run: PartRun): ApiServer {
  return new ApiServer({
    url: `https://127.0.0.1:${run.portOf(kubeApiserver, 'main')}`,
    folder: run.folderOf(PLATFORM),
  });
}
