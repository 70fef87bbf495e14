import type { DiscoveredProcess } from '@comptoir/local/discovery/ProcessDeclaration';
import type { ComposeFile } from '../../../compose/ComposeFile.ts';

/** A missing or refused key of a process's environment, with the reason. */
export interface ConfigProblem {
  key: string;
  problem: string;
}

/** The inputs that docker-compose.yaml is compared with. */
export interface ComposeInputs {
  compose: ComposeFile;
  /** The text of docker-compose.yaml. */
  text: string;
  /** The text of docker.env.example. */
  example: string;
  /** The processes that the supervisor runs on one machine. */
  processes: Pick<
    DiscoveredProcess,
    'name' | 'kind' | 'port' | 'health' | 'needs' | 'file'
  >[];
  /** The Dockerfiles that compose builds from, by their path. */
  dockerfiles: Record<string, string>;
  /** Lists the keys of this environment that a process would refuse at its start. */
  problemsOf(
    process: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<ConfigProblem[]>;
}

/** The file that the findings refer to. */
export const COMPOSE = 'docker-compose.yaml';
/** The file that names every variable of {@link COMPOSE}. */
export const EXAMPLE = 'docker.env.example';
