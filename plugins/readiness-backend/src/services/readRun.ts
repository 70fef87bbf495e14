import { readFile } from 'node:fs/promises';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import {
  runBuildSchema,
  runProcessSchema,
  runSchema,
  type Run,
} from '@comptoir/plugin-readiness-common';
import { z } from 'zod/v4';
import { isRunning, residentBytesByGroup } from './processTable';

/** The used fields of the state file; fields of later versions are ignored. */
const stateFileSchema = runSchema
  .pick({
    startedAt: true,
    kubeconfig: true,
    argocd: true,
    repository: true,
  })
  .extend({
    supervisorPid: z.int().nullable().default(null),
    build: runBuildSchema.nullable().default(null),
    ownCluster: runSchema.shape.ownCluster.default(null),
    sections: z
      .array(z.object({ title: z.string(), processes: z.array(z.string()) }))
      .default([]),
    processes: z.array(
      runProcessSchema
        .omit({ residentBytes: true })
        .extend({ group: z.int().nullable() }),
    ),
  });
type StateFile = z.infer<typeof stateFileSchema>;

/**
 * Reads the state file of `npm start`. Marks every state as unknown when its supervisor has ended.
 *
 * @param file - absolute, or relative to the working directory
 * @returns null when the file does not exist
 * @throws ServiceUnavailableError when the file cannot be read or is invalid
 */
export async function readRun(file: string): Promise<Run | null> {
  const text = await read(file);
  if (text === undefined) {
    return null;
  }
  const { processes, sections, supervisorPid, ...facts } = parse(file, text);
  const supervised = supervisorPid !== null && isRunning(supervisorPid);
  const memory = await residentBytesByGroup();
  const all = processes.map(({ group, ...one }) => ({
    ...one,
    state: supervised ? one.state : ('unknown' as const),
    residentBytes: (group === null ? undefined : memory.get(group)) ?? null,
  }));
  return {
    ...facts,
    build: supervised ? facts.build : null,
    supervised,
    sections: resolveSections(sections, all),
  };
}

/** Resolves names; processes that no section names are in a section of their own. */
function resolveSections<T extends { name: string }>(
  sections: StateFile['sections'],
  processes: T[],
) {
  const named = new Set(sections.flatMap(one => one.processes));
  const others = processes.filter(({ name }) => !named.has(name));
  return [
    ...sections.map(section => ({
      title: section.title,
      processes: processes.filter(({ name }) =>
        section.processes.includes(name),
      ),
    })),
    { title: 'Others', processes: others },
  ].filter(section => section.processes.length > 0);
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw new ServiceUnavailableError(`${file} cannot be read`, error);
  }
}

function parse(file: string, text: string): StateFile {
  try {
    return stateFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ServiceUnavailableError(
      `${file} is invalid; npm start writes it again`,
      error,
    );
  }
}
