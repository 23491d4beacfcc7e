import config from '../../dateline.config.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';

/**
 * The configuration as this deployment has it: its zone may be another than the file's.
 *
 * @param environment `TIME_ZONE`: IANA zone of dates and embargoes that name none, of pages, mails and digests
 */
export const newsroomConfig = ({ TIME_ZONE }: { readonly TIME_ZONE: string }): NewsroomConfig => ({
  ...config,
  timeZone: TIME_ZONE,
});
