import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mailMessage } from '../factories/mail-message.ts';
import { jpegPicture, pngPicture } from '../factories/picture.ts';
import { illustratedDocument } from '../factories/word-document.ts';
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

const STORY = [
  'E-453/14',
  'Harbour opens to ships again',
  'Example City, 1 November 2026 – The harbour of Example City took in its first ship for two years today.',
  'Press contact: Ana Ruiz, ana.ruiz@example.org, +1 202 555 0111',
];

describe('an e-mail with a picture and a PDF file attached', () => {
  it('is published with both beside it and neither in the mail', async () => {
    const plan = '%PDF-1.7\n%%EOF';
    const message = mailMessage({
      subject: 'Harbour opens to ships again',
      text: STORY.join('\n\n'),
      attached: [
        { type: 'image/jpeg', content: PICTURE, disposition: 'attachment; filename="Ship.jpg"' },
        { type: 'application/pdf', content: plan, disposition: 'attachment; filename="Plan.pdf"' },
      ],
    });
    const { status, receipt, bytes, site, mails } = await runOnce([{ 'harbour.eml': message }], {
      subscribers: SUBSCRIBERS,
    });

    expect(status).toBe(0);
    expect(receipt('harbour.eml')).toMatchObject({ outcome: 'published', reference: 'E-453/14' });
    expect(bytes.get('site/en/453-14/ship.jpg')).not.toContain('38.8895N');
    expect(site('en/453-14/plan.pdf')).toBe(plan);
    expect(site('en/453-14/index.html')).toContain('href="/en/453-14/plan.pdf"');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.raw).not.toContain('Content-Disposition: attachment');
  });
});

describe('a Word document with pictures', () => {
  it('is published with them and what Word says is seen on them, but without its logo', async () => {
    const document = illustratedDocument(STORY, [
      { name: 'image1.png', content: pngPicture({ width: 200, height: 60 }), alt: 'Logo' },
      { name: 'image2.jpeg', content: PICTURE, alt: 'A ship "at anchor"' },
    ]);
    const { receipt, bytes, site } = await runOnce([{ 'harbour.docx': document }]);

    expect(receipt('harbour.docx').outcome).toBe('published');
    expect(bytes.has('site/en/453-14/image2.jpg')).toBe(true);
    expect(site('en/453-14/index.html')).toContain('alt="A ship &quot;at anchor&quot;"');
    expect([...bytes.keys()].filter((path) => path.includes('image1'))).toEqual([]);
  });
});

describe('a folder with a release and its files', () => {
  const front = '---\nassets:\n  - file: photo.jpg\n    alt: A ship\n---\n';
  const folder = {
    'E-453-14/release.en.md': `${front}${STORY.join('\n\n')}`,
    'E-453-14/photo.jpg': PICTURE,
    'E-453-14/plan.pdf': '%PDF-1.7\n%%EOF',
  };

  it('is one release with its pictures, which are neither releases nor mail', async () => {
    const { status, receipt, bytes, site, mails } = await runOnce([folder], {
      subscribers: SUBSCRIBERS,
    });

    expect(status).toBe(0);
    expect(receipt('E-453-14/release.en.md').outcome).toBe('published');
    expect(receipt('E-453-14/photo.jpg').outcome).toBe('ignored');
    expect(receipt('E-453-14/plan.pdf').outcome).toBe('ignored');
    expect(bytes.get('site/en/453-14/photo.jpg')).not.toContain('38.8895N');
    expect(site('en/453-14/index.html')).toContain('alt="A ship"');
    expect(site('en/453-14/plan.pdf')).toContain('%PDF');
    expect(mails).toHaveLength(1);
  });

  it('takes a picture that comes after publication onto the page, and mails nobody again', async () => {
    const late = { 'E-453-14/crane.png': pngPicture({ width: 900, height: 600 }) };
    const { bytes, site, mails, receipt } = await runOnce([folder, late], {
      subscribers: SUBSCRIBERS,
    });

    expect(bytes.has('site/en/453-14/crane.png')).toBe(true);
    expect(site('en/453-14/index.html')).toContain('/en/453-14/crane.png');
    expect(receipt('E-453-14/release.en.md')).toMatchObject({ outcome: 'published', version: 2 });
    expect(mails).toHaveLength(1);
  });
});
