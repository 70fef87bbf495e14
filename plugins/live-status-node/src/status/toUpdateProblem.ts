import type { UpdateProblem } from '@comptoir/plugin-live-status-common';
import type { ApplicationObject } from '../kinds/ApplicationObject';
import type { ApplicationSetObject } from '../kinds/ApplicationSetObject';

/**
 * Sets of `gitops/bootstrap` that concern an environment, the most important first. The
 * set `cluster` reads the cluster's file.
 */
const setsOf = (environment: string) => [
  `services-${environment}`,
  `secrets-${environment}`,
  'cluster',
];
/** A file of releases, sealed secrets or clusters. */
const FILE = /gitops\/(?:apps|clusters)\/[\w./-]+\.ya?ml/;
/** Argo CD's messages about keys of such a file. */
const KEYS = [/: (\S+) is missing/, /no entry for key "([^"]+)"/];

interface UpdateFacts {
  environment: string;
  sets: Iterable<ApplicationSetObject>;
  /** Undefined when Argo CD has no application for the environment. */
  application: ApplicationObject | undefined;
}

/**
 * Returns why changes in Git do not reach an application in an environment: a set that
 * does not update, else a release whose revision Argo CD does not find.
 */
export function toUpdateProblem(facts: UpdateFacts): UpdateProblem | undefined {
  const { environment, application } = facts;
  const sets = new Map([...facts.sets].map(one => [one.name, one]));
  const set = setsOf(environment)
    .map(name => sets.get(name))
    .find(one => one?.error);
  return set?.error
    ? ofSet(set.name, set.error)
    : application?.revisionProblem && ofRevision(environment, application);
}

function ofSet(
  name: string,
  { message, since }: NonNullable<ApplicationSetObject['error']>,
): UpdateProblem {
  const file = FILE.exec(message)?.[0];
  const key = KEYS.map(one => one.exec(message)?.[1]).find(Boolean);
  return {
    scope: 'environment',
    reportedBy: `ApplicationSet/${name}`,
    reason: message,
    file,
    key,
    since,
    remedy: file
      ? `Correct ${key ? `${key} in ` : ''}${file}, or revert the commit that changed it`
      : 'Correct what the message names, or revert the last commit',
  };
}

function ofRevision(
  environment: string,
  { group, name, revisionProblem }: ApplicationObject,
): UpdateProblem | undefined {
  const folder = group.split('/')[1];
  const file = `gitops/apps/${folder}/releases/${environment}.yaml`;
  return (
    revisionProblem && {
      scope: 'application',
      reportedBy: `Application/${name}`,
      reason: revisionProblem.message,
      file,
      key: 'revision',
      since: revisionProblem.since,
      remedy: `Set revision in ${file} to a commit of the branch, or revert the commit that changed it`,
    }
  );
}
