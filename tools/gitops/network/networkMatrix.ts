import { markdownTable } from '../../tables/markdownTable.ts';
import type { Verdict } from './evaluateNetwork.ts';
import type { NetworkEnd } from './NetworkEnd.ts';

const HEAD = `# Network matrix

Written by \`npm run yarn workspace @comptoir/tools golden:charts\`; do not edit. The engine of
[kube-network-policies](https://github.com/kubernetes-sigs/kube-network-policies) 0.8.0 evaluated the
policies of \`gitops\` as rendered, with all environments on one cluster.

A cell lists the ports that are allowed, TCP unless noted. Without an allowed port it names the side
that refuses: \`e\` the egress policies of the caller, \`i\` the ingress policies of the callee, \`ei\` both.
A pod is tried at the ports that it declares and at 9999, which nothing declares. An \`other pod\` has
no label, so that only the namespace's default applies. \`node\` is another node than the pod's own,
which may always probe it. Stores, the gateway, the monitoring and Argo CD
have no policies in this repository: what they admit and may call beside these pods is not shown.
`;

/** Renders verdicts as a document for reviews: what may call what in each environment, and why. */
export function networkMatrix(verdicts: readonly Verdict[]): string {
  const environments = [
    ...new Set(verdicts.flatMap(({ from }) => from.environment ?? [])),
  ];
  return [
    HEAD,
    ...environments.map(name => environmentSection(name, verdicts)),
    betweenEnvironments(environments, verdicts),
  ].join('\n');
}

function environmentSection(
  environment: string,
  verdicts: readonly Verdict[],
): string {
  const isHere = (end: NetworkEnd) =>
    (end.environment ?? environment) === environment;
  const own = verdicts.filter(({ from, to }) => isHere(from) && isHere(to));
  const isOurs = ({ role }: NetworkEnd) =>
    role === 'service' || role === 'other';
  const inwards = own.filter(({ to }) => isOurs(to));
  const outwards = own.filter(({ to }) => !isOurs(to));
  const allowed = own
    .filter(one => one.allowed)
    .map(({ from, to, port, egress, ingress }) => [
      from.name,
      to.name,
      `${port.port}${port.protocol === 'UDP' ? '/UDP' : ''}`,
      deciding(egress.policies),
      deciding(ingress.policies),
    ]);
  return `## ${environment}

### Calls to services

${pairs(inwards)}

### Calls to stores and shared services

${pairs(outwards)}

### Policies that allow them

${markdownTable(['from', 'to', 'port', 'egress allowed by', 'ingress allowed by'], allowed)}
`;
}

/** A table from × to. */
function pairs(verdicts: readonly Verdict[]): string {
  const from = [...new Set(verdicts.map(one => one.from))];
  const callees = new Set(verdicts.map(one => one.to));
  const to = [...new Set([...from, ...callees])].filter(end =>
    callees.has(end),
  );
  return markdownTable(
    ['from', ...to.map(({ name }) => name)],
    from.map(caller => [
      `**${caller.name}**`,
      ...to.map(callee =>
        cell(verdicts.filter(one => one.from === caller && one.to === callee)),
      ),
    ]),
  );
}

function cell(verdicts: readonly Verdict[]): string {
  const allowed = verdicts.filter(one => one.allowed);
  if (allowed.length > 0) {
    const ports = allowed.map(({ port }) => port);
    return ports
      .map(({ port, protocol }) => `${port}${protocol === 'UDP' ? '/UDP' : ''}`)
      .join(' ');
  }
  const sides = (['egress', 'ingress'] as const).filter(side =>
    verdicts.some(one => !one[side].allowed),
  );
  return sides.map(side => side.slice(0, 1)).join('');
}

function deciding(policies: readonly string[]): string {
  return policies.length > 0 ? policies.join(', ') : 'no policy';
}

function betweenEnvironments(
  environments: readonly string[],
  verdicts: readonly Verdict[],
): string {
  const count = (from: string, to: string) => {
    const all = verdicts.filter(
      one => one.from.environment === from && one.to.environment === to,
    );
    return `${all.filter(one => one.allowed).length} of ${all.length}`;
  };
  return `## Between environments

Allowed of evaluated connections, from the pods of an environment to its own pods and stores, and to
those of the others.

${markdownTable(
  ['from', ...environments],
  environments.map(from => [
    `**${from}**`,
    ...environments.map(to => count(from, to)),
  ]),
)}
`;
}
