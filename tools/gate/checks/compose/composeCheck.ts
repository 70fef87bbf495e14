import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import { ComposeFile, parseYaml } from '../../../compose/ComposeFile.ts';
import { failed, passed, type Check } from '../../Check.ts';
import { COMPOSE, EXAMPLE, type ComposeInputs } from './ComposeInputs.ts';
import { portalProblems, serviceProblems } from './configProblems.ts';
import { findingsIn } from './findingsIn.ts';
import { schemaFindings } from './schemaFindings.ts';

/** Checks docker-compose.yaml against the Compose Specification and against this repository's declarations. */
export function composeCheck(root: string): Check {
  return {
    name: 'docker compose',
    async run() {
      const text = await readFile(join(root, COMPOSE), 'utf8');
      const document = parseYaml(text);
      const findings = schemaFindings(document);
      if (findings.length === 0) {
        findings.push(
          ...(await findingsIn(await gather(root, text, document))),
        );
      }
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}

async function gather(
  root: string,
  text: string,
  document: unknown,
): Promise<ComposeInputs> {
  const compose = ComposeFile.parse(document);
  const processes = discoverProcesses(root);
  const files = Object.values(compose.services).flatMap(({ build }) =>
    build && existsSync(join(root, build.dockerfile)) ? build.dockerfile : [],
  );
  const read = async (file: string) =>
    [file, await readFile(join(root, file), 'utf8')] as const;
  return {
    compose,
    text,
    example: await readFile(join(root, EXAMPLE), 'utf8'),
    processes,
    dockerfiles: Object.fromEntries(
      await Promise.all([...new Set(files)].map(read)),
    ),
    problemsOf(name, environment) {
      const folder = processes.find(one => one.name === name)?.folder ?? root;
      const command = compose.services[name]?.command ?? [];
      return existsSync(join(folder, 'src', 'config.ts'))
        ? serviceProblems(folder, environment)
        : portalProblems(root, command, environment);
    },
  };
}
