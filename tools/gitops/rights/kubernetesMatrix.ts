import { markdownTable } from '../../tables/markdownTable.ts';
import type { KubernetesRight } from './askKubernetes.ts';
import { VERBS, type KubernetesQuestion } from './kubernetesQuestions.ts';

/** The golden of {@link kubernetesMatrix}. */
export const KUBERNETES_MATRIX = 'gitops/golden/rights-kubernetes.md';

const HEAD = `# Rights in Kubernetes

Written by \`npm run yarn workspace @comptoir/tools golden:rights\`; do not edit. A real API server with
the roles of \`gitops/bootstrap\` for all environments answered for each verb: ${VERBS.join(', ')}.

\`all\` is all of these verbs, \`read\` is get, list and watch, \`–\` none. Another team, and every other
service account that \`gitops\` creates, has no right: a test asks for pods, Secrets, nodes and
Applications.
`;

/** Renders rights as a document for reviews: a table for each namespace, a column for each subject. */
export function kubernetesMatrix(rights: readonly KubernetesRight[]): string {
  const subjects = [...new Set(rights.map(({ subject }) => subject))];
  const namespaces = [
    ...new Set(rights.map(({ question }) => question.namespace)),
  ];
  const sections = namespaces.map(namespace => {
    const own = rights.filter(one => one.question.namespace === namespace);
    const questions = [...new Set(own.map(({ question }) => question))];
    const rows = questions.map(question => [
      nameOf(question),
      ...subjects.map(subject =>
        textOf(
          own.find(one => one.question === question && one.subject === subject)
            ?.verbs ?? [],
        ),
      ),
    ]);
    const head = ['resource', ...subjects.map(({ name }) => name)];
    return `## ${namespace ?? 'The whole cluster'}\n\n${markdownTable(head, rows)}\n`;
  });
  return [HEAD, ...sections].join('\n');
}

function nameOf({ group, resource, subresource }: KubernetesQuestion): string {
  const kind = group === '' ? resource : `${resource}.${group}`;
  return subresource === undefined ? kind : `${kind}/${subresource}`;
}

function textOf(verbs: readonly string[]): string {
  if (verbs.length === VERBS.length) {
    return 'all';
  }
  const read = VERBS.slice(0, 3);
  return read.every(verb => verbs.includes(verb))
    ? [
        'read',
        ...verbs.filter(verb => !['get', 'list', 'watch'].includes(verb)),
      ].join(', ')
    : verbs.join(', ') || '–';
}
