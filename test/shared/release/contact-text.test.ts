import { describe, expect, it } from 'vitest';
import { contactText, mailtoHref } from '../../../shared/release/contact-text.ts';

describe('a contact', () => {
  it('is told in lines, without what is missing', () => {
    const contact = { name: 'Ana Pérez', role: null, organisation: 'States', email: null };
    expect(contactText({ ...contact, phones: [{ raw: '555 0100', e164: null }] }, 'en')).toBe(
      'Ana Pérez, States\n555 0100',
    );
  });

  it('is told with the comma of its language', () => {
    const contact = { name: 'ليلى حداد', role: 'مسؤولة الإعلام', organisation: null, email: null };
    expect(contactText({ ...contact, phones: [] }, 'ar')).toBe('ليلى حداد، مسؤولة الإعلام');
  });

  it.each([
    ['ana@example.org', 'mailto:ana@example.org'],
    ['a?cc=b@example.org', 'mailto:a%3Fcc%3Db@example.org'],
    ['a\ud800@example.org', 'mailto:a%EF%BF%BD@example.org'],
  ])('is written to at %j by a link that is only that address', (email, href) => {
    expect(mailtoHref(email)).toBe(href);
  });
});
