import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from '@comptoir/commands/runGit';
import { checkAccess, type AccessOptions } from './checkAccess.ts';
import {
  PLAN,
  planFolder,
  requirePlan,
  writeRecord,
  type PlanRecord,
} from './PlanRecord.ts';
import { summarize } from './summarize.ts';
import type { Target } from './Target.ts';
import { Terraform } from './Terraform.ts';

/** See {@link Infra}. */
export interface InfraOptions {
  root: string;
  target: Target;
  job: string;
  idToken: string;
  endpoints: AccessOptions['endpoints'];
}

/** Terraform exits with this code if a plan has changes. */
const HAS_CHANGES = 2;

/** Plans and applies one environment in a job. Every method returns the job's exit code. */
export class Infra {
  readonly #options: InfraOptions;

  constructor(options: InfraOptions) {
    this.#options = options;
  }

  /** Plans, and writes plan, record and summary as artifacts. */
  plan(): Promise<number> {
    const { root, target } = this.#options;
    const folder = join(root, planFolder(target.environment));
    return this.#with('plan', async terraform => {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, PLAN);
      const code = await terraform.run([
        'plan',
        '-no-color',
        '-lock-timeout=5m',
        `-out=${file}`,
      ]);
      if (code !== 0) {
        return code;
      }
      const json = await terraform.output(['show', '-json', file]);
      const { summary, lines } = summarize(json);
      writeFileSync(join(folder, 'summary.json'), JSON.stringify(summary));
      writeRecord(folder, await this.#made());
      console.log(
        [
          `${target.environment}: ${summary.create} to create, ${summary.update} to update, ${summary.delete} to delete`,
          ...lines,
        ].join('\n'),
      );
      return 0;
    });
  }

  /** Applies the plan of this pipeline. Refuses a plan for other code before it signs in. */
  async apply(): Promise<number> {
    const { root, target, job } = this.#options;
    const folder = join(root, planFolder(target.environment));
    requirePlan(folder, await this.#made(), job);
    return this.#with('apply', terraform =>
      terraform.run([
        'apply',
        '-no-color',
        '-lock-timeout=5m',
        join(folder, PLAN),
      ]),
    );
  }

  /** Compares the account with the code; 1 if they differ. */
  drift(): Promise<number> {
    const { target } = this.#options;
    return this.#with('plan', async terraform => {
      const code = await terraform.run([
        'plan',
        '-no-color',
        '-detailed-exitcode',
        '-lock=false',
      ]);
      if (code === HAS_CHANGES) {
        console.error(
          `${target.environment}: the account differs from terraform/: apply, or change the code`,
        );
        return 1;
      }
      return code;
    });
  }

  /** Reads the state as `terraform show -json` prints it. */
  async state(): Promise<string> {
    let json = '';
    await this.#with('apply', async terraform => {
      json = await terraform.output(['show', '-json']);
      return 0;
    });
    return json;
  }

  async #with(
    role: 'plan' | 'apply',
    work: (terraform: Terraform) => Promise<number>,
  ): Promise<number> {
    await checkAccess({ ...this.#options, role });
    const terraform = Terraform.open({ ...this.#options, role });
    try {
      await terraform.init();
      return await work(terraform);
    } finally {
      terraform.close();
    }
  }

  async #made(): Promise<Omit<PlanRecord, 'digest'>> {
    const { root, target } = this.#options;
    const tree = await runGit(['rev-parse', 'HEAD:terraform'], { cwd: root });
    const { environment, accountId } = target;
    return { environment, accountId, code: tree.trim() };
  }
}
