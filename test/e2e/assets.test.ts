import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { jpegPicture } from '../factories/picture.ts';
import { runOnce } from './run-once.ts';

const text = (extra: string): string => `---
reference: E-453/14
${extra}assets:
  - file: Ship at Dawn.JPG
    alt: A ship in the harbour
    caption: The first ship for two years.
    credit: Ana Ruiz
---
Harbour opens to ships again

Example City, 1 November 2026 – The harbour of Example City took in its first ship for two years today.

Press contact: Ana Ruiz, ana.ruiz@example.org, +1 202 555 0111
`;
const PICTURE = jpegPicture({ width: 1200, height: 800, secret: 'taken at 38.8895N 77.0353W' });
const zipWith = (extra = '') =>
  zipSync({ 'release.en.md': strToU8(text(extra)), 'Ship at Dawn.JPG': PICTURE });
const SUBSCRIBERS = 'ana@example.org,en,,immediate\n';
const SHIP = 'site/en/453-14/ship-at-dawn.jpg';

describe('a zip archive with a release and a picture', () => {
  it('goes out as page, feeds and mail, its picture without the place it was taken', async () => {
    const { status, stderr, receipt, bytes, site, mails } = await runOnce(
      [{ 'launch.zip': zipWith() }],
      { subscribers: SUBSCRIBERS },
    );

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(receipt('launch.zip')).toMatchObject({ outcome: 'published', reference: 'E-453/14' });
    const codes = receipt('launch.zip').warnings.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('asset'))).toEqual(['assets-taken']);
    expect(bytes.get(SHIP)).toMatch(/^\u00ff\u00d8/);
    expect(bytes.get(SHIP)).not.toContain('38.8895N');
    expect(site('en/453-14/index.html')).toContain('src="/en/453-14/ship-at-dawn.jpg"');
    expect(site('en/feed.xml')).toContain('/en/453-14/ship-at-dawn.jpg" length="');
    expect(mails[0]?.raw).toContain('1 picture for download');
  });

  it('keeps the picture back to the end of the embargo', async () => {
    const embargo = { 'launch.zip': zipWith('embargo: 2026-11-01T12:00:00Z\n') };
    const before = await runOnce([embargo]);
    const after = await runOnce([embargo], { flags: ['--until', '2026-11-01T12:00:00Z'] });

    expect(before.receipt('launch.zip').outcome).toBe('held');
    expect([...before.bytes.keys()].filter((path) => path.includes('ship'))).toEqual([]);
    expect(after.bytes.has(SHIP)).toBe(true);
  });

  it('takes the picture away with the release', async () => {
    const { receipt, bytes } = await runOnce([
      { 'launch.zip': zipWith() },
      { 'launch.zip': zipWith('withdraw: Sent in error.\n') },
    ]);

    expect(receipt('launch.zip').outcome).toBe('withdrawn');
    expect(bytes.has(SHIP)).toBe(false);
  });
});
