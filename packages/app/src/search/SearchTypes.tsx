import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './Search.module.css';

/** A type of results. */
export interface SearchType {
  /** Empty for all types. */
  value: string;
  name: string;
}

interface SearchTypesProps {
  types: SearchType[];
  selected: string;
  /** Results by type; undefined when the search engine does not count them. */
  counts: Record<string, number> | undefined;
  onSelect: (type: string) => void;
}

/** The types of results with their number, one of which is selected. */
export function SearchTypes(props: SearchTypesProps) {
  const { types, selected, counts, onSelect } = props;
  const countOf = (type: string) =>
    type === ''
      ? Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
      : (counts?.[type] ?? 0);
  return (
    <ToggleButtonGroup
      className={styles.types}
      aria-label="Type of results"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => onSelect(String([...keys][0] ?? ''))}
    >
      {types.map(({ value, name }) => (
        <ToggleButton key={value} id={value}>
          {counts ? `${name} (${countOf(value)})` : name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
