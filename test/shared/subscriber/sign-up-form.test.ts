import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { preferenceFields, readPreferences } from '../../../shared/subscriber/preferences-form.ts';
import { readSignUp } from '../../../shared/subscriber/sign-up-form.ts';
import { subscriptionWords } from '../../../shared/subscriber/words/subscription-words.ts';
import { subscriberOf } from '../../factories/subscriber.ts';

const SUBJECTS = config.subjects.map(({ key }) => key);
const aName = fc.oneof(
  fc.constantFrom('email', 'language', 'language-1', 'language-2', 'language-9', 'subject'),
  fc.constantFrom('frequency', 'website', '__proto__', 'constructor', 'toString'),
  fc.string(),
);
const aValue = fc.oneof(
  fc.constantFrom(...config.languages, ...SUBJECTS, 'daily', 'ana@example.org', '__proto__'),
  fc.constantFrom('constructor', 'toString', '\ud800', ''),
  fc.string({ unit: 'binary' }),
);

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the sign-up form as it was sent', () => {
  it('gives nothing but values of ours, each once, whatever fields it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aName, aValue), { maxLength: 40 }), (fields) => {
        const { language, preferences } = readSignUp(formOf(fields), config);
        const { languages, subjects, frequency } = preferences;
        expect(config.languages).toContain(language);
        expect(languages).not.toHaveLength(0);
        expect(config.languages).toEqual(expect.arrayContaining([...languages]));
        expect(SUBJECTS).toEqual(expect.arrayContaining([...subjects]));
        expect(new Set(languages).size).toBe(languages.length);
        expect(new Set(subjects).size).toBe(subjects.length);
        expect(['immediate', 'daily', 'weekly']).toContain(frequency);
      }),
    );
  });

  it('takes a time zone that is offered, an empty one for the newsroom’s, and no other', () => {
    const zoneOf = (timeZone: string) =>
      readSignUp(formOf([['timeZone', timeZone]]), config).preferences.timeZone;

    expect(zoneOf('America/Lima')).toBe('America/Lima');
    expect(zoneOf('')).toBeNull();
    expect(zoneOf('Asia/Seoul')).toBeNull();
  });

  it('leaves the time zone as it was where the form has no such field', () => {
    const before = { ...subscriberOf(), timeZone: 'America/Lima' };

    expect(readPreferences(formOf([]), before, config).preferences.timeZone).toBe('America/Lima');
    const back = formOf([['timeZone', '']]);
    expect(readPreferences(back, before, config).preferences.timeZone).toBeNull();
  });

  it('offers time zones by their names in the language of the page, and none where there are none', () => {
    const none = {
      ...config,
      mail: { ...config.mail, digest: { ...config.mail.digest, timeZones: [] } },
    };
    const fields = (language: string, used = config) =>
      String(
        preferenceFields(
          { ...subscriberOf(), timeZone: 'America/Lima' },
          subscriptionWords([language]),
          used,
        ),
      );

    expect(fields('en')).toContain(
      '<option value="America/Lima" selected>Lima – Peru Standard Time',
    );
    expect(fields('en')).toContain('<option value="">New York – Eastern Time');
    expect(fields('es')).toContain('Lima – hora estándar de Perú');
    expect(fields('en', none)).not.toContain('timeZone');
  });

  it('takes a choice that came twice once', () => {
    const [subject = ''] = SUBJECTS;
    const twice = formOf([
      ['language-1', 'en'],
      ['language-2', 'en'],
      ['subject', subject],
      ['subject', subject],
    ]);

    expect(readSignUp(twice, config).preferences).toMatchObject({
      languages: ['en'],
      subjects: [subject],
    });
  });

  it('takes the first address of several', () => {
    const form = formOf([
      ['email', 'ana@example.org'],
      ['email', 'ben@example.org'],
    ]);

    expect(readSignUp(form, config).email).toBe('ana@example.org');
  });

  it('takes no address out of a field with a line break or a second address', () => {
    for (const email of [
      'ana@example.org\r\nBcc: ben@example.org',
      'ana@example.org,ben@example.org',
      'ana@example.org ben@example.org',
    ]) {
      expect(readSignUp(formOf([['email', email]]), config).email, email).toBeNull();
    }
  });

  it('takes a file in place of an address for none', () => {
    const form = new FormData();
    form.append('email', new Blob(['ana@example.org']), 'email.txt');

    expect(readSignUp(form, config).email).toBeNull();
  });
});
