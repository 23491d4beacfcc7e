/** Whether the runtime knows a zone by this name, such as `America/New_York` (IANA). */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A zone as part of a name: `america-argentina-buenos-aires`; `Etc/GMT+5` and `Etc/GMT-5` stay two. */
export const zoneSlug = (zone: string): string =>
  zone
    .toLowerCase()
    .replaceAll('+', 'plus')
    .replaceAll(/[^a-z0-9]/g, '-');
