import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import styles from './OverviewLayout.module.css';

const WARNINGS = [
  { applies: isOrphan, Warning: EntityOrphanWarning },
  { applies: hasRelationWarnings, Warning: EntityRelationWarning },
  { applies: hasCatalogProcessingErrors, Warning: EntityProcessingErrorsPanel },
];

/**
 * Layout of an entity's overview: warnings about its description, then cards of
 * type `info` (identity and readiness), then all other cards.
 */
export function OverviewLayout({ cards }: EntityContentLayoutProps) {
  const leading = cards.filter(card => card.type === 'info');
  const following = cards.filter(card => card.type !== 'info');

  return (
    <div className={styles.page}>
      {WARNINGS.map(({ applies, Warning }, index) => (
        <EntitySwitch key={index}>
          <EntitySwitch.Case if={applies}>
            <Warning />
          </EntitySwitch.Case>
        </EntitySwitch>
      ))}
      {[leading, following].map((group, index) => (
        <div key={index} className={styles.cards}>
          {group.map((card, position) => (
            <Fragment key={card.element.key ?? position}>
              {card.element}
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  );
}
