import type { ResourceType } from '../template/deploy.ts';
import { computeTypes } from './compute.ts';
import { edgeTypes } from './edge.ts';
import { inertTypes } from './inert.ts';
import { messagingTypes } from './messaging.ts';
import { secretTypes } from './secrets.ts';
import { storageTypes } from './storage.ts';
import type { World } from './world.ts';

/** Every resource type that the engine has, by name. */
export const resourceTypes = (
  world: World,
  maxConcurrency: number,
): ReadonlyMap<string, ResourceType> =>
  new Map(
    Object.entries({
      ...storageTypes(world),
      ...messagingTypes(world),
      ...computeTypes(world, maxConcurrency),
      ...secretTypes(world),
      ...edgeTypes(world),
      ...inertTypes(world),
    }),
  );
