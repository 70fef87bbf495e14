import { z } from 'zod';
import { COMPOSE, type ComposeInputs } from './ComposeInputs.ts';

const KEY = 'COMPTOIR_READINESS_TARGETS';
const Targets = z.record(z.string(), z.url());

/** Checks that the portal polls the readiness of each process in compose at its declared path. */
export function readinessFindings(inputs: ComposeInputs): string[] {
  const { services } = inputs.compose;
  return Object.entries(services).flatMap(([name, { environment }]) => {
    const value = environment[KEY];
    if (value === undefined) {
      return [];
    }
    const at = `${COMPOSE}: services.${name}.environment.${KEY}`;
    try {
      const targets = Targets.parse(JSON.parse(value));
      return findingsOf(inputs, targets).map(finding => `${at}: ${finding}`);
    } catch {
      return [`${at}: is not a JSON object of names and addresses; correct it`];
    }
  });
}

function findingsOf(
  { compose, processes }: ComposeInputs,
  targets: z.infer<typeof Targets>,
): string[] {
  return processes
    .filter(({ name }) => name in compose.services)
    .flatMap(({ name, health }) => {
      const target = targets[name];
      if (target === undefined) {
        return [`${name} is missing; add it`];
      }
      const { pathname } = new URL(target);
      return pathname === health
        ? []
        : [`${name} is polled at ${pathname}, but answers at ${health}`];
    });
}
