import { createHash } from 'node:crypto';
import type { NewsroomConfig } from '../config/config.ts';
import { palettesOf } from '../config/palette.ts';
import { html } from '../xml/html.ts';
import { IMMUTABLE_CACHE, type NewsroomFile } from './newsroom-file.ts';

/**
 * Three lines on a sheet of the newsroom's accent, readable at 16 pixels. Without an icon browsers ask for one and
 * get a 404.
 */
export function favicon({ identity }: NewsroomConfig): NewsroomFile {
  const { link, paper } = palettesOf(identity).light;
  const body =
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${link}"/><path d="M3 5h10M3 8h10M3 11h6" stroke="${paper}" stroke-width="1.6"/></svg>
`.toString();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return {
    path: `assets/icon-${hash}.svg`,
    contentType: 'image/svg+xml; charset=utf-8',
    cacheControl: IMMUTABLE_CACHE,
    body,
  };
}
