import { CommandError } from '@comptoir/commands/CommandError';
import { z } from 'zod';
import type { DataStore } from './DataStore.ts';
import type { Program } from './Program.ts';

/** Whether a store holds data. */
export interface Contents {
  state: 'empty' | 'filled' | 'unknown';
  /** What it holds, or why that is unknown. */
  detail: string;
}

const Versions = z.object({
  Versions: z.array(z.unknown()).nullish(),
  DeleteMarkers: z.array(z.unknown()).nullish(),
});
const Images = z.object({ imageIds: z.array(z.unknown()) });
const Records = z.object({
  ResourceRecordSets: z.array(z.object({ Name: z.string(), Type: z.string() })),
});

/** Asks AWS, with its command line, what a store holds. What cannot be read is unknown, not empty. */
export async function readContents(
  store: DataStore,
  aws: Program,
): Promise<Contents> {
  try {
    return await READERS[store.kind](store, async args => {
      const region = store.region === '' ? [] : [`--region=${store.region}`];
      const text = await aws([...args, ...region, '--output=json']);
      // The command line prints nothing for an empty answer.
      const answer: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
      return answer;
    });
  } catch (error) {
    return { state: 'unknown', detail: `not readable: ${reasonOf(error)}` };
  }
}

type Ask = (args: readonly string[]) => Promise<unknown>;
type Reader = (store: DataStore, ask: Ask) => Promise<Contents>;

const READERS: Record<DataStore['kind'], Reader> = {
  bucket: async ({ id }, ask) => {
    const args = ['s3api', 'list-object-versions', `--bucket=${id}`];
    const one = await ask([...args, '--max-items=1']);
    const { Versions: versions, DeleteMarkers: markers } = Versions.parse(one);
    return (versions?.length ?? 0) + (markers?.length ?? 0) > 0
      ? { state: 'filled', detail: 'holds objects' }
      : { state: 'empty', detail: 'is empty' };
  },
  repository: async ({ id }, ask) => {
    const args = ['ecr', 'list-images', `--repository-name=${id}`];
    return count(Images.parse(await ask(args)).imageIds.length, 'image');
  },
  zone: async ({ id, name, records }, ask) => {
    const args = ['route53', 'list-resource-record-sets'];
    const found = Records.parse(await ask([...args, `--hosted-zone-id=${id}`]));
    const own = [`${name} NS`, `${name} SOA`, ...records];
    const foreign = found.ResourceRecordSets.map(
      one => `${one.Name.replace(/\.$/, '')} ${one.Type}`,
    ).filter(record => !own.includes(record));
    const contents = count(foreign.length, 'record');
    return foreign.length === 0
      ? contents
      : { ...contents, detail: `${contents.detail}: ${foreign.join(', ')}` };
  },
};

function reasonOf(error: unknown): string {
  if (error instanceof CommandError) {
    return error.lastLines.trim();
  }
  return error instanceof z.ZodError || error instanceof SyntaxError
    ? 'the aws command line answered in another format'
    : String(error);
}

function count(number: number, what: string): Contents {
  return number === 0
    ? { state: 'empty', detail: 'is empty' }
    : {
        state: 'filled',
        detail: `holds ${number} ${what}${number === 1 ? '' : 's'}`,
      };
}
