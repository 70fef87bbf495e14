import type { PartRun, PartSecrets } from './PartRun.ts';
import type { ProcessSpec } from './process/ProcessSpec.ts';
import type { ProgramSource } from './programs/ProgramSource.ts';

/** Groups of parts for `--without <group>`: group → title in the documentation. */
export const PART_GROUPS = {
  shop: 'The shop’s parts, started if a process needs them',
  kubernetes: 'The control plane',
  delivery: 'Delivery',
  backup: 'Backup',
} as const;
/** See {@link PART_GROUPS}. */
export type PartGroup = keyof typeof PART_GROUPS;

/** The name of all groups but `shop`, and of their data folder. */
export const PLATFORM = 'platform';

/** The fields that a part's `spec` returns for one run; the rest of {@link ProcessSpec} is derived. */
export type PartSpec = Pick<ProcessSpec, 'url' | 'command' | 'probe'> &
  Partial<
    Pick<
      ProcessSpec,
      | 'healthUrl'
      | 'env'
      | 'seed'
      | 'prepare'
      | 'configure'
      | 'pidFile'
      | 'remedy'
      | 'startDeadlineMs'
      | 'stopDeadlineMs'
    >
  >;

/** The context of a declaration's `spec`. */
export interface PartContext<Port extends string, Program extends string> {
  /** Returns a port of the part, with the run's offset. */
  port(name: Port): number;
  /** Returns the absolute path of a program of the part. */
  program(name: Program): string;
  /** The part's data folder. */
  folder: string;
  env: Readonly<Record<string, string>>;
  run: PartRun;
}

/** The connection of processes to a part that they need. */
export interface PartConnection<Port extends string> {
  /** Environment variable with the URL of a server that replaces the part. */
  variable: string;
  /** Allowed prefixes of the variable's value. */
  schemes: readonly string[];
  /** Returns the environment of a process that needs the part. */
  environment(options: {
    /** The process's name. */
    process: string;
    /** The value of {@link PartConnection.variable}, if set. */
    providedUrl: string | undefined;
    port(name: Port): number;
    secrets: PartSecrets;
  }): Record<string, string>;
}

/** Name and ports of a part. */
export interface PartPorts<Port extends string = string> {
  name: string;
  /** Ports before the offset; `main` is the port of the part's URL. */
  ports: Readonly<Record<Port, number>>;
}

/** The declaration of one local part; every list of parts is derived from it. */
export interface PartDeclaration<
  Port extends string,
  Program extends string,
> extends PartPorts<Port> {
  /**
   * `shop`: started if a process needs it. The other groups are started in the background unless
   * they are left out.
   */
  group: PartGroup;
  /** One line for the table in the documentation. */
  description: string;
  programs: Readonly<Record<Program, ProgramSource>>;
  /** Names of parts that must be ready first; they precede it in `PARTS`. */
  needs: readonly string[];
  /** Go modules whose kinds (CustomResourceDefinitions) the API server must serve first. */
  kinds?: readonly string[];
  /** Started only if another part needs it. */
  onDemand?: boolean;
  /** The folder under `var/data`, if shared with another part of the shop; by default its name. */
  data?: string;
  connection?: PartConnection<Port>;
  spec(context: PartContext<Port, Program>): PartSpec;
}

/** A declared part, see `definePart`. */
export interface Part<Port extends string = string> extends PartPorts<Port> {
  group: PartGroup;
  description: string;
  programs: Readonly<Record<string, ProgramSource>>;
  needs: readonly string[];
  kinds: readonly string[];
  onDemand: boolean;
  /** The folder under `var/data`. */
  data: string;
  /** The replacing server's variable, and the connection of processes to the part. */
  connection?: {
    variable: string;
    schemes: readonly string[];
    environment(options: {
      process: string;
      providedUrl: string | undefined;
      run: Pick<PartRun, 'portOf' | 'secrets'>;
    }): Record<string, string>;
  };
  /** @param programs the absolute path of each of its programs */
  spec(run: PartRun, programs: Readonly<Record<string, string>>): ProcessSpec;
}
