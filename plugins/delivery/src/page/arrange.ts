import {
  CELL_STATES,
  stateOfCell,
  type DeliveryCell,
  type DeliveryRow,
} from '@comptoir/plugin-delivery-common';
import type { View } from './View';

/** States that need no attention. */
const FINE = ['healthy', 'absent', 'progressing', 'canary'];

const SHOWS: Record<View['show'], (row: DeliveryRow) => boolean> = {
  all: () => true,
  attention: ({ cells, problem }) =>
    problem !== undefined ||
    cells.some(cell => !FINE.includes(stateOfCell(cell))),
  behind: row => commitsBehind(row) > 0,
  changes: ({ cells }) => cells.some(cell => cell.changeRequests.length > 0),
};

const ORDERS: Record<
  View['sort'],
  (one: DeliveryRow, other: DeliveryRow) => number
> = {
  name: (one, other) => one.service.localeCompare(other.service),
  state: (one, other) => worstOf(one) - worstOf(other),
  lag: (one, other) => commitsBehind(other) - commitsBehind(one),
  newest: (one, other) => newestOf(other).localeCompare(newestOf(one)),
};

/** Returns the rows of a view, in its order; rows that are equal in it are ordered by name. */
export function arrange(
  rows: readonly DeliveryRow[],
  view: View,
): DeliveryRow[] {
  const text = view.text.trim().toLowerCase();
  return rows
    .filter(row => isNamed(row, text))
    .filter(({ owners }) => view.owner === '' || owners.includes(view.owner))
    .filter(SHOWS[view.show])
    .sort(
      (one, other) => ORDERS[view.sort](one, other) || ORDERS.name(one, other),
    );
}

function isNamed({ service, title }: DeliveryRow, text: string): boolean {
  return [service, title].some(name => name?.toLowerCase().includes(text));
}

function worstOf({ cells }: DeliveryRow): number {
  return Math.min(...cells.map(one => CELL_STATES.indexOf(stateOfCell(one))));
}

function commitsBehind({ cells }: DeliveryRow): number {
  return Math.max(
    0,
    ...cells.map(({ lag }) => (lag?.state === 'behind' ? lag.commits : 0)),
  );
}

function newestOf({ cells }: DeliveryRow): string {
  const times = cells.map(releasedAt).filter(time => time !== undefined);
  return times.sort().at(-1) ?? '';
}

/** Returns the time of a release in UTC, which sorts as text. */
function releasedAt({ release }: DeliveryCell): string | undefined {
  const at =
    release.state === 'released' || release.state === 'invalid'
      ? release.changed?.at
      : undefined;
  return at && new Date(at).toISOString();
}
