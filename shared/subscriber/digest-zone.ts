import type { NewsroomConfig } from '../config/config.ts';
import type { Subscriber } from './subscriber.ts';

export type ZoneConfig = Pick<NewsroomConfig, 'timeZone'> & {
  readonly mail: { readonly digest: Pick<NewsroomConfig['mail']['digest'], 'timeZones'> };
};

/** The zones that have digests of their own, besides the newsroom's. */
export const otherZones = ({ timeZone, mail }: ZoneConfig): readonly string[] =>
  mail.digest.timeZones.filter((zone) => zone !== timeZone);

/** Whose local hour somebody's digests go by; null for the newsroom's, also when theirs is offered no more. */
export const digestZone = (
  { timeZone }: Pick<Subscriber, 'timeZone'>,
  config: ZoneConfig,
): string | null => otherZones(config).find((zone) => zone === timeZone) ?? null;
