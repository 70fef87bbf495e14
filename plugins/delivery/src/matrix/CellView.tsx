import {
  runsRelease,
  stateOfCell,
  type DeliveryCell,
  type Freeze,
  type Image,
} from '@comptoir/plugin-delivery-common';
import { deliveryBadges, podsBadges } from '@comptoir/plugin-live-status-react';
import { Ago, StateBadge } from '@comptoir/plugin-portal-react';
import { badgeOf } from './badgeOf';
import { describeLag } from './describeLag';
import { FreezeNote } from './FreezeNote';
import { ImageLine } from './ImageLine';
import styles from './Matrix.module.css';
import { PendingChanges } from './PendingChanges';
import { reasonsOf } from './reasonsOf';
import { Reasons } from './Reasons';

interface CellViewProps {
  cell: DeliveryCell;
  /** The freeze in force; undefined when there is none. */
  freeze: Freeze | undefined;
}

/** A service in one environment: its state, what runs, the release, and the distance to the previous environment. */
export function CellView({ cell, freeze }: CellViewProps) {
  const { environment, release, running, lag, changeRequests } = cell;
  const state = stateOfCell(cell);
  const isBad = !['healthy', 'absent'].includes(state);
  return (
    <div role="cell" className={styles.cell} data-state={state}>
      <p className={styles.environment}>
        {environment} {freeze && <FreezeNote freeze={freeze} />}
      </p>
      <StateBadge {...badgeOf(cell)} />
      {state !== 'absent' && <Live cell={cell} />}
      {running.map(image => (
        <ImageLine key={image.reference} image={image} />
      ))}
      <Wanted cell={cell} />
      {(release.state === 'released' || release.state === 'invalid') && (
        <p className={styles.line}>
          <span className={styles.label}>Released </span>
          {release.changed ? (
            <>
              <Ago time={release.changed.at} /> by{' '}
              <span title={release.changed.title}>
                {release.changed.author}
              </span>
            </>
          ) : (
            'at an unknown time'
          )}
        </p>
      )}
      {lag && (
        <p className={styles.line} data-lag={lag.state}>
          {describeLag(lag)}
        </p>
      )}
      <PendingChanges changes={changeRequests} />
      {isBad && <Reasons reasons={allReasonsOf(cell)} />}
    </div>
  );
}

/** Sync, health and pods in words; the last known ones with their age while they are unknown. */
function Live({ cell }: { cell: DeliveryCell }) {
  const { delivery, pods } = cell;
  const asOf = delivery.source.asOf ?? pods.source.asOf;
  const current = { state: 'current' } as const;
  const labels = [
    ...deliveryBadges({ ...delivery, source: current }),
    ...podsBadges({ ...pods, source: current }).slice(0, 1),
  ]
    .map(({ label }) => label)
    .filter(label => label !== badgeOf(cell).label);
  const isKnown = [delivery.source, pods.source].every(
    ({ state }) => state === 'current',
  );
  if (!isKnown && asOf === undefined) {
    return <></>;
  }
  return (
    <p className={styles.line}>
      {!isKnown && asOf && (
        <span className={styles.label}>
          Last known <Ago time={asOf} />:{' '}
        </span>
      )}
      {labels.join(', ')}
      {pods.simulated && ' (simulated)'}
    </p>
  );
}

/** The released image, where it differs from what runs. */
function Wanted({ cell }: { cell: DeliveryCell }) {
  const { release, running } = cell;
  if (release.state !== 'released' || isShown(running, cell)) {
    return <></>;
  }
  return (
    <ImageLine
      label={running.length > 0 ? 'Wants' : 'Release'}
      image={release.image}
    />
  );
}

function isShown(running: readonly Image[], cell: DeliveryCell): boolean {
  return running.length > 0 && runsRelease(cell);
}

function allReasonsOf(cell: DeliveryCell): string[] {
  const { lag } = cell;
  const reasons = reasonsOf(cell);
  return lag?.state === 'unknown'
    ? [...reasons, `Distance to ${lag.environment}: ${lag.reason}`]
    : reasons;
}
