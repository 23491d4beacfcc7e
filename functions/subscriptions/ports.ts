import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { ConfirmMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { RealTime } from '../../shared/ports/pacing.ts';
import type { RequestLimits } from '../../shared/ports/request-limits.ts';
import type { SubscriberStore } from '../../shared/ports/subscriber-store.ts';
import type { TokenKeys } from '../../shared/ports/token-keys.ts';

export interface SubscriptionsPorts {
  readonly subscribers: SubscriberStore;
  readonly limits: RequestLimits;
  readonly queue: MessageQueue<ConfirmMessage>;
  readonly keys: TokenKeys;
  readonly clock: Clock;
  /** For answers that may tell nothing by their time. */
  readonly time: RealTime;
  /** Ends when all mail that was decided on before is with SES. */
  readonly turnsUnderWay: () => Promise<void>;
  /** A random id for somebody new. */
  readonly newId: () => string;
  readonly config: NewsroomConfig;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}
