import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseDocument } from '../../../shared/release/parse.ts';
import { MAX_FILES_BYTES } from '../../../shared/release/readers/package.ts';
import { type MailPart, mailMessage } from '../../factories/mail-message.ts';
import { jpegPicture, pngPicture } from '../../factories/picture.ts';
import { illustratedDocument, type WordPicture } from '../../factories/word-document.ts';

const STORY = [
  'Harbour opens to ships again',
  'Example City, 3 March 2026 – The harbour of Example City took in its first ship for two years today.',
  'Press contact: Ana Ruiz, ana.ruiz@example.org',
];
const SHIP = pngPicture({ width: 1200, height: 800 });
const CRANE = jpegPicture({ width: 900, height: 1200 });
const LOGO = pngPicture({ width: 240, height: 80 });

const REMOTE = '<img src="https://example.org/ship.png">';
const page = (images: string) =>
  `<html><body><h1>${STORY[0]}</h1>${STORY.slice(1)
    .map((words) => `<p>${words}</p>`)
    .join('')}${images}</body></html>`;

async function taken(path: string, bytes: Uint8Array) {
  const result = await parseDocument({
    path,
    bytes,
    now: '2026-11-25T12:00:00.000Z',
    config: { ...config, intake: { ...config.intake, maxBytes: 100_000_000 } },
  });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  const { release, diagnostics } = result;
  return {
    names: release.assets.map(({ name }) => name),
    alts: release.assets.map(({ alt }) => alt),
    headline: release.headline,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('the pictures of a Word document', () => {
  const word = (...pictures: readonly WordPicture[]) =>
    taken('harbour.docx', illustratedDocument(STORY, pictures));

  it('come along in the order of the text, with what Word says is seen on them', async () => {
    const { names, alts, headline, codes } = await word(
      { name: 'image2.png', content: SHIP, alt: 'The "Aurora" & her tug' },
      { name: 'image1.jpeg', content: CRANE },
    );
    expect(headline).toBe('Harbour opens to ships again');
    expect(names).toEqual(['image2.png', 'image1.jpg']);
    expect(alts).toEqual(['The "Aurora" & her tug', null]);
    expect(codes).toContain('asset-without-alt');
    expect(codes).not.toContain('image-removed');
  });

  it('stay out without a word where they are logos or marked as decoration', async () => {
    const extension = '<adec:decorative xmlns:adec="x" val="1"/>';
    const { names, codes } = await word(
      { name: 'logo.png', content: LOGO },
      { name: 'line.png', content: SHIP, extension },
    );
    expect(names).toEqual([]);
    expect(codes).not.toContain('image-removed');
  });

  it('stay out, named, where they were cropped, as the file still holds what was cut off', async () => {
    const { names, codes } = await word({ name: 'a.png', content: SHIP, croppedPerMille: 250 });
    expect(names).toEqual([]);
    expect(codes).toContain('image-removed');
  });

  it('stay out, named, where no browser shows them', async () => {
    const { names, codes } = await word({ name: 'chart.emf', content: Buffer.from('EMF') });
    expect(names).toEqual([]);
    expect(codes).toContain('asset-unreadable');
  });

  it('have no name of a file for a description, with the folders of whoever wrote it', async () => {
    const alt = 'C:\\Users\\Ana\\Pictures\\ship.JPG';
    expect((await word({ name: 'a.png', content: SHIP, alt })).alts).toEqual([null]);
  });
});

describe('the files of an e-mail', () => {
  const text = STORY.join('\n\n');
  const attachment = (type: string, name: string, content: MailPart['content']): MailPart => ({
    type,
    content,
    disposition: `attachment; filename="${name}"`,
  });
  const shown = (contentId: string, content: Uint8Array, disposition = 'inline'): MailPart => ({
    type: 'image/png; name="image001.png"',
    content,
    contentId,
    disposition,
  });
  const mail = (parts: Partial<Parameters<typeof mailMessage>[0]>) =>
    taken('mail.eml', mailMessage({ subject: 'Harbour opens to ships again', ...parts }));

  it('come along where they are attached', async () => {
    const { names, codes } = await mail({
      text,
      attached: [
        attachment('image/png', 'Ship.png', SHIP),
        attachment('application/pdf', 'Facts & figures.pdf', '%PDF-1.7\n%%EOF'),
      ],
    });
    expect(names).toEqual(['ship.png', 'facts-figures.pdf']);
    expect(codes).not.toContain('asset-unreadable');
  });

  it('come along where the text shows them, with their alternative text', async () => {
    const { names, alts, codes } = await mail({
      html: page('<img src="cid:ship@example" alt="A ship &amp; a tug">'),
      related: [shown('ship@example', SHIP)],
    });
    expect(names).toEqual(['image001.png']);
    expect(alts).toEqual(['A ship & a tug']);
    expect(codes).not.toContain('image-removed');
  });

  it.each(['inline', 'attachment; filename="image001.png"'])(
    'stay out without a word where they are logos of a signature (%s)',
    async (disposition) => {
      const { names, codes } = await mail({
        html: page('<img src="cid:logo" alt="image001.png">'),
        related: [shown('logo', LOGO, disposition)],
      });
      expect(names).toEqual([]);
      expect(codes).not.toContain('asset-unreadable');
      expect(codes).not.toContain('image-removed');
    },
  );

  it('come along also where a mail program shows PDF files and pictures inline', async () => {
    const { names } = await mail({
      text,
      attached: [
        {
          ...attachment('application/pdf', 'a.pdf', '%PDF-1.7'),
          disposition: 'inline; filename=a.pdf',
        },
        { ...attachment('image/jpeg', 'c.jpg', CRANE), disposition: 'inline; filename=c.jpg' },
      ],
    });
    expect(names).toEqual(['a.pdf', 'c.jpg']);
  });

  it('come along however small where somebody attached them', async () => {
    const { names } = await mail({ text, attached: [attachment('image/png', 'icon.png', LOGO)] });
    expect(names).toEqual(['icon.png']);
  });

  it('are named where they cannot be published, and passed over where programs add them', async () => {
    const { names, diagnostics } = await mail({
      text,
      attached: [
        attachment('application/vnd.ms-excel', 'figures.xls', 'x'),
        attachment('text/calendar', 'invite.ics', 'BEGIN:VCALENDAR'),
        attachment('application/pgp-signature', 'signature.asc', 'x'),
        attachment('text/vcard', 'ana.vcf', 'x'),
      ],
    });
    expect(names).toEqual([]);
    const named = diagnostics.find(({ code }) => code === 'asset-unreadable');
    expect(named?.facts).toEqual({ assets: ['figures.xls'] });
  });

  it('never load a picture from elsewhere, and say so but for tracking pixels', async () => {
    const pixel = await mail({
      html: page('<img src="https://t.example/p.gif" width="1" height="1">'),
    });
    const remote = await mail({ html: page(REMOTE) });
    expect([pixel.names, remote.names]).toEqual([[], []]);
    expect(pixel.codes).not.toContain('image-removed');
    expect(remote.codes).toContain('image-removed');
  });

  it('are named where all together are too large', async () => {
    const large = (shade: number) =>
      pngPicture({ width: 600, height: 600 }, [['teSt', `${shade}`.repeat(MAX_FILES_BYTES / 2)]]);
    const bytes = mailMessage({
      subject: STORY[0] ?? '',
      text,
      attached: [
        attachment('image/png', 'a.png', large(1)),
        attachment('image/png', 'b.png', large(2)),
        attachment('image/png', 'c.png', SHIP),
      ],
    });
    const { names, diagnostics } = await taken('mail.eml', bytes);
    expect(names).toEqual(['a.png', 'c.png']);
    const named = diagnostics.find(({ code }) => code === 'assets-too-large');
    expect(named?.facts).toEqual({ assets: ['b.png'], maxBytes: MAX_FILES_BYTES });
  });
});

it.each([
  [
    'docx',
    'word',
    illustratedDocument(STORY, [{ name: 'a.png', content: SHIP, croppedPerMille: 250 }]),
  ],
  ['eml', 'e-mail', mailMessage({ subject: STORY[0] ?? '', html: page(REMOTE) })],
  ['html', 'page', Buffer.from(page(REMOTE))],
  ['md', 'page', Buffer.from(`# ${[...STORY, '![Ship](ship.png)'].join('\n\n')}`)],
  ['zip', 'page', zipSync({ 'harbour.html': Buffer.from(page(REMOTE)) })],
])('a picture that is left out of a .%s is named as one of a %s', async (extension, of, bytes) => {
  const { diagnostics } = await taken(`harbour.${extension}`, bytes);
  expect(diagnostics.filter(({ code }) => code === 'image-removed')).toMatchObject([
    { facts: { of } },
  ]);
});
