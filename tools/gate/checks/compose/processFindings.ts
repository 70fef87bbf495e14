import { COMPOSE, type ComposeInputs } from './ComposeInputs.ts';

/** Checks that compose runs each process of the product with its needs, or names it in x-left-out. */
export function processFindings(inputs: ComposeInputs): string[] {
  return [
    ...inputs.processes.flatMap(process => findingsOf(process, inputs)),
    ...staleExceptions(inputs),
  ];
}

function findingsOf(
  process: ComposeInputs['processes'][number],
  { compose }: ComposeInputs,
): string[] {
  const { name, kind, file, needs } = process;
  const service = compose.services[name];
  if (service === undefined) {
    return name in compose['x-left-out']
      ? []
      : [
          `${COMPOSE}: services.${name}: missing, though ${file} declares it; add it, or name it with a reason in x-left-out`,
        ];
  }
  const findings: string[] = [];
  const at = `${COMPOSE}: services.${name}`;
  if (kind === 'double' && !service.profiles.includes('demo')) {
    findings.push(
      `${at}.profiles: a double, but not in the profile demo; add profiles: [demo]`,
    );
  }
  if (kind !== 'double' && service.profiles.length > 0) {
    findings.push(
      `${at}.profiles: a ${kind} must run without a profile; remove it`,
    );
  }
  for (const need of needs) {
    if (need in service.depends_on || need in compose['x-left-out']) {
      continue;
    }
    findings.push(
      `${at}.depends_on.${need}: missing, though ${file} needs it; add it with condition: service_healthy`,
    );
  }
  for (const [need, { required }] of Object.entries(service.depends_on)) {
    const profiles = compose.services[need]?.profiles ?? [];
    if (profiles.length === 0 || !required) {
      continue;
    }
    findings.push(
      `${at}.depends_on.${need}: exists only in the profile ${profiles.join(', ')}; set required: false`,
    );
  }
  return findings;
}

function staleExceptions({ compose, processes }: ComposeInputs): string[] {
  return Object.keys(compose['x-left-out'])
    .filter(
      name =>
        name in compose.services ||
        !processes.some(process => process.name === name),
    )
    .map(
      name =>
        `${COMPOSE}: x-left-out.${name}: is not a process that is left out; remove it`,
    );
}
