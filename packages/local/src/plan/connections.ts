import type { Secrets } from '../secrets/Secrets.ts';
import type { LocalOptions } from './LocalOptions.ts';
import { offsetPorts } from './offsetPorts.ts';
import { partSecrets } from './partSecrets.ts';

/** Returns the environment variables with the URLs and credentials of the parts that a process needs. */
export function connections(options: {
  process: string;
  needs: readonly string[];
  local: Pick<LocalOptions, 'parts' | 'provided' | 'portOffset'>;
  secrets: Secrets;
}): Record<string, string> {
  const { process, needs, local } = options;
  const run = {
    portOf: offsetPorts(local.portOffset),
    secrets: partSecrets(options.secrets),
  };
  const variables = local.parts
    .filter(({ name }) => needs.includes(name))
    .flatMap(({ name, connection }) =>
      Object.entries(
        connection?.environment({
          process,
          providedUrl: local.provided[name],
          run,
        }) ?? {},
      ),
    );
  return Object.fromEntries(variables);
}
