import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestApiServer } from '@comptoir/parts/testing/startApiServer';
import { applications } from '../gitops/applications.ts';
import { ARGOCD_MATRIX, argocdMatrix } from '../gitops/rights/argocdMatrix.ts';
import {
  ARGOCD_QUESTIONS,
  OTHER_ARGOCD_SUBJECT,
} from '../gitops/rights/argocdQuestions.ts';
import { askArgocd, type ArgocdRight } from '../gitops/rights/askArgocd.ts';
import {
  askKubernetes,
  type KubernetesRight,
} from '../gitops/rights/askKubernetes.ts';
import {
  KUBERNETES_MATRIX,
  kubernetesMatrix,
} from '../gitops/rights/kubernetesMatrix.ts';
import { KUBERNETES_QUESTIONS } from '../gitops/rights/kubernetesQuestions.ts';
import {
  KUBERNETES_SUBJECTS,
  OTHER_TEAM,
  serviceAccount,
} from '../gitops/rights/kubernetesSubjects.ts';
import { startRightsServer } from '../gitops/rights/startRightsServer.ts';

// Goldens out of date? npm run yarn workspace @comptoir/tools golden:rights
const ROOT = resolve(import.meta.dirname, '..', '..');
const committed = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** Milliseconds for some hundred processes on a busy machine. */
const ARGOCD_DEADLINE_MS = 300_000;
const WRITES = ['create', 'update', 'patch', 'delete'];

describe('rights in Kubernetes', () => {
  let server: TestApiServer;
  let rights: KubernetesRight[];
  beforeAll(async () => {
    server = await startRightsServer(ROOT);
    rights = await askKubernetes(server.api, KUBERNETES_SUBJECTS);
  });
  afterAll(() => server.stop());
  const of = (subject: string) =>
    rights.filter(one => one.subject.name === subject);

  it('are those of the matrix', () => {
    expect(kubernetesMatrix(rights)).toBe(committed(KUBERNETES_MATRIX));
  });

  it('let a team neither read Secrets nor start processes outside dev', () => {
    const guarded = of('team-shop').filter(
      ({ question }) =>
        question.namespace !== 'shop-dev' &&
        (question.resource === 'secrets' ||
          ['exec', 'portforward', 'token'].includes(
            question.subresource ?? '',
          )),
    );
    expect(guarded.length).toBeGreaterThan(10);
    expect(guarded.flatMap(({ verbs }) => verbs)).toEqual([]);
  });

  it('let a team write in production to nothing but its rollouts', () => {
    const written = of('team-shop').filter(
      ({ question, verbs }) =>
        question.namespace?.endsWith('-production') &&
        verbs.some(verb => WRITES.includes(verb)),
    );
    expect(written.map(({ question, verbs }) => [question, verbs])).toEqual([
      [
        expect.objectContaining({
          resource: 'rollouts',
          subresource: undefined,
        }),
        ['get', 'list', 'watch', 'patch'],
      ],
      [expect.objectContaining({ subresource: 'status' }), ['patch']],
    ]);
  });

  it('let the portal write nothing, and read no Secrets and ConfigMaps', () => {
    const portal = of('portal-production:portal');
    expect(portal.flatMap(({ verbs }) => verbs)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(WRITES.join('|'))]),
    );
    const secret = portal.filter(({ question }) =>
      ['secrets', 'configmaps'].includes(question.resource),
    );
    expect(secret.flatMap(({ verbs }) => verbs)).toEqual([]);
  });

  it('are none for another team and every other service account', async () => {
    const accounts = applications(ROOT)
      .map(({ namespace, service }) => serviceAccount(namespace, service))
      .filter(({ name }) => name !== 'portal-production:portal');
    const questions = KUBERNETES_QUESTIONS.filter(
      ({ resource, subresource }) =>
        subresource === undefined &&
        ['pods', 'secrets', 'nodes', 'applications'].includes(resource),
    );
    const all = await askKubernetes(
      server.api,
      [OTHER_TEAM, ...accounts],
      questions,
    );
    expect(accounts.length).toBeGreaterThan(10);
    expect(all).toHaveLength(questions.length * (accounts.length + 1));
    expect(all.filter(({ verbs }) => verbs.length > 0)).toEqual([]);
  });
});

describe('rights in Argo CD', () => {
  let rights: ArgocdRight[];
  beforeAll(async () => {
    rights = await askArgocd(ROOT);
  }, ARGOCD_DEADLINE_MS);
  /** `subject resource object` of those that may do it. */
  const allowed = (is: (right: ArgocdRight) => boolean) =>
    rights
      .filter(right => right.allowed && is(right))
      .map(
        ({ subject, question }) =>
          `${subject} ${question.resource} ${question.object}`,
      );

  it('are those of the matrix', () => {
    expect(argocdMatrix(rights)).toBe(committed(ARGOCD_MATRIX));
  });

  it('let no one create, change or delete an application, or run a command in a pod', () => {
    const actions = ['create', 'update', 'override', 'delete'];
    expect(
      allowed(
        ({ question }) =>
          question.resource !== 'accounts' && actions.includes(question.action),
      ),
    ).toEqual([]);
  });

  it('let operators and the portal’s backend sync production, and no team', () => {
    const synced = allowed(
      ({ question }) =>
        question.action === 'sync' &&
        question.object === 'shop/products-production',
    );
    expect(synced).toEqual([
      'team-platform applications shop/products-production',
      'portal-backend applications shop/products-production',
    ]);
  });

  it('let a team read its own system only', () => {
    const read = allowed(({ subject }) => subject === 'team-shop');
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter(one => !/ (shop|shop\/\S+)$/.test(one))).toEqual([]);
  });

  it('let the token of the portal only read', () => {
    const actions = rights.filter(
      ({ subject, allowed: is }) => subject === 'portal' && is,
    );
    expect(new Set(actions.map(({ question }) => question.action))).toEqual(
      new Set(['get']),
    );
  });

  it('are none for another team', async () => {
    const reads = ARGOCD_QUESTIONS.filter(({ action }) => action === 'get');
    const answers = await askArgocd(ROOT, [OTHER_ARGOCD_SUBJECT], reads);
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter(one => one.allowed)).toEqual([]);
  });
});
