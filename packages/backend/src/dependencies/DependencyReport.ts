/** A system that the portal uses, as it observed it; the contract of every process. */
export interface DependencyState {
  name: string;
  /** For instance `postgresql`, `files`, `http`, `kubernetes` or `argocd`. */
  kind: string;
  /** `unknown` before the first result, and while a cluster starts for the first time. */
  state: 'up' | 'down' | 'unknown';
  /** Start of this state, ISO 8601. */
  since: string;
  /** Why it was not up last, for people; null if it always was. */
  lastError: string | null;
  /** Time of its last answer, ISO 8601; null if it never answered. */
  lastAnswered: string | null;
}

/** The body of `/health/dependencies`. */
export interface DependencyReport {
  dependencies: DependencyState[];
}
