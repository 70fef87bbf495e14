import { mkdirSync } from 'node:fs';
import { PLATFORM } from './Part.ts';
import type { Part, PartDeclaration } from './Part.ts';

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 10_000;

/** Declares one local part; `PARTS` must list it. */
export function definePart<Port extends string, Program extends string>(
  declaration: PartDeclaration<Port, Program>,
): Part<Port> {
  const { name, group, description, ports, programs, needs } = declaration;
  const { kinds = [], onDemand = false, connection } = declaration;
  const data = group === 'shop' ? (declaration.data ?? name) : PLATFORM;
  const part: Part<Port> = {
    name,
    group,
    description,
    ports,
    programs,
    needs,
    kinds,
    onDemand,
    data,
    spec: (run, files) => {
      const folder = run.folderOf(data);
      const spec = declaration.spec({
        port: port => run.portOf(part, port),
        program: program => {
          const file = files[program];
          if (file !== undefined) {
            return file;
          }
          throw new Error(`${name} was planned without its program ${program}`);
        },
        folder,
        env: run.env,
        run,
      });
      const { seed } = spec;
      return {
        kind: 'part',
        healthUrl: null,
        env: run.env,
        remedy: `if its data are corrupt: npm stop; npm run reset -- ${data}`,
        startDeadlineMs: START_DEADLINE_MS,
        stopDeadlineMs: STOP_DEADLINE_MS,
        ...spec,
        name,
        needs,
        cwd: folder,
        prepare: () => {
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          spec.prepare?.();
        },
        seed: async signal => {
          await run.provideKinds(kinds);
          await seed?.(signal);
        },
      };
    },
  };
  if (!connection) {
    return part;
  }
  const { variable, schemes, environment } = connection;
  return {
    ...part,
    connection: {
      variable,
      schemes,
      environment: ({ process, providedUrl, run }) =>
        environment({
          process,
          providedUrl,
          port: port => run.portOf(part, port),
          secrets: run.secrets,
        }),
    },
  };
}
