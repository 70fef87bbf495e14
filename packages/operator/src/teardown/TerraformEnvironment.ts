import { CommandError } from '@comptoir/commands/CommandError';
import { z } from 'zod';
import { parseCloudState, type CloudState } from './CloudState.ts';
import type { Program } from './Program.ts';
import { TeardownError } from './TeardownError.ts';

const PLAN_FILE = 'teardown.tfplan';

const Pulled = z.object({ resources: z.array(z.unknown()) });
const Plan = z.object({
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        change: z.object({ actions: z.array(z.string()) }),
      }),
    )
    .default([]),
});

/** An environment of `terraform/envs`, after `terraform init`. */
export class TerraformEnvironment {
  readonly #terraform: Program;
  readonly #attached: Program;
  readonly #folder: string;

  constructor(options: {
    terraform: Program;
    /** Runs terraform with its output on the terminal: a destroy takes up to half an hour. */
    attached: Program;
    /** For messages. */
    folder: string;
  }) {
    this.#terraform = options.terraform;
    this.#attached = options.attached;
    this.#folder = options.folder;
  }

  /**
   * Reads the state.
   *
   * @returns undefined when everything in it has been destroyed
   * @throws TeardownError when there is no state, or it cannot be read
   */
  async state(): Promise<CloudState | undefined> {
    const pulled = await this.#read(['state', 'pull']);
    if (pulled.trim() === '') {
      throw new TeardownError(
        `${this.#folder} has no state: run terraform init with the bucket of its state`,
      );
    }
    if (Pulled.parse(JSON.parse(pulled)).resources.length === 0) {
      return undefined;
    }
    return parseCloudState(await this.#read(['show', '-json']));
  }

  /** Makes Terraform forget resources, which so stay. @throws CommandError */
  async forget(addresses: readonly string[]): Promise<void> {
    if (addresses.length > 0) {
      await this.#attached(['state', 'rm', ...addresses]);
    }
  }

  /**
   * Plans to destroy what the state has, and applies this very plan.
   *
   * @param kept addresses that must not be in the plan
   * @throws TeardownError when the plan does anything else
   * @throws CommandError when terraform fails
   */
  async destroy(kept: readonly string[]): Promise<void> {
    const flags = ['-input=false', '-no-color'];
    await this.#attached(['plan', '-destroy', ...flags, `-out=${PLAN_FILE}`]);
    const text = await this.#terraform(['show', '-json', PLAN_FILE]);
    const mistakes = findPlanMistakes(text, kept);
    if (mistakes.length > 0) {
      throw new TeardownError(
        `the plan is not applied: ${mistakes.join(', ')}`,
      );
    }
    await this.#attached(['apply', ...flags, PLAN_FILE]);
  }

  async #read(args: readonly string[]): Promise<string> {
    try {
      return await this.#terraform(args);
    } catch (error) {
      throw error instanceof CommandError
        ? new TeardownError(`${this.#folder}: ${error.message}`)
        : error;
    }
  }
}

/** Returns what a plan changes beside deletions, and which deletions it must not have. */
export function findPlanMistakes(
  text: string,
  kept: readonly string[],
): string[] {
  const { resource_changes: changes } = Plan.parse(JSON.parse(text));
  return changes.flatMap(({ address, change }) => {
    const actions = change.actions.join(' and ');
    if (kept.includes(address)) {
      return `it would ${actions} ${address}, which stays`;
    }
    return ['delete', 'no-op', 'read'].includes(actions)
      ? []
      : `it would ${actions} ${address}`;
  });
}
