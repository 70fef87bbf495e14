import { CommandError } from '@comptoir/commands/CommandError';
import { z } from 'zod';
import type { Program } from '../Program.ts';

/** One file: the objects, and the rules by which they are deleted and restored. */
const Patch = z.object({
  metadata: z.object({ finalizers: z.array(z.string()) }).optional(),
  spec: z.record(z.string(), z.unknown()).optional(),
});

/** An object of the fake cluster. */
export interface FakeObject {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    finalizers?: string[];
    labels?: Record<string, string>;
    deletionTimestamp?: string;
  };
  spec?: Record<string, unknown>;
  status?: Record<string, unknown>;
}

/** See {@link FakeCluster}. */
export interface FakeClusterOptions {
  objects: FakeObject[];
  /** The address and server name of the current context. */
  server?: string;
  serverName?: string;
  /** Objects that are deleted with each application. */
  objectsOf?: Readonly<Record<string, readonly string[]>>;
  /** Names of objects whose deletion never ends. */
  stuck?: readonly string[];
}

/**
 * A double of kubectl, Argo CD and the controllers of load balancers and volumes. It restores what is
 * deleted too early: the application bootstrap by the set cluster, all sets and add-ons by bootstrap.
 */
export class FakeCluster {
  /** Calls that change something, in order. */
  readonly changes: string[] = [];
  readonly #options: FakeClusterOptions;
  #objects: FakeObject[];
  #mark = '';

  constructor(options: FakeClusterOptions) {
    this.#options = options;
    this.#objects = options.objects;
  }

  /** Names of all objects. */
  names(): string[] {
    return this.#objects.map(({ metadata }) => metadata.name);
  }

  readonly kubectl: Program = args => {
    const [verb = '', kind = '', name = ''] = args;
    switch (verb) {
      case 'config':
        return Promise.resolve(this.#config());
      case 'get':
        return Promise.resolve(this.#get(kind));
      case 'create':
        this.#mark = args.at(-1)?.split('=').at(-1) ?? '';
        break;
      case 'patch':
        this.#patch(kind, name, args.at(-1) ?? '');
        break;
      case 'delete':
        this.#delete(kind, name, args.includes('--cascade=orphan'));
        break;
      default:
        throw new CommandError({ command: args, code: 1, output: 'unknown' });
    }
    this.changes.push(`${verb} ${kind.split('.')[0]} ${name}`);
    return Promise.resolve('');
  };

  #config(): string {
    const { server = 'https://ab12.gr7.eu-west-3.eks.amazonaws.com' } =
      this.#options;
    const { serverName } = this.#options;
    return JSON.stringify({
      clusters: [{ cluster: { server, 'tls-server-name': serverName } }],
    });
  }

  #get(kind: string): string {
    switch (kind) {
      case 'customresourcedefinition':
        return 'customresourcedefinition.apiextensions.k8s.io/gateways.gateway.networking.k8s.io\n';
      case 'secrets':
        return JSON.stringify({ items: [] });
      case 'configmap':
        return this.#mark && JSON.stringify({ data: { cluster: this.#mark } });
      default:
        return JSON.stringify({ items: this.#objects });
    }
  }

  #patch(kind: string, name: string, patch: string): void {
    const object = this.#find(kind, name);
    const change = Patch.parse(JSON.parse(patch.replace('--patch=', '')));
    object.metadata = { ...object.metadata, ...change.metadata };
    object.spec = { ...object.spec, ...change.spec };
  }

  #delete(kind: string, name: string, isOrphaning: boolean): void {
    const object = this.#find(kind, name);
    const { finalizers = [] } = object.metadata;
    if (this.#options.stuck?.includes(name)) {
      object.metadata.deletionTimestamp = '2026-11-30T12:00:00Z';
      return;
    }
    if (finalizers.includes('comptoir.dev/guard')) {
      throw new Error(`${name} is guarded`);
    }
    if (object.kind === 'ApplicationSet' && !isOrphaning) {
      throw new Error(`the applications of ${name} would be deleted with it`);
    }
    const cascades = finalizers.includes(
      'resources-finalizer.argocd.argoproj.io',
    );
    const gone = [
      name,
      ...(cascades ? (this.#options.objectsOf?.[name] ?? []) : []),
      ...(object.kind === 'PersistentVolumeClaim' ? [`pv-${name}`] : []),
    ];
    if (this.#isRestored(object)) {
      return;
    }
    this.#objects = this.#objects.filter(
      ({ metadata }) => !gone.includes(metadata.name),
    );
  }

  #isRestored({ kind, metadata: { name } }: FakeObject): boolean {
    const has = (other: string) => this.names().includes(other);
    return name === 'bootstrap'
      ? has('cluster')
      : isOfBootstrap(kind, name) && has('bootstrap');
  }

  #find(kind: string, name: string): FakeObject {
    const short = kind.split('.')[0];
    const found = this.#objects.find(
      one => one.kind.toLowerCase() === short && one.metadata.name === name,
    );
    if (!found) {
      throw new Error(`${kind} ${name} does not exist`);
    }
    return found;
  }
}

function isOfBootstrap(kind: string, name: string): boolean {
  return kind === 'ApplicationSet'
    ? name !== 'cluster'
    : name.startsWith('addon-');
}
