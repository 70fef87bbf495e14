/** Who asks the API server, as `SubjectAccessReview` describes it. */
export interface KubernetesSubject {
  name: string;
  user: string;
  groups: readonly string[];
}

function person(team: string): KubernetesSubject {
  return {
    name: team,
    user: `member-of-${team}`,
    groups: [team, 'system:authenticated'],
  };
}

/** Returns the subject of a service account. */
export function serviceAccount(
  namespace: string,
  account: string,
): KubernetesSubject {
  return {
    name: `${namespace}:${account}`,
    user: `system:serviceaccount:${namespace}:${account}`,
    groups: [
      'system:serviceaccounts',
      `system:serviceaccounts:${namespace}`,
      'system:authenticated',
    ],
  };
}

/** The subjects with rights: a column of the matrix each. */
export const KUBERNETES_SUBJECTS: readonly KubernetesSubject[] = [
  person('team-shop'),
  person('team-platform'),
  serviceAccount('portal-production', 'portal'),
];

/** A team without a system. */
export const OTHER_TEAM = person('team-other');
