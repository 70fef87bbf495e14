import { COMPOSE, type ComposeInputs } from './ComposeInputs.ts';

/** The port that a service's image listens on; empty when compose does not build it. */
export function portOf(
  { compose, dockerfiles }: ComposeInputs,
  service: string,
): string {
  const build = compose.services[service]?.build;
  const dockerfile = build ? (dockerfiles[build.dockerfile] ?? '') : '';
  return /^ENV .*\sPORT=(\d+)/m.exec(dockerfile)?.[1] ?? '';
}

/** The port of its health and metrics; empty when compose does not build it. */
function systemPortOf(
  { compose, dockerfiles }: ComposeInputs,
  service: string,
): string {
  const build = compose.services[service]?.build;
  const dockerfile = build ? (dockerfiles[build.dockerfile] ?? '') : '';
  return /^ENV .*\bSYSTEM_PORT=(\d+)/m.exec(dockerfile)?.[1] ?? '';
}

/** Checks that ports and health paths agree in compose, the Dockerfiles and the declarations. */
export function portFindings(inputs: ComposeInputs): string[] {
  return [
    ...inputs.processes.flatMap(process => findingsOf(process, inputs)),
    ...addressFindings(inputs),
  ];
}

function findingsOf(
  { name, port, health, file }: ComposeInputs['processes'][number],
  inputs: ComposeInputs,
): string[] {
  const service = inputs.compose.services[name];
  if (service === undefined) {
    return [];
  }
  const at = `${COMPOSE}: services.${name}`;
  if (service.build === undefined) {
    return [`${at}.build: missing; name the Dockerfile`];
  }
  const { dockerfile } = service.build;
  const text = inputs.dockerfiles[dockerfile];
  if (text === undefined) {
    return [`${at}.build.dockerfile: there is no ${dockerfile}; correct it`];
  }
  const findings: string[] = [];
  const inside = portOf(inputs, name);
  if (!new RegExp(`^EXPOSE ${inside}$`, 'm').test(text)) {
    findings.push(
      `${dockerfile}: EXPOSE: is not the port of ENV PORT=${inside}; use the same value`,
    );
  }
  if (!text.includes(`process.env.SYSTEM_PORT+'${health}'`)) {
    findings.push(
      `${dockerfile}: HEALTHCHECK: does not request ${health} on SYSTEM_PORT, which ${file} declares; use the same value`,
    );
  }
  if (systemPortOf(inputs, name) === '') {
    findings.push(
      `${dockerfile}: ENV SYSTEM_PORT: missing; set the port of health and metrics`,
    );
  }
  for (const published of service.ports) {
    const wanted = `127.0.0.1:${port}:${inside}`;
    if (published === wanted) {
      continue;
    }
    findings.push(
      `${at}.ports: ${published} must be ${wanted}, the port of ${file} on this machine only`,
    );
  }
  return findings;
}

/** Checks that each address of another service names an existing service and its port. */
function addressFindings(inputs: ComposeInputs): string[] {
  const { services } = inputs.compose;
  return Object.entries(services).flatMap(([name, { environment }]) =>
    Object.entries(environment).flatMap(([key, value]) =>
      [...value.matchAll(/http:\/\/([a-z0-9-]+):(\d+)([/\w.-]*)/g)]
        .filter(([, host]) => host !== 'localhost')
        .flatMap(([address, host = '', port = '', path = '']) => {
          const at = `${COMPOSE}: services.${name}.environment.${key}`;
          if (services[host] === undefined) {
            return [`${at}: ${address} names no service; correct it`];
          }
          const isHealth = /^\/(\.backstage\/)?health/.test(path);
          const wanted = isHealth
            ? systemPortOf(inputs, host)
            : portOf(inputs, host);
          if (port !== wanted) {
            return [`${at}: ${address}: ${host} listens on ${wanted}`];
          }
          const process = inputs.processes.find(one => one.name === host);
          return isHealth && path !== process?.health
            ? [`${at}: ${address}: ${host} declares ${process?.health}`]
            : [];
        }),
    ),
  );
}
