import { formatAge } from './formatAge';
import { useNow } from './useNow';

/** @public */
export interface AgoProps {
  /** ISO 8601. */
  time: string;
}

/** Age from which an update per minute suffices, milliseconds. */
const OLD = 60 * 60 * 1_000;

/**
 * A time as its age, like `4 min ago`; the tooltip contains the time itself.
 *
 * @public
 */
export function Ago({ time }: AgoProps) {
  const start = Date.parse(time);
  const now = useNow(Date.now() - start > OLD ? 60_000 : 1_000);
  return (
    <time dateTime={time} title={new Date(time).toLocaleString()}>
      {formatAge(now - start)} ago
    </time>
  );
}
