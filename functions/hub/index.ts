import config from '../../dateline.config.ts';
import { decodeHubMessage } from '../../shared/messages/messages.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import type { HubEnvironment } from './environment.ts';
import { createHub } from './hub.ts';
import { webSubHub } from './websub-hub.ts';

const environment = readEnvironment<HubEnvironment>();
const address = config.feed.hub;
if (address === null) throw new Error('This function is deployed only where feed.hub is set');

export const handler = queueWorker(
  { stage: 'hub' },
  decodeHubMessage,
  createHub({ hub: webSubHub(address), siteUrl: environment.SITE_URL }),
);
