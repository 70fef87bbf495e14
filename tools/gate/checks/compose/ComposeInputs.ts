import type { DiscoveredProcess } from '@comptoir/local/discovery/ProcessDeclaration';
import type { ComposeFile } from '../../../compose/ComposeFile.ts';

/** A key that a process wants of its environment, and why what it was given does not do. */
export interface ConfigProblem {
  key: string;
  what: string;
}

/** Everything that docker-compose.yaml is compared with. */
export interface ComposeInputs {
  compose: ComposeFile;
  /** docker-compose.yaml as it stands. */
  text: string;
  /** docker.env.example as it stands. */
  example: string;
  /** What the supervisor runs on one machine. */
  processes: Pick<
    DiscoveredProcess,
    'name' | 'kind' | 'port' | 'health' | 'needs' | 'file'
  >[];
  /** The Dockerfiles that compose builds from, by their path. */
  dockerfiles: Record<string, string>;
  /** What a process would say of this environment at its start. */
  problemsOf(
    process: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<ConfigProblem[]>;
}

/** The file that the findings speak of. */
export const COMPOSE = 'docker-compose.yaml';
/** The file that names every variable of {@link COMPOSE}. */
export const EXAMPLE = 'docker.env.example';
