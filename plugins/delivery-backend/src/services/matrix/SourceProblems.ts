import type { SourceProblem } from '@comptoir/plugin-delivery-common';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';

type Source = Exclude<SourceProblem['source'], 'cluster'>;

const REMEDIES: Record<Source, string> = {
  repository:
    'Releases are shown as they were read last. The portal reads the repository again every few seconds.',
  freezes:
    'Correct the file. Until then the last valid freezes are shown; without any, it is unknown whether production is frozen.',
  'change-requests':
    'Open change requests are shown as they were read last. The portal reads them again within a minute.',
  catalog:
    'Owners are shown as they were read last. The portal reads the catalog again within 15 seconds.',
};

/** The sources that cannot be read, with the time of their last data. */
export class SourceProblems {
  private readonly problems = new Map<Source, SourceProblem>();
  private readonly readAt = new Map<Source, string>();

  /** Records that a source was read now. */
  read(source: Source): void {
    this.readAt.set(source, new Date().toISOString());
  }

  /** Records why a source cannot be read; undefined when it can. */
  set(source: Source, reason: string | undefined): void {
    if (reason === undefined) {
      this.problems.delete(source);
      return;
    }
    const remedy = REMEDIES[source];
    const asOf = this.readAt.get(source);
    this.problems.set(source, { source, reason, remedy, asOf });
  }

  get(source: Source): SourceProblem | undefined {
    return this.problems.get(source);
  }

  /** Returns all problems, with those of clusters that are not connected. */
  list(clusters: readonly ClusterStatus[]): SourceProblem[] {
    const lost = clusters
      .filter(({ state, reason }) => state !== 'connected' && reason)
      .map(({ name, reason, remedy, since }): SourceProblem => ({
        source: 'cluster',
        reason: `Cluster ${name}: ${reason}`,
        remedy,
        asOf: since,
      }));
    return [...this.problems.values(), ...lost];
  }
}
