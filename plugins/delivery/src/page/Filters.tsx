import { parseEntityRef } from '@backstage/catalog-model';
import {
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import styles from './DeliveryPage.module.css';
import { SHOWS, SORTS, type View } from './View';

const SHOW_LABELS: Record<View['show'], string> = {
  all: 'All',
  attention: 'Needs attention',
  behind: 'Behind',
  changes: 'With change requests',
};

const SORT_LABELS: Record<View['sort'], string> = {
  name: 'Name',
  state: 'Worst state first',
  lag: 'Most commits behind first',
  newest: 'Newest release first',
};

/** The choice of every owner; a Select has no empty value. */
const EVERYBODY = 'all';

interface FiltersProps {
  view: View;
  /** References of the owners to choose from. */
  owners: readonly string[];
  onChange: (change: Partial<View>) => void;
}

/** Chooses which services are shown, and in which order. */
export function Filters({ view, owners, onChange }: FiltersProps) {
  const choices = [
    { id: EVERYBODY, label: 'All owners' },
    ...owners.map(id => ({ id, label: parseEntityRef(id).name })),
  ];
  return (
    <div role="search" aria-label="Services" className={styles.filters}>
      <SearchField
        aria-label="Name of the service"
        placeholder="Name of the service"
        size="small"
        value={view.text}
        onChange={text => onChange({ text })}
      />
      <Select
        aria-label="Owner"
        size="small"
        options={choices}
        value={view.owner || EVERYBODY}
        onChange={key =>
          onChange({ owner: key === EVERYBODY ? '' : String(key) })
        }
      />
      <Select
        aria-label="Order"
        size="small"
        options={SORTS.map(id => ({ id, label: SORT_LABELS[id] }))}
        value={view.sort}
        onChange={key =>
          onChange({ sort: SORTS.find(sort => sort === key) ?? 'name' })
        }
      />
      <ToggleButtonGroup
        aria-label="State"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view.show]}
        onSelectionChange={keys =>
          onChange({ show: SHOWS.find(show => keys.has(show)) ?? 'all' })
        }
      >
        {SHOWS.map(show => (
          <ToggleButton key={show} id={show}>
            {SHOW_LABELS[show]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
