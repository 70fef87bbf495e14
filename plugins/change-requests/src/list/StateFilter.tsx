import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';

const CHOICES = ['active', 'merged', 'closed', 'all'] as const;

/** Which change requests are listed. */
export type StateChoice = (typeof CHOICES)[number];

/** Reads a choice from a query parameter. Default: open ones. */
export function stateChoiceOf(value: string | null): StateChoice {
  return CHOICES.find(choice => choice === value) ?? 'active';
}

const LABELS: Record<StateChoice, string> = {
  active: 'Open',
  merged: 'Merged',
  closed: 'Closed',
  all: 'All',
};

/** Chooses which change requests are listed. */
export function StateFilter(props: {
  value: StateChoice;
  onChange: (value: StateChoice) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label="State"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={keys => {
        const chosen = CHOICES.find(choice => keys.has(choice));
        if (chosen) {
          props.onChange(chosen);
        }
      }}
    >
      {CHOICES.map(choice => (
        <ToggleButton key={choice} id={choice}>
          {LABELS[choice]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
