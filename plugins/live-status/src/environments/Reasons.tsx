import { Button } from '@backstage/ui';
import { useState } from 'react';
import styles from './Reasons.module.css';
import type { Reason } from './reasonsOf';

/** Characters of a reason, and number of reasons, that are shown at first. */
const MAX_LENGTH = 160;
const MAX_COUNT = 3;

interface ReasonsProps {
  reasons: Reason[];
}

/** Reasons in full when they are short; otherwise their beginning, and a button. */
export function Reasons({ reasons }: ReasonsProps) {
  const [isExpanded, setIsExpanded] = useState(false);
  const isLong =
    reasons.length > MAX_COUNT ||
    reasons.some(({ text }) => text.length > MAX_LENGTH);
  const shown = isExpanded ? reasons : reasons.slice(0, MAX_COUNT);

  return (
    <div className={styles.reasons}>
      <ul className={styles.list} aria-label="Reasons">
        {shown.map(({ part, text }) => (
          <li key={`${part} ${text}`}>
            <span className={styles.part}>{part}</span>
            {isExpanded ? text : shorten(text)}
          </li>
        ))}
      </ul>
      {isLong && (
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isExpanded}
          onPress={() => setIsExpanded(!isExpanded)}
        >
          {isExpanded ? 'Show less' : `Show all reasons (${reasons.length})`}
        </Button>
      )}
    </div>
  );
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
