/** Event ids stored per document, to bound its size. */
const MAX_IDS = 50;

/** The inbox of a document that consumes events without comparable versions. */
export interface InboxFields {
  /** Ids of the latest consumed events, oldest first. */
  inbox?: string[];
}

/**
 * Records an event in the write of its effect: add `filter` to the update's
 * filter and `push` to its `$push`. When nothing matches, the event was
 * consumed before, or the document does not exist.
 */
export function recordOnce(eventId: string) {
  return {
    filter: { inbox: { $ne: eventId } },
    push: { inbox: { $each: [eventId], $slice: -MAX_IDS } },
  };
}
