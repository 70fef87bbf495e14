import { runCommand } from '@comptoir/commands/runCommand';
import { startApiServer } from '@comptoir/parts/testing/startApiServer';

const WAIT = '--timeout=60s';

/** A real API server that judges manifests without creating them. */
export class DryRun {
  readonly #command: readonly [string, string, string];
  readonly stop: () => Promise<void>;

  /** Starts the API server, in about 10 seconds. */
  static async start(root: string, kubectl: string): Promise<DryRun> {
    const { files, stop } = await startApiServer({ root });
    return new DryRun(kubectl, files.kubeconfig('admin'), stop);
  }

  private constructor(
    kubectl: string,
    kubeconfig: string,
    stop: () => Promise<void>,
  ) {
    this.#command = [kubectl, '--kubeconfig', kubeconfig];
    this.stop = stop;
  }

  /** Creates namespaces and kinds, which other objects need, and waits until they are served. */
  async create(objects: readonly object[]): Promise<void> {
    await this.#apply(objects);
    // A kind whose names are not accepted yet has no conditions, which `condition` refuses to read.
    for (const state of [
      'jsonpath={.status.acceptedNames.kind}',
      'condition=Established',
    ]) {
      await this.#run('wait', `--for=${state}`, 'crd', '--all', WAIT);
    }
  }

  /**
   * Has the API server judge objects, and refuse unknown fields.
   *
   * @throws Error with the refusals
   */
  async judge(objects: readonly object[]): Promise<void> {
    await this.#apply(objects, '--dry-run=server', '--validate=strict');
  }

  /** The kinds of the API server, as `<group>/<Kind>`, and whether their objects have a namespace. */
  async kinds(): Promise<Map<string, boolean>> {
    const text = await this.#run('api-resources', '--no-headers');
    const rows = text.split('\n').map(line => line.trim().split(/\s+/));
    return new Map(
      rows
        .filter(row => row.length >= 4 || row.length === 3)
        .map(row => row.slice(-3))
        .map(([version = '', isNamespaced, kind = '']) => {
          const [group = ''] = version.includes('/') ? version.split('/') : [];
          return [`${group}/${kind}`, isNamespaced === 'true'];
        }),
    );
  }

  async #apply(objects: readonly object[], ...args: string[]): Promise<void> {
    if (objects.length > 0) {
      const list = { apiVersion: 'v1', kind: 'List', items: objects };
      const apply = ['apply', '--server-side', '--force-conflicts', '-f', '-'];
      await this.#input(JSON.stringify(list), ...apply, ...args);
    }
  }

  #run(...args: string[]): Promise<string> {
    return this.#input('', ...args);
  }

  async #input(input: string, ...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await runCommand(
      [...this.#command, ...args],
      { env: process.env, input },
    );
    if (code !== 0) {
      throw new Error(stderr.trim());
    }
    return stdout;
  }
}
