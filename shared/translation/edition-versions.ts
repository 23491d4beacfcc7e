import type { Edition } from './edition.ts';

/**
 * An edition whose versions go on from those that readers had of it. A document counts its own from 1, so that where an official text takes
 * the place of a translation they would begin anew: editorial systems pass over a lower version, and a correction would
 * have the id of an earlier one.
 *
 * @param before as it was published last; null for one that was not
 */
export function numberedOn(edition: Edition, before: Edition | null): Edition {
  const earlier = versionsBefore(edition, before);
  if (earlier === 0) return edition;
  const on = <T extends { readonly version: number }>(of: T): T => ({
    ...of,
    version: of.version + earlier,
  });
  const { correction, withdrawal, restorations } = edition;
  return {
    ...on(edition),
    versionsBefore: earlier,
    correction: correction === null ? null : on(correction),
    earlierCorrections: edition.earlierCorrections.map(on),
    withdrawal: withdrawal === null ? null : on(withdrawal),
    ...(restorations === undefined
      ? {}
      : {
          restorations: restorations.map((restoration) => ({
            ...on(restoration),
            withdrawn: on(restoration.withdrawn),
          })),
        }),
  };
}

/** Of one document in one language all versions are counted by itself. */
function versionsBefore({ release }: Edition, before: Edition | null): number {
  if (before === null) return 0;
  return before.release.language === release.language
    ? (before.versionsBefore ?? 0)
    : before.version;
}
