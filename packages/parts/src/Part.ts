import type { PartRun, PartSecrets } from './PartRun.ts';
import type { ProcessSpec } from './process/ProcessSpec.ts';
import type { ProgramSource } from './programs/ProgramSource.ts';

/** Parts that are left out together by `--without <group>`: group → title in the documentation. */
export const PART_GROUPS = {
  shop: 'The shop’s parts, started where a process needs them',
  kubernetes: 'The control plane',
  delivery: 'Delivery',
  backup: 'Backup',
} as const;
/** See {@link PART_GROUPS}. */
export type PartGroup = keyof typeof PART_GROUPS;

/** The name of all groups but `shop`, and of the folder that holds their data. */
export const PLATFORM = 'platform';

/** What a part adds to its declaration for one run; the rest of its {@link ProcessSpec} is derived. */
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

/** What a declaration's `spec` works with. */
export interface PartContext<Port extends string, Program extends string> {
  /** One of the part's own ports, with the run's offset. */
  port(name: Port): number;
  /** The absolute path of one of the part's programs. */
  program(name: Program): string;
  /** Holds the part's data. */
  folder: string;
  env: Readonly<Record<string, string>>;
  run: PartRun;
}

/** How processes reach a part that they need. */
export interface PartConnection<Port extends string> {
  /** Environment variable with the URL of a server to use instead of the part. */
  variable: string;
  /** What the variable's value begins with, one of these. */
  schemes: readonly string[];
  /** The environment of a process that needs the part. */
  environment(options: {
    /** The process's name. */
    process: string;
    /** The value of {@link PartConnection.variable}, where it is set. */
    given: string | undefined;
    port(name: Port): number;
    secrets: PartSecrets;
  }): Record<string, string>;
}

/** A part that is known by its name and has ports. */
export interface PartPorts<Port extends string = string> {
  name: string;
  /** Before the offset is added: `main` is the one that the part's URL names. */
  ports: Readonly<Record<Port, number>>;
}

/** One local part. Whatever lists parts derives from these. */
export interface PartDeclaration<
  Port extends string,
  Program extends string,
> extends PartPorts<Port> {
  /**
   * `shop`: started where a process needs it. The others are started in the background, unless
   * they are left out.
   */
  group: PartGroup;
  /** One line for the table in the documentation. */
  description: string;
  programs: Readonly<Record<Program, ProgramSource>>;
  /** Names of parts that must be ready first; they come before it in the list. */
  needs: readonly string[];
  /** Go modules whose kinds (CustomResourceDefinitions) the API server must serve first. */
  kinds?: readonly string[];
  /** Started only beside a part that needs it. */
  onDemand?: boolean;
  /** The folder under `var/data` that it shares with a part of the shop; its own name otherwise. */
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
  /** Where another server may be used instead, and how processes reach the part. */
  connection?: {
    variable: string;
    schemes: readonly string[];
    environment(options: {
      process: string;
      given: string | undefined;
      run: Pick<PartRun, 'portOf' | 'secrets'>;
    }): Record<string, string>;
  };
  /** @param programs the absolute path of each of its programs */
  spec(run: PartRun, programs: Readonly<Record<string, string>>): ProcessSpec;
}
