import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHANGE_REQUESTS_CHANNEL,
  type ChangeRequest,
  type ChangeRequestSignal,
} from '@comptoir/plugin-change-requests-common';
import {
  CHANGE_REQUESTS_TOPIC,
  type Author,
} from '@comptoir/plugin-change-requests-node';

interface AnnouncerOptions {
  events: Pick<EventsService, 'publish'>;
  logger: Pick<LoggerService, 'warn'>;
  notifications: NotificationService;
  signals: SignalsService;
}

/** What happened to a change request. */
export type Happening = 'opened' | 'approved' | 'merged' | 'closed';

/**
 * Publishes a signal to open pages and an event to other plugins after a change
 * request has changed, and notifies its reviewers and its author. A failure is
 * logged: the change in Git remains.
 */
export class Announcer {
  constructor(private readonly options: AnnouncerOptions) {}

  /** Announces what `actor` did. */
  async announce(
    happening: Happening,
    request: ChangeRequest,
    actor: Author,
  ): Promise<void> {
    const { logger } = this.options;
    await Promise.all([
      this.signal(request).catch(error =>
        logger.warn(`Cannot signal change request ${request.id}: ${error}`),
      ),
      this.notify(happening, request, actor).catch(error =>
        logger.warn(`Cannot notify of change request ${request.id}: ${error}`),
      ),
    ]);
  }

  private async signal({ id }: ChangeRequest): Promise<void> {
    const { events, signals } = this.options;
    const message: ChangeRequestSignal = { id };
    await Promise.all([
      events.publish({ topic: CHANGE_REQUESTS_TOPIC, eventPayload: message }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANGE_REQUESTS_CHANNEL,
        message,
      }),
    ]);
  }

  private async notify(
    happening: Happening,
    request: ChangeRequest,
    actor: Author,
  ): Promise<void> {
    const { id, title, reviewers, author } = request;
    const readers =
      happening === 'opened' || author.entityRef === undefined
        ? reviewers
        : [...reviewers, author.entityRef];
    if (readers.length === 0) {
      return;
    }
    await this.options.notifications.send({
      recipients: {
        type: 'entity',
        entityRef: readers,
        excludeEntityRef: actor.entityRef,
      },
      payload: {
        title,
        description:
          happening === 'opened'
            ? `${actor.name} requests your review.`
            : `${actor.name} ${happening} the change request.`,
        link: `/change-requests/${id}`,
        topic: 'change-request',
        severity: 'normal',
      },
    });
  }
}
