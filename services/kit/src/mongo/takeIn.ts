/** Message ids that a document remembers; more would make it grow without bound. */
const REMEMBERED = 50;

/** What a document carries that takes in events which have no version to compare. */
export interface InboxFields {
  /** Ids of the events taken in last, oldest first. */
  inbox?: string[];
}

/**
 * Records an event with its effect, in the same write: put `filter` into the
 * update's filter and `push` into its `$push`. When nothing matches, the event
 * was taken in before (or the document isn't there).
 */
export function takeIn(eventId: string) {
  return {
    filter: { inbox: { $ne: eventId } },
    push: { inbox: { $each: [eventId], $slice: -REMEMBERED } },
  };
}
