import { formatAge, useNow } from '@comptoir/plugin-portal-react';

interface AgoProps {
  /** ISO 8601. */
  time: string;
}

/** A time as its age, like `4 min ago`; the tooltip contains the time itself. */
export function Ago({ time }: AgoProps) {
  const now = useNow();
  return (
    <time dateTime={time} title={new Date(time).toLocaleString()}>
      {formatAge(now - Date.parse(time))} ago
    </time>
  );
}
