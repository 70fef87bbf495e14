import { parse } from 'yaml';
import { z } from 'zod';
import type { Environment } from '@comptoir/gitops/environments';
import type { ImageRecord } from '@comptoir/gitops/ImageRecord';
import { promoteRelease } from '@comptoir/gitops/promoteRelease';
import { releasePath } from '@comptoir/gitops/Release';
import type { Checkout } from './Checkout.ts';
import { DeliverError } from './DeliverError.ts';

const Values = z.looseObject({ system: z.string(), team: z.string() });
/** Longest subject of a commit, in characters. */
const MOST_CHARACTERS = 72;

/**
 * Writes the releases of dev: the given images.
 *
 * @returns the subject of the commit
 * @throws DeliverError if dev runs a newer commit of a service already
 */
export async function releaseToDev(
  checkout: Checkout,
  records: readonly ImageRecord[],
): Promise<string> {
  for (const { service, image } of records) {
    const values = `gitops/apps/${service}/values.yaml`;
    const text = checkout.read(values);
    if (text === undefined) {
      throw new DeliverError(`${values} is missing: ${service} is no service`);
    }
    const { system, team } = Values.parse(parse(text));
    const current = checkout.release(service, 'dev');
    if (
      current &&
      (await checkout.isOlder(image.commit, current.image.commit))
    ) {
      throw new DeliverError(
        `${service}: dev runs the newer commit ${current.image.commit}: its pipeline continues`,
      );
    }
    checkout.write(service, 'dev', {
      system,
      team,
      image,
      ...(current?.secretsRevision !== undefined && {
        secretsRevision: current.secretsRevision,
      }),
    });
  }
  return subjectOf(records, 'dev');
}

/**
 * Writes the releases of staging or production: chart, values and image of the environment below.
 *
 * @returns the subject of the commit
 * @throws DeliverError if the environment below no longer runs the given images
 */
export async function promoteTo(
  environment: 'staging' | 'production',
  checkout: Checkout,
  records: readonly ImageRecord[],
): Promise<string> {
  const below = environment === 'staging' ? 'dev' : 'staging';
  for (const { service, image } of records) {
    const from = checkout.release(service, below);
    if (from?.image.digest !== image.digest) {
      throw new DeliverError(
        `${service}: ${below} runs ${from?.image.digest ?? 'nothing'}, not ${image.digest}, which this pipeline verified: the pipeline of that image continues`,
      );
    }
    checkout.write(
      service,
      environment,
      promoteRelease({
        from,
        // dev follows the branch: the commit of its release is what was verified.
        commit: await checkout.lastChange(releasePath(service, below)),
        to: checkout.release(service, environment),
      }),
    );
  }
  return subjectOf(records, environment);
}

function subjectOf(
  records: readonly ImageRecord[],
  environment: Environment,
): string {
  const names = records.map(({ service }) => service).join(', ');
  const subject = `gitops: release ${names} to ${environment}`;
  return subject.length <= MOST_CHARACTERS
    ? subject
    : `gitops: release ${records.length} services to ${environment}`;
}
