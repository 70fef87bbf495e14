import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { z } from 'zod';
import { renderBootstrap } from '../renderBootstrap.ts';
import type { Rendered } from '../Rendered.ts';
import {
  ARGOCD_QUESTIONS,
  ARGOCD_SUBJECTS,
  type ArgocdQuestion,
} from './argocdQuestions.ts';

/** Whether a subject has a right. */
export interface ArgocdRight {
  question: ArgocdQuestion;
  subject: string;
  allowed: boolean;
}

const Settings = z.looseObject({
  data: z.looseObject({
    'policy.csv': z.string(),
    'policy.default': z.string(),
  }),
});
const Project = z.looseObject({
  metadata: z.object({ name: z.string() }),
  spec: z.looseObject({
    roles: z
      .array(
        z.looseObject({
          name: z.string(),
          groups: z.array(z.string()).default([]),
          policies: z.array(z.string()).default([]),
        }),
      )
      .default([]),
  }),
});

/** A configuration of kubectl without a server: Argo CD reads it, and asks no cluster. */
const NO_CLUSTER = `apiVersion: v1
kind: Config
clusters: [{ name: none, cluster: { server: 'http://127.0.0.1:1' } }]
contexts: [{ name: none, context: { cluster: none, user: none } }]
current-context: none
users: [{ name: none, user: {} }]
`;

/**
 * Asks Argo CD's own enforcer, by `argocd admin settings rbac can`, for rights, by default those of the
 * matrix, with the policies of the cluster `local`, which has all environments. A right takes 0.1 s.
 *
 * @throws Error when Argo CD is missing or refuses a question
 */
export async function askArgocd(
  root: string,
  subjects: readonly string[] = ARGOCD_SUBJECTS,
  questions: readonly ArgocdQuestion[] = ARGOCD_QUESTIONS,
): Promise<ArgocdRight[]> {
  const rendered = await renderBootstrap(root);
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-rights-'));
  const waiting = questions.flatMap(question =>
    subjects.map(subject => ({ question, subject, allowed: false })),
  );
  const rights = [...waiting];
  const argocd = findArgocd(root);
  writeFileSync(join(folder, 'kubeconfig'), NO_CLUSTER);
  for (const { question } of waiting) {
    const project = projectOf(question);
    writeFileSync(policyFile(folder, project), policyFor(rendered, project));
  }
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      one.allowed = await can({ argocd, folder, ...one });
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rights;
}

async function can(options: {
  argocd: string;
  folder: string;
  question: ArgocdQuestion;
  subject: string;
}): Promise<boolean> {
  const { argocd, folder, question, subject } = options;
  const { resource, action, object } = question;
  const { stdout, stderr } = await runCommand(
    [
      ...([argocd, 'admin', 'settings', 'rbac', 'can'] as const),
      subject,
      action,
      resource,
      object,
      '--policy-file',
      policyFile(folder, projectOf(question)),
    ],
    {
      env: {
        ...testEnvironment().env,
        ARGOCD_BINARY_NAME: 'argocd',
        HOME: folder,
        KUBECONFIG: join(folder, 'kubeconfig'),
      },
    },
  );
  const answer = stdout.trim();
  if (answer === 'Yes' || answer === 'No') {
    return answer === 'Yes';
  }
  throw new Error(
    `${subject} ${action} ${resource} ${object}: ${stderr.trim()}`,
  );
}

/** The project of an object such as `shop/products-dev`, or an object without one. */
function projectOf({ object }: ArgocdQuestion): string {
  return object.split('/')[0] ?? '';
}

function policyFile(folder: string, project: string): string {
  return join(folder, `${encodeURIComponent(project)}.csv`);
}

/**
 * The policies that Argo CD enforces for objects of a project: its own, and those of the project's
 * roles, which it completes with the right to read the project.
 */
function policyFor(rendered: Rendered, project: string): string {
  const { data } = rendered.one('ConfigMap', 'argocd-rbac-cm', Settings);
  const own = rendered
    .all('AppProject')
    .map(one => Project.parse(one))
    .find(({ metadata }) => metadata.name === project);
  const roles = (own?.spec.roles ?? []).flatMap(
    ({ name, groups, policies }) => [
      `p, proj:${project}:${name}, projects, get, ${project}, allow`,
      ...policies,
      ...groups.map(group => `g, ${group}, proj:${project}:${name}`),
    ],
  );
  if (data['policy.default'] !== '') {
    throw new Error('policy.default is not empty: pass it to Argo CD as well');
  }
  return [data['policy.csv'].trim(), ...roles, ''].join('\n');
}

function findArgocd(root: string): string {
  const { cacheFolder, env } = testEnvironment();
  const found = findGoProgram('argocd', {
    modules: readGoModules({ root, cacheFolder }),
    path: env['PATH'] ?? '',
  });
  if (!found || found.missing) {
    throw new Error('Argo CD is not built: npm run platform:build -- argocd');
  }
  return found.file;
}
