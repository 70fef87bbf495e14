import { runCommand } from '@comptoir/commands/runCommand';

/** kubectl as the admin of this machine's cluster. */
export class Kubectl {
  readonly #program: string;
  readonly #kubeconfig: string;
  readonly #env: Readonly<Record<string, string>>;

  constructor(options: {
    program: string;
    kubeconfig: string;
    env: Readonly<Record<string, string>>;
  }) {
    this.#program = options.program;
    this.#env = options.env;
    this.#kubeconfig = options.kubeconfig;
  }

  /**
   * Runs kubectl with `input` on its standard input.
   *
   * @returns its stdout
   * @throws Error with its stderr
   */
  async run(args: readonly string[], input = ''): Promise<string> {
    const { code, stdout, stderr } = await runCommand(
      // An option: colons separate the files of the variable KUBECONFIG.
      [this.#program, `--kubeconfig=${this.#kubeconfig}`, ...args],
      { env: this.#env, input },
    );
    if (code === 0) {
      return stdout;
    }
    throw new Error(`kubectl ${args[0] ?? ''}: ${stderr.trim()}`);
  }

  /**
   * Applies manifests server-side and overwrites conflicting changes of other field managers.
   *
   * @param manager the field manager, which then owns the fields of the manifests
   */
  async apply(manifests: string, manager = 'comptoir'): Promise<void> {
    const owner = [`--field-manager=${manager}`, '--force-conflicts'];
    await this.run(['apply', '--server-side', ...owner, '-f', '-'], manifests);
  }
}
