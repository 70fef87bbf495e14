import { markdownTable } from '../../tables/markdownTable.ts';
import type { ArgocdRight } from './askArgocd.ts';

/** The golden of {@link argocdMatrix}. */
export const ARGOCD_MATRIX = 'gitops/golden/rights-argocd.md';

const HEAD = `# Rights in Argo CD

Written by \`npm run yarn workspace @comptoir/tools golden:rights\`; do not edit. \`argocd admin settings
rbac can\` answered with the settings and projects of \`gitops/bootstrap\` for all environments.

\`team-shop\` is the team of the system shop, \`team-platform\` the operators and the team of the portal,
\`portal\` the token with which the portal reads, \`portal-backend\` the one with which it syncs for its
users. Another team has no right: a test asks.
`;

/** Renders rights as a document for reviews. */
export function argocdMatrix(rights: readonly ArgocdRight[]): string {
  const subjects = [...new Set(rights.map(({ subject }) => subject))];
  const questions = [...new Set(rights.map(({ question }) => question))];
  const rows = questions.map(question => [
    question.resource,
    question.action,
    question.object,
    ...subjects.map(subject =>
      rights.some(
        one =>
          one.question === question && one.subject === subject && one.allowed,
      )
        ? 'yes'
        : '–',
    ),
  ]);
  const head = ['resource', 'action', 'object', ...subjects];
  return `${HEAD}\n${markdownTable(head, rows)}\n`;
}
