import type { Release } from '../release/release.ts';
import type { Edition } from './edition.ts';

/** Editions that were archived before pictures came with releases have no list of them. */
type Archived = Omit<Edition, 'release'> & {
  readonly release: Omit<Release, 'assets'> & Partial<Pick<Release, 'assets'>>;
};

/** Reads an edition as `publish` archived it, whenever that was. */
export function decodeEdition(body: Uint8Array): Edition {
  const archived = JSON.parse(new TextDecoder().decode(body)) as Archived;
  const { release } = archived;
  return { ...archived, release: { ...release, assets: release.assets ?? [] } };
}
