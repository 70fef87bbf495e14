import { z } from 'zod';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { readTokens } from './readTokens.ts';
import { requestHttps } from './requestHttps.ts';
import type { HttpsAnswer } from './requestHttps.ts';

/** It takes seconds for the longest kinds, and more on a machine that is busy. */
const DEADLINE_MS = 60_000;

const KubernetesObject = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});
type KubernetesObject = z.infer<typeof KubernetesObject>;

const Resource = z.object({ name: z.string(), kind: z.string() });
type Resource = z.infer<typeof Resource>;
const Resources = z.object({ resources: z.array(Resource) });

/** The API server of this machine's cluster, as its admin; far sooner done than by a `kubectl`. */
export class ApiServer {
  readonly #url: string;
  readonly #folder: string;

  constructor(options: {
    url: string;
    /** The platform's. */
    folder: string;
  }) {
    this.#url = options.url;
    this.#folder = options.folder;
  }

  /** @throws Error when it does not answer */
  ask(
    path: string,
    how: Partial<Parameters<typeof requestHttps>[0]> = {},
  ): Promise<HttpsAnswer> {
    const { tokens } = kubernetesFiles(this.#folder);
    return requestHttps({
      folder: this.#folder,
      url: this.#url + path,
      token: readTokens(tokens).get('admin') ?? '',
      ...how,
    });
  }

  /**
   * What it has at a path.
   *
   * @throws Error with its own words
   */
  async read(path: string): Promise<unknown> {
    const { status, body } = await this.ask(path);
    if (status < 300) {
      return JSON.parse(body);
    }
    throw new Error(`${path}: ${body.slice(0, 500)}`);
  }

  /**
   * Applies objects on the server's side: what others set by hand is set back.
   *
   * @throws Error with its own words
   */
  async apply(objects: readonly object[]): Promise<void> {
    const all = objects.map(one => KubernetesObject.parse(one));
    const versions = [...new Set(all.map(({ apiVersion }) => apiVersion))];
    const served = new Map(
      await Promise.all(
        versions.map(
          async version => [version, await this.resources(version)] as const,
        ),
      ),
    );
    const apply = (object: KubernetesObject) =>
      this.applyAt(pathOf(object, served.get(object.apiVersion) ?? []), object);
    const isGround = ({ kind }: KubernetesObject) => kind === 'Namespace';
    await Promise.all(all.filter(isGround).map(apply));
    await Promise.all(all.filter(one => !isGround(one)).map(apply));
  }

  /**
   * Applies one manifest at its path.
   *
   * @throws Error with its own words
   */
  applyAt(path: string, manifest: unknown): Promise<void> {
    const asOurs = `${path}?fieldManager=comptoir&force=true`;
    return this.#patch(asOurs, manifest, 'application/apply-patch+yaml');
  }

  /**
   * Changes some fields of the object at a path.
   *
   * @throws Error with its own words
   */
  merge(path: string, fields: object): Promise<void> {
    return this.#patch(path, fields, 'application/merge-patch+json');
  }

  /** What it serves of a group and version, such as `v1` and `apps/v1`; nothing when it does not know it. */
  async resources(apiVersion: string): Promise<Resource[]> {
    const { status, body } = await this.ask(rootOf(apiVersion), {
      timeoutMs: DEADLINE_MS,
    });
    return status === 200 ? Resources.parse(JSON.parse(body)).resources : [];
  }

  async #patch(
    path: string,
    body: unknown,
    contentType: string,
  ): Promise<void> {
    const answer = await this.ask(path, {
      method: 'PATCH',
      body,
      contentType,
      timeoutMs: DEADLINE_MS,
    });
    if (answer.status < 300) {
      return;
    }
    throw new Error(`${path}: ${answer.body.slice(0, 500)}`);
  }
}

function pathOf(object: KubernetesObject, served: readonly Resource[]): string {
  const { apiVersion, kind, metadata } = object;
  const resource = served.find(
    one => one.kind === kind && !one.name.includes('/'),
  );
  if (!resource) {
    throw new Error(`the API server knows no ${kind} of ${apiVersion}`);
  }
  const within = metadata.namespace ? `/namespaces/${metadata.namespace}` : '';
  return `${rootOf(apiVersion)}${within}/${resource.name}/${metadata.name}`;
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
}
