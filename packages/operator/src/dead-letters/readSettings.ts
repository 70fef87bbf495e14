import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import { readEnvironment } from '@comptoir/local/cli/readEnvironment';
import { fillIn } from '@comptoir/local/plan/fillIn';
import { processEnvironment } from '@comptoir/local/plan/processEnvironment';
import { readAssignedPorts } from '@comptoir/local/run/assignedPorts';
import { createPaths } from '@comptoir/local/run/createPaths';
import { loadSecrets } from '@comptoir/local/secrets/loadSecrets';

type Environment = Readonly<Record<string, string | undefined>>;

/** The staff account and the addresses of the services. */
export interface Settings {
  email: string;
  password: string;
  /** The service that opens sessions. */
  customersUrl: string;
  /** Service → address. */
  services: ReadonlyMap<string, string>;
}

/**
 * Reads the addresses of the declared services from `<NAME>_URL`, by default on this machine, and the
 * account from `STAFF_EMAIL` and `STAFF_PASSWORD`, by default this machine's staff account.
 *
 * @throws Error when there is no staff account
 */
export function readSettings(env: Environment, root: string): Settings {
  const local = readEnvironment(env, root);
  const paths = createPaths(local.varFolder);
  const discovered = discoverProcesses(root, local.parts, {
    remembered: readAssignedPorts(paths.ports),
  });
  const services = new Map(
    discovered
      .filter(({ kind }) => kind === 'service')
      .map(({ name, port }) => [
        name,
        env[`${name.toUpperCase().replaceAll('-', '_')}_URL`] ??
          `http://127.0.0.1:${port + local.portOffset}`,
      ]),
  );
  const customersUrl = services.get('customers') ?? '';
  const { STAFF_EMAIL: email, STAFF_PASSWORD: password } = env;
  if (email !== undefined && password !== undefined) {
    return { email, password, customersUrl, services };
  }
  return { ...staffOfThisMachine(), customersUrl, services };

  function staffOfThisMachine() {
    const secrets = loadSecrets({
      file: paths.secrets,
      names: discovered.map(({ name }) => name),
      requested: discovered.flatMap(one =>
        one.secrets.map(secret => `${one.name}.${secret}`),
      ),
      onInvalid: reason =>
        console.error(`the secrets file is invalid: ${reason}`),
    });
    for (const process of discovered) {
      const staff = process.accounts.find(({ role }) => /^staff\b/.test(role));
      if (!staff) {
        continue;
      }
      const mode = 'production';
      const own = processEnvironment({
        process,
        discovered,
        local,
        secrets,
        mode,
      });
      return {
        email: staff.email,
        password: fillIn(staff.password, own, process.file),
      };
    }
    throw new Error('Set STAFF_EMAIL and STAFF_PASSWORD.');
  }
}
