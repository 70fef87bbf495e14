import { readGitObjects } from '@comptoir/commands/readGitObjects';
import { changeRecordSchema, type ChangeRecord } from './changeRecordSchema';
import type { LocalRepository } from './LocalRepository';

/** Folder of the references that contain the records. */
export const RECORDS = 'refs/change-requests/';
/** Maximum number of listed records. */
const LIMIT = 200;

/** A record with the commits that its references have. */
export interface StoredRecord {
  id: string;
  record: ChangeRecord;
  /** The record's own newest commit. */
  tip: string;
  /** Newest commit of the branch; undefined when the branch does not exist. */
  head: string | undefined;
  /** Newest commit of the target branch. */
  target: string;
}

/**
 * Reads the records of a repository, the newest first.
 *
 * @param id - reads only this record
 */
export async function readRecords(
  repository: LocalRepository,
  id?: string,
): Promise<StoredRecord[]> {
  const refs = await readRefs(repository);
  const ids =
    id === undefined
      ? [...refs.keys()]
          .filter(ref => ref.startsWith(RECORDS))
          .map(ref => ref.slice(RECORDS.length))
          .sort((one, other) => Number(other) - Number(one))
          .slice(0, LIMIT)
      : [id];
  const tips = ids.flatMap(one => {
    const tip = refs.get(`${RECORDS}${one}`);
    return tip === undefined ? [] : [{ id: one, tip }];
  });
  const texts = await readGitObjects(
    tips.map(({ tip }) => `${tip}:request.json`),
    { repository: repository.path },
  );
  return tips.map((one, index) => {
    const record = changeRecordSchema.parse(JSON.parse(texts[index] ?? ''));
    return {
      ...one,
      record,
      head: refs.get(`refs/heads/${record.branch}`),
      target: refs.get(`refs/heads/${record.target}`) ?? record.base,
    };
  });
}

/** Returns the lowest number that is greater than every id. */
export async function nextId(repository: LocalRepository): Promise<string> {
  const refs = await readRefs(repository);
  const ids = [...refs.keys()]
    .filter(ref => ref.startsWith(RECORDS))
    .map(ref => Number(ref.slice(RECORDS.length)));
  return String(Math.max(0, ...ids) + 1);
}

async function readRefs(
  repository: LocalRepository,
): Promise<Map<string, string>> {
  const lines = await repository.git(
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    RECORDS,
    'refs/heads/',
  );
  return new Map(
    lines.split('\n').flatMap(line => {
      const [ref, commit] = line.split(' ');
      return ref && commit ? [[ref, commit] as const] : [];
    }),
  );
}
