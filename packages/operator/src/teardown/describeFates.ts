import { z } from 'zod';
import type { CloudState } from './CloudState.ts';
import type { ClusterView, ObjectName } from './ClusterView.ts';
import type { DataStore } from './DataStore.ts';
import type { Contents } from './readContents.ts';
import { textOf, valuesOf } from './attributes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const Key = z.object({ deletion_window_in_days: z.number().default(30) });

/** A store, and what it holds. */
export interface InspectedStore {
  store: DataStore;
  contents: Contents;
}

/** What a teardown would leave behind or make irrecoverable, one line each. */
export interface Fates {
  /** Created by controllers in the cluster, unknown to Terraform: gone only if the cluster goes first. */
  removedFirst: string[];
  /** Exists after the teardown and may be billed. */
  stays: string[];
  /** Deleted by AWS later; until then it can be restored. */
  pending: string[];
  /** What object lock keeps, and until when. */
  locked: string[];
}

/** See {@link describeFates}. */
export interface FatesOptions {
  state: CloudState;
  stores: readonly InspectedStore[];
  /** Missing when the cluster no longer exists. */
  view?: ClusterView | undefined;
  /** Time of the teardown, in milliseconds. */
  now: number;
}

/** Stores that are kept: those that hold data, and those whose contents are unknown. */
export function keptStores(
  stores: readonly InspectedStore[],
): InspectedStore[] {
  return stores.filter(({ contents }) => contents.state !== 'empty');
}

/** Resources that Terraform must forget, so that it does not destroy them. */
export function keptAddresses(stores: readonly InspectedStore[]): string[] {
  const addresses = keptStores(stores).flatMap(({ store }) => store.addresses);
  return [...new Set(addresses)].sort();
}

/** Says what a teardown removes first, what stays, and for how long. */
export function describeFates(options: FatesOptions): Fates {
  const { state, stores, view, now } = options;
  const kept = keptStores(stores);
  const keptOnes = keptAddresses(stores);
  const until = (days: number) => dateAfter(now, days);
  const volumes = view?.volumes ?? [];
  return {
    removedFirst: [
      ...(view?.balancers ?? []).map(
        one =>
          `load balancer of ${nameOf(one)} ${one.addresses.length > 0 ? `(${one.addresses.join(', ')})` : '(no address yet)'}`,
      ),
      ...volumes
        .filter(({ goesWithClaim }) => goesWithClaim)
        .map(({ name, disk }) => `volume ${disk} of ${name}`),
    ],
    stays: [
      ...volumes
        .filter(({ goesWithClaim }) => !goesWithClaim)
        .map(
          ({ name, disk }) =>
            `volume ${disk} of ${name}: its policy is Retain, or no claim has used it`,
        ),
      ...kept.map(
        ({ store, contents }) =>
          `${store.kind} ${store.name}: ${contents.detail}`,
      ),
      ...state.resources
        .filter(
          ({ type, address }) =>
            type === 'aws_kms_key' && keptOnes.includes(address),
        )
        .map(key => `key ${textOf(key, 'description')}: encrypts what stays`),
    ],
    pending: state.resources
      .filter(
        ({ type, address }) =>
          type === 'aws_kms_key' && !keptOnes.includes(address),
      )
      .map(key => {
        const days = valuesOf(key, Key)?.deletion_window_in_days ?? 30;
        return `key ${textOf(key, 'description')}: AWS deletes it on ${until(days)}; what it encrypts is then lost`;
      }),
    locked: kept.flatMap(({ store: { name, lock } }) =>
      lock
        ? `${name}: versions written until now stay locked until ${until(lock.days)} at the latest; ${LIFTED_BY[lock.mode]}`
        : [],
    ),
  };
}

const LIFTED_BY = {
  COMPLIANCE: 'COMPLIANCE, which no one can lift',
  GOVERNANCE:
    'GOVERNANCE, which only a principal with s3:BypassGovernanceRetention can lift',
};

function dateAfter(now: number, days: number): string {
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}

/** Names an object as in kubectl, with its namespace. */
export function nameOf({ kind, namespace, name }: ObjectName): string {
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
}
