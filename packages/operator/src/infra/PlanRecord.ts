import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InfraError } from './InfraError.ts';

/** What a plan was made for; beside the plan in the artifact of the job. */
export const PlanRecord = z.strictObject({
  environment: z.string(),
  accountId: z.string(),
  /** Hash of the tree `terraform/` in git. */
  code: z.string(),
  /** SHA-256 of the plan. */
  digest: z.string(),
});
/** See {@link PlanRecord}. */
export type PlanRecord = z.infer<typeof PlanRecord>;

const RECORD = 'record.json';
/** The name of a plan, in the folder of its record. */
export const PLAN = 'plan.tfplan';

/** The folder of an environment's plan, relative to the root. */
export function planFolder(environment: string): string {
  return join('var', 'pipeline', 'plans', environment);
}

/** Writes the record of the plan in a folder. */
export function writeRecord(
  folder: string,
  made: Omit<PlanRecord, 'digest'>,
): void {
  const record = { ...made, digest: digestOf(folder) };
  writeFileSync(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * Refuses the plan in a folder unless it was made for this environment, account and code, and was not
 * changed since.
 *
 * @throws InfraError naming the job and what differs
 */
export function requirePlan(
  folder: string,
  wanted: Omit<PlanRecord, 'digest'>,
  job: string,
): void {
  const file = join(folder, RECORD);
  if (!existsSync(file) || !existsSync(join(folder, PLAN))) {
    throw new InfraError(
      `job ${job}: there is no plan: the job plan:${wanted.environment} of this pipeline makes it, and its artifact expires`,
    );
  }
  const record = PlanRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  const refuse = (what: string) =>
    new InfraError(
      `job ${job}: the plan ${what}: run plan:${wanted.environment} again`,
    );
  if (record.environment !== wanted.environment) {
    throw refuse(`was made for ${record.environment}`);
  }
  if (record.accountId !== wanted.accountId) {
    throw refuse(
      `was made for the account ${record.accountId}, not ${wanted.accountId}`,
    );
  }
  if (record.code !== wanted.code) {
    throw refuse(
      `was made for other code: terraform/ was ${record.code}, is ${wanted.code}`,
    );
  }
  if (record.digest !== digestOf(folder)) {
    throw refuse('was changed since it was made');
  }
}

function digestOf(folder: string): string {
  const plan = readFileSync(join(folder, PLAN));
  return createHash('sha256').update(plan).digest('hex');
}
