import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { TranslateMessage } from '../../shared/messages/messages.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentReader } from '../../shared/ports/document-reader.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { ReleaseStore } from '../../shared/ports/release-store.ts';

/** What taking files in needs of the world. */
export interface ParsePorts {
  readonly releases: ReleaseStore;
  readonly drop: ObjectStore;
  readonly archive: ObjectStore;
  readonly translateQueue: MessageQueue<TranslateMessage>;
  readonly clock: Clock;
  readonly readDocument: DocumentReader;
  readonly config: NewsroomConfig;
}
