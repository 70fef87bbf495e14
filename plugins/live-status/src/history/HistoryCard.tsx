import { EnvironmentSections } from '../status/EnvironmentSections';
import { RevisionList } from './RevisionList';

/** Revisions that Argo CD deployed in each environment, newest first. */
export function HistoryCard() {
  return (
    <EnvironmentSections
      title="Deployment history"
      sourceOf={({ delivery }) => delivery.source}
    >
      {({ delivery }) => <RevisionList history={delivery.history} />}
    </EnvironmentSections>
  );
}
