import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A call of a double. */
const Call = z.object({
  /** Program and arguments. */
  command: z.string(),
  /** The file of credentials that the program reads; empty: none is named. */
  file: z.string(),
  /** Its content; empty if it does not exist. */
  credentials: z.string(),
});
/** See the schema of the same name. */
export type Call = z.infer<typeof Call>;

/** The programs of `image:`, `scan:` and `sign:`, which only record how they are called. */
export class ProgramDoubles {
  readonly #folder: string;
  readonly #log: string;

  /** @param digest the digest of every pushed image */
  static write(folder: string, digest: string): ProgramDoubles {
    mkdirSync(folder);
    const doubles = new ProgramDoubles(folder);
    for (const name of ['buildah', 'trivy', 'syft', 'cosign']) {
      const source = doubles.#source(name, digest);
      writeFileSync(join(folder, name), source, { mode: 0o755 });
    }
    return doubles;
  }

  private constructor(folder: string) {
    this.#folder = folder;
    this.#log = join(folder, 'calls');
    writeFileSync(this.#log, '');
  }

  /** Puts the doubles before the programs of this machine. */
  get variables(): { PATH: string } {
    return { PATH: `${this.#folder}:${process.env['PATH'] ?? ''}` };
  }

  /** All calls in their order. */
  get calls(): Call[] {
    const lines = readFileSync(this.#log, 'utf8').trim().split('\n');
    return lines.map(line => Call.parse(JSON.parse(line)));
  }

  /** `buildah login` writes the file of credentials as buildah 1.28 does. */
  #source(name: string, digest: string): string {
    return `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const option = key => args.find(one => one.startsWith(key + '='))?.slice(key.length + 1);
const { REGISTRY_AUTH_FILE, DOCKER_CONFIG } = process.env;
const file = ${name === 'buildah'} ? REGISTRY_AUTH_FILE : DOCKER_CONFIG && DOCKER_CONFIG + '/config.json';
if (args[0] === 'login') {
  const login = option('--username') + ':' + readFileSync(0, 'utf8');
  const auth = Buffer.from(login).toString('base64');
  writeFileSync(file, JSON.stringify({ auths: { [args.at(-1)]: { auth } } }));
}
if (option('--digestfile')) {
  writeFileSync(option('--digestfile'), '${digest}');
}
appendFileSync('${this.#log}', JSON.stringify({
  command: ['${name}', ...args].join(' '),
  file: file ?? '',
  credentials: file && existsSync(file) ? readFileSync(file, 'utf8') : '',
}) + '\\n');
`;
  }
}
