import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import { StatusReport } from '@comptoir/local/cli/StatusReport';
import { z } from 'zod';

type Process = StatusReport['processes'][number];

const Secrets = z.object({
  mongodbPasswords: z.record(z.string(), z.string()),
});

/** The environment under test, queried by the users' own command. */
export class Running {
  readonly #root = resolve(import.meta.dirname, '..', '..', '..');

  static create(): Running {
    return new Running();
  }

  private constructor() {}

  /** One process in the report of `npm run status -- --json`. */
  async process(name: string): Promise<Process> {
    const main = join(this.#root, 'packages', 'local', 'src', 'main.ts');
    const status = [process.execPath, main, 'status', '--json'];
    const output = await readOutput(status);
    const { processes } = StatusReport.parse(JSON.parse(output));
    const found = processes.find(one => one.name === name);
    if (!found) {
      throw new Error(`no process is called ${name}`);
    }
    return found;
  }

  /** Id of a running process. @throws Error if it is not running */
  async pid(name: string): Promise<number> {
    const { pid } = await this.process(name);
    if (pid === null) {
      throw new Error(`${name} is not running`);
    }
    return pid;
  }

  /** Connection string of a service's database, with that service's credentials. */
  async databaseUri(service: string): Promise<string> {
    const folder = process.env.COMPTOIR_VAR ?? join(this.#root, 'var');
    const file = readFileSync(join(folder, 'secrets.json'), 'utf8');
    const { mongodbPasswords } = Secrets.parse(JSON.parse(file));
    const password = mongodbPasswords[service];
    if (password === undefined) {
      throw new Error(`${service} has no database`);
    }
    const { port } = new URL((await this.process('mongodb')).url);
    return `mongodb://${service}:${password}@127.0.0.1:${port}/${service}?replicaSet=rs0&authSource=admin`;
  }
}
