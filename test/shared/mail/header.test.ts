import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import {
  addressSpec,
  headerField,
  inBrackets,
  isAddress,
  mailbox,
  mailDate,
  textField,
} from '../../../shared/mail/header.ts';
import { checkWire } from './wire.ts';

/** Any text that may go into a header. */
const TEXT = fc
  .string({ unit: 'binary', maxLength: 300 })
  .map((text) => text.replace(/\p{Cc}/gu, '').toWellFormed());

const message = (...fields: readonly string[]) =>
  new TextEncoder().encode(`${fields.join('')}\r\nbody\r\n`);

describe('a header of free text', () => {
  it('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(TEXT, async (text) => {
        const raw = message(textField('Subject', text));
        checkWire(raw);
        const { subject } = await PostalMime.parse(raw);
        expect((subject ?? '').trim()).toBe(text.trim());
      }),
    );
  });

  it('stands unencoded when it is plain', () => {
    expect(textField('Subject', 'States agree')).toBe('Subject: States agree\r\n');
  });

  it('is folded only where there was a space', () => {
    expect(textField('Subject', 'word '.repeat(30).trim())).toBe(
      `Subject: ${'word '.repeat(13).trim()}\r\n ${'word '.repeat(15).trim()}\r\n ${'word '.repeat(2).trim()}\r\n`,
    );
  });

  it('does not let text pass for an encoded-word', async () => {
    const { subject } = await PostalMime.parse(message(textField('Subject', '=?UTF-8?Q?x?=')));
    expect(subject).toBe('=?UTF-8?Q?x?=');
  });

  it.each(['\r\nBcc: victim@example.org', '\n', '\r', '\0', '\t', '\u0085', '\u001b[2J'])(
    'refuses %j',
    (attack) => {
      expect(() => textField('Subject', `x${attack}`)).toThrow(
        expect.objectContaining({ code: 'E_HEADER_CONTROL' }),
      );
    },
  );
});

describe('a mailbox', () => {
  it('gives back any name and the address', async () => {
    await fc.assert(
      fc.asyncProperty(TEXT, async (name) => {
        const raw = message(headerField('From', mailbox('From', name, 'ana@example.org')));
        checkWire(raw);
        const { from } = await PostalMime.parse(raw);
        expect(from?.address).toBe('ana@example.org');
        expect(from?.name.replace(/\s+/g, ' ').trim()).toBe(name.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it.each([
    ['Press Office', 'Press Office <a@example.org>'],
    ['José Pereira', '=?UTF-8?Q?Jos=C3=A9_Pereira?= <a@example.org>'],
    ['Perez, "Maria"', '"Perez, \\"Maria\\"" <a@example.org>'],
    ['', 'a@example.org'],
  ])('writes %j as %s', (name, written) => {
    expect(mailbox('From', name, 'a@example.org')).toBe(written);
  });

  it('refuses a name with a line end', () => {
    expect(() => mailbox('From', 'A\r\nBcc: b', 'a@example.org')).toThrow(
      expect.objectContaining({ code: 'E_HEADER_CONTROL' }),
    );
  });
});

describe('an address', () => {
  it.each([
    'ana@example.org',
    "o'neil+news@sub.example.org",
    'a@localhost',
    'a@xn--bcher-kva.example',
  ])('may be %s', (address) => expect(isAddress(address)).toBe(true));

  it.each([
    'ana@example.com>\r\nBcc: <victim@example.net',
    'ana@example.org, b@example.org',
    'aña@example.org',
    'ana@exámple.org',
    '"a b"@example.org',
    'ana@example.org ',
    'ana@-example.org',
    '@example.org',
    'ana',
    'a..b@example.org',
    '',
  ])('may not be %j', (address) => {
    expect(isAddress(address)).toBe(false);
    expect(() => addressSpec(address)).toThrow(expect.objectContaining({ code: 'E_ADDRESS' }));
  });
});

describe('an identifier in brackets', () => {
  it.each(['a b', 'a>b', 'a\r\nb', 'é', ''])('may not be %j', (identifier) => {
    expect(() => inBrackets(identifier)).toThrow(expect.objectContaining({ code: 'E_IDENTIFIER' }));
  });
});

describe('a header that no space lets fold', () => {
  it('may be 998 characters and no more', () => {
    const name = 'List-Unsubscribe';
    const room = 998 - `${name}: `.length;
    expect(headerField(name, 'x'.repeat(room))).toHaveLength(1000);
    expect(() => headerField(name, 'x'.repeat(room + 1))).toThrow(
      expect.objectContaining({ code: 'E_HEADER_LENGTH' }),
    );
  });
});

it('writes dates with a numeric zone', () => {
  expect(mailDate('2026-10-22T12:00:05.000Z')).toBe('Thu, 22 Oct 2026 12:00:05 +0000');
});
