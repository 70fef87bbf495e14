import { applicationKind } from '../kinds/ApplicationObject';
import { applicationSetKind } from '../kinds/ApplicationSetObject';
import { toUpdateProblem } from './toUpdateProblem';

const SINCE = '2026-11-30T08:00:00Z';
const FILE = 'gitops/apps/products/releases/staging.yaml';

const set = (name: string, message?: string) =>
  applicationSetKind('argocd').schema.parse({
    metadata: { name, namespace: 'argocd' },
    status: {
      conditions: [
        {
          type: 'ErrorOccurred',
          status: message ? 'True' : 'False',
          message: message ?? 'Successfully generated parameters',
          lastTransitionTime: SINCE,
        },
      ],
    },
  });
const application = (targetRevision: string, message: string) =>
  applicationKind('argocd').schema.parse({
    metadata: {
      name: 'products-staging',
      namespace: 'argocd',
      creationTimestamp: SINCE,
      labels: {
        'app.kubernetes.io/name': 'products',
        'comptoir.dev/environment': 'staging',
      },
    },
    spec: { destination: {}, source: { targetRevision } },
    status: {
      reconciledAt: SINCE,
      conditions: [{ type: 'ComparisonError', message }],
    },
  });
const problemIn = (
  environment: string,
  sets: ReturnType<typeof set>[],
  found?: ReturnType<typeof application>,
) => toUpdateProblem({ environment, sets, application: found });

describe('toUpdateProblem', () => {
  const missing = `error generating application from params: template: base:1: error calling fail: ${FILE}: image is missing`;

  it('names the file and the key of a release that the set refuses', () => {
    const sets = [
      set('secrets-staging', missing),
      set('services-staging', missing),
    ];

    expect(problemIn('staging', sets)).toEqual({
      scope: 'environment',
      reportedBy: 'ApplicationSet/services-staging',
      reason: missing,
      file: FILE,
      key: 'image',
      since: SINCE,
      remedy: `Correct image in ${FILE}, or revert the commit that changed it`,
    });
  });

  it('names the file alone when it does not parse', () => {
    const message = `error generating params from git: unable to process file '${FILE}': yaml: line 1: did not find expected node content`;

    expect(
      problemIn('staging', [set('services-staging', message)]),
    ).toMatchObject({ file: FILE, key: undefined });
  });

  it.each([
    ['gitops/clusters/nonprod.yaml', 'revision'],
    ['gitops/clusters/nonprod.yaml', 'domain'],
  ])('names a cluster file in every environment: %s, %s', (file, key) => {
    const message = `failed to execute go template: ${file}: map has no entry for key "${key}"`;

    for (const environment of ['dev', 'staging']) {
      expect(problemIn(environment, [set('cluster', message)])).toMatchObject({
        reportedBy: 'ApplicationSet/cluster',
        file,
        key,
      });
    }
  });

  it('concerns no other environment, and no set that works', () => {
    const sets = [
      set('services-staging', missing),
      set('services-dev'),
      set('cluster'),
      set('of-another-team', missing),
    ];

    expect(problemIn('dev', sets)).toBeUndefined();
  });

  it('names the release with a revision that Argo CD does not find', () => {
    const revision = 'f'.repeat(40);
    const message = `unable to resolve '${revision}' to a commit SHA`;

    expect(
      problemIn('staging', [], application(revision, message)),
    ).toMatchObject({
      scope: 'application',
      reportedBy: 'Application/products-staging',
      file: FILE,
      key: 'revision',
      since: SINCE,
    });
  });

  it('ignores a comparison error that is not about the revision', () => {
    const found = application('f'.repeat(40), 'helm template failed');

    expect(problemIn('staging', [], found)).toBeUndefined();
  });
});
