import { personSchema } from '@comptoir/plugin-change-requests-common';
import { z } from 'zod/v4';

/** What the portal adds to the description of a merge request. */
const openedSchema = z.object({
  author: personSchema,
  reviewers: z.array(z.string()),
  entityRefs: z.array(z.string()),
});
export type Opened = z.infer<typeof openedSchema>;

/** What the portal adds as a note when a user decides. */
const decidedSchema = z.object({
  action: z.enum(['approved', 'merged', 'closed']),
  by: personSchema,
  head: z.string(),
});
export type Decided = z.infer<typeof decidedSchema>;

const MARKER = /\n*<!-- comptoir-portal ([A-Za-z0-9+/=]+) -->\s*$/;

/** Appends a comment that GitLab does not render; base64, so that no text can end it. */
function withMarker(text: string, value: object): string {
  const encoded = Buffer.from(JSON.stringify(value)).toString('base64');
  return `${text}\n\n<!-- comptoir-portal ${encoded} -->`;
}

function readMarker(text: string): unknown {
  const encoded = MARKER.exec(text)?.[1];
  if (encoded === undefined) {
    return undefined;
  }
  try {
    return JSON.parse(Buffer.from(encoded, 'base64').toString());
  } catch {
    return undefined;
  }
}

/** Returns the description of a merge request that the portal opens. */
export function describeOpened(reason: string, opened: Opened): string {
  const line = `Opened in the portal by ${opened.author.name}.`;
  return withMarker([reason, line].filter(Boolean).join('\n\n'), opened);
}

/** Reads a description; `opened` is absent when a person opened the merge request at GitLab. */
export function readDescription(description: string): {
  reason: string;
  opened?: Opened;
} {
  const opened = openedSchema.safeParse(readMarker(description));
  if (!opened.success) {
    return { reason: description };
  }
  const line = `Opened in the portal by ${opened.data.author.name}.`;
  const text = description.replace(MARKER, '');
  const reason = text.endsWith(line) ? text.slice(0, -line.length) : text;
  return { reason: reason.trim(), opened: opened.data };
}

/** Returns the note about a decision. */
export function describeDecided(decided: Decided): string {
  const { action, by, head } = decided;
  return withMarker(
    `${by.name} ${action} this in the portal, at ${head.slice(0, 8)}.`,
    decided,
  );
}

/** Reads a note; undefined when it is not about a decision. */
export function readDecided(note: string): Decided | undefined {
  return decidedSchema.safeParse(readMarker(note)).data;
}
