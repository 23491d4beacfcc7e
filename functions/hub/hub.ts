import type { HubMessage } from '../../shared/messages/messages.ts';
import type { FeedHub } from '../../shared/ports/feed-hub.ts';
import type { Work } from '../../shared/ports/work.ts';

export interface HubPorts {
  readonly hub: FeedHub;
  /** Origin of the newsroom without a trailing slash. */
  readonly siteUrl: string;
}

/**
 * Tells the hub which feeds changed. In a lane of its own: a hub that hangs holds up no publication. What it does
 * not take comes again a minute later; told twice, it fetches the same feed twice.
 *
 * @throws {Error} when the hub did not take one of the feeds
 */
export function createHub({ hub, siteUrl }: HubPorts) {
  return async function tell({ feeds }: HubMessage, work: Work): Promise<void> {
    await hub.ping(feeds.map((path) => `${siteUrl}/${path}`));
    work.fact('hub.told', { feeds: feeds.length });
  };
}
