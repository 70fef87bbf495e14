import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addonsTable, addonTable, proofTable } from './addonTables.ts';

const folder = mkdtempSync(join(tmpdir(), 'addon-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeAll(() => {
  write(
    'gitops/addons/logs/addon.yaml',
    `description: Ships logs
chart: { repository: https://charts.example, name: logs, version: 1.2.3 }
namespace: logs
podSecurity: privileged
podSecurityReason: It reads files of the node.
quota: { cpu: '1', memory: 1Gi, memoryLimit: 2Gi, pods: 3 }
proof: { class: rendered, reason: Nothing ran. }
`,
  );
  write(
    'gitops/clusters/nonprod.yaml',
    `environments: [dev]
revision: main
domain: comptoir.example
registry: registry.example
gateway: { name: public, namespace: gateway }
storageClass: local-path
addons: { logs: true }
identity: { issuer: https://gitlab.example, clientId: argocd }
argocd: { url: https://argocd.example }
`,
  );
});

it('lists the facts of an add-on, and why its namespace is open', async () => {
  expect((await addonTable(folder, 'logs')).split('\n').slice(2)).toEqual([
    '| source | chart `logs` 1.2.3 |',
    '| namespace | `logs`, privileged |',
    '| not restricted because | It reads files of the node. |',
    '| on | nonprod |',
    '| proof | **rendered**: Nothing ran. |',
  ]);
});

it('lists all add-ons, and counts each class of proof', async () => {
  expect(await addonsTable(folder)).toContain(
    '| [logs](../gitops/addons/logs/README.md) | Ships logs | chart `logs` 1.2.3 | nonprod | rendered |',
  );
  expect(await proofTable(folder)).toContain('| rendered | 1 |');
});
