import { parseEnv } from 'node:util';
import { interpolate } from '../../../compose/variables.ts';
import { portOf } from './portFindings.ts';
import { COMPOSE, type ComposeInputs } from './ComposeInputs.ts';

/** Long enough for every secret, and no secret. */
const FILLED_IN = '0'.repeat(64);

/** Checks that each process would start with the environment that compose sets. */
export async function environmentFindings(
  inputs: ComposeInputs,
): Promise<string[]> {
  const { compose, example, processes } = inputs;
  const values = Object.fromEntries(
    Object.keys(parseEnv(example))
      .filter(key => !key.endsWith('_URL'))
      .map(key => [key, FILLED_IN]),
  );
  const findings: string[] = [];
  for (const { name } of processes) {
    const service = compose.services[name];
    if (service === undefined) {
      continue;
    }
    const given = Object.fromEntries(
      Object.entries(service.environment).map(
        ([key, value]) => [key, interpolate(value, values)] as const,
      ),
    );
    const problems = await inputs.problemsOf(name, {
      HOST: '0.0.0.0',
      PORT: portOf(inputs, name),
      ...given,
    });
    findings.push(
      ...problems.map(
        ({ key, problem }) =>
          `${COMPOSE}: services.${name}.environment.${key}: ${problem}; set it there`,
      ),
    );
  }
  return findings;
}
