import { describe, expect, it } from 'vitest';
import {
  readSubscriberList,
  writeSubscriberList,
} from '../../../shared/subscriber/subscriber-list.ts';

const config = {
  languages: ['en', 'es', 'pt'],
  timeZone: 'America/New_York',
  mail: { digest: { timeZones: ['America/Lima'] } },
  subjects: [
    { key: 'security', labels: {} },
    { key: 'human-rights', labels: {} },
  ],
};
const HEAD = 'email,languages,subjects,frequency\n';
const read = (text: string) => readSubscriberList(text, config);

describe('a list of readers', () => {
  it('gives languages in order, subjects, and the frequency', () => {
    expect(read(`${HEAD}ana@example.org,es en,security human-rights,daily`)).toEqual({
      readers: [
        {
          email: 'ana@example.org',
          languages: ['es', 'en'],
          subjects: ['security', 'human-rights'],
          frequency: 'daily',
        },
      ],
      faults: [],
      notes: [],
      isReadable: true,
    });
  });

  it('takes empty subjects for all and an empty frequency for immediate', () => {
    expect(read(`${HEAD}ana@example.org,en,,`).readers[0]).toMatchObject({
      subjects: [],
      frequency: 'immediate',
    });
  });

  it('keeps a language of one region, and behind it the one that the newsroom has', () => {
    const languagesOf = (cell: string) =>
      read(`${HEAD}ana@example.org,${cell},,`).readers[0]?.languages;

    expect(languagesOf('pt-br es')).toEqual(['pt-BR', 'pt', 'es']);
    expect(languagesOf('es-419-x-press')).toEqual(['es-419-x-press', 'es']);
    expect(languagesOf('pt-BR es pt')).toEqual(['pt-BR', 'pt', 'es']);
    expect(read(`${HEAD}ana@example.org,pt-BR,,`).notes).toEqual([]);
  });

  it('says what comes instead of a language that the newsroom does not have', () => {
    const list = read(`${HEAD}ana@example.org,de,,\nben@example.org,de ht en,,`);

    expect(list.readers.map(({ languages }) => languages)).toEqual([['de'], ['de', 'ht', 'en']]);
    expect(list.faults).toEqual([]);
    expect(list.notes).toEqual([
      {
        line: 2,
        message: expect.stringMatching(/no de, only en, es, pt: .* language it was written in$/),
      },
      { line: 3, message: expect.stringMatching(/no de, ht, .* the other languages of the row$/) },
    ]);
  });

  it.each(['xx', 'english', 'e', 'und', 'en--US'])('refuses %s, which is no language', (tag) => {
    expect(read(`${HEAD}ana@example.org,en ${tag},,`)).toMatchObject({
      readers: [],
      faults: [
        { line: 2, message: expect.stringMatching(/is not a language tag .* has en, es, pt$/) },
      ],
    });
  });

  it('takes a row that ends early', () => {
    expect(read(`${HEAD}ana@example.org,en`).readers).toHaveLength(1);
  });

  it('gives keywords, separated by semicolons, and says nothing of them without their column', () => {
    const head = 'email,languages,keywords\n';

    expect(read(`${head}ana@example.org,en,cyber security; climate`).readers).toMatchObject([
      { keywords: ['cyber security', 'climate'] },
    ]);
    expect(read(`${head}ana@example.org,en,`).readers).toMatchObject([{ keywords: [] }]);
    expect(read(`${HEAD}ana@example.org,en,,`).readers[0]).not.toHaveProperty('keywords');
  });

  it('is written so that it reads back as it was', () => {
    const readers = [
      {
        email: 'ana@example.org',
        languages: ['es', 'en'],
        subjects: ['security'],
        frequency: 'daily' as const,
        keywords: ['says “no”', 'a "b"'],
        timeZone: 'America/Lima',
      },
      {
        email: 'ben@example.org',
        languages: ['en'],
        subjects: [],
        frequency: 'immediate' as const,
        keywords: [],
        timeZone: null,
      },
    ];

    expect(read(writeSubscriberList(readers, config)).readers).toEqual(readers);
  });

  it('gives time zones of digests, and says nothing of them without their column', () => {
    const head = 'email,languages,timezone\n';
    const zoneOf = (zone: string) => read(`${head}ana@example.org,en,${zone}`).readers[0]?.timeZone;

    expect(zoneOf('America/Lima')).toBe('America/Lima');
    expect(zoneOf('')).toBeNull();
    expect(zoneOf('America/New_York')).toBeNull();
    expect(read(`${HEAD}ana@example.org,en,,`).readers[0]).not.toHaveProperty('timeZone');
    expect(read(`${head}ana@example.org,en,Asia/Seoul`)).toMatchObject({
      readers: [],
      faults: [
        {
          line: 2,
          message: expect.stringContaining(
            'there are America/New_York, America/Lima (mail.digest.timeZones in dateline.config.ts)',
          ),
        },
      ],
    });
  });

  it('is written without time zones where none are offered, and with none that is offered no more', () => {
    const reader = { email: 'ana@example.org', languages: ['en'], subjects: [] };
    const list = [{ ...reader, frequency: 'daily' as const, timeZone: 'Asia/Seoul' }];
    const none = { ...config, mail: { digest: { timeZones: [] } } };

    expect(writeSubscriberList(list, none)).not.toMatch(/timezone|Seoul/);
    expect(read(writeSubscriberList(list, config)).readers).toMatchObject([{ timeZone: null }]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEAD}ana@example.org,en,,`],
    ['Windows line ends', `${HEAD}ana@example.org,en,,\n`.replaceAll('\n', '\r\n')],
    ['quotes', '"email","languages","subjects","frequency"\n"ana@example.org","en","",""'],
    ['columns in another order', 'Languages, Email\nen, ana@example.org'],
    ['semicolons', 'email;languages;subjects;frequency\nana@example.org;en;;'],
  ])('reads %s', (_, text) => {
    expect(read(text)).toMatchObject({
      readers: [{ email: 'ana@example.org', languages: ['en'] }],
      faults: [],
    });
  });

  it('writes languages as the rest of the house does', () => {
    expect(read(`${HEAD}ana@example.org,FR-ca EN en,,`).readers[0]?.languages).toEqual([
      'fr-CA',
      'en',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['no header', 'ana@example.org,en,,\n'],
    ['a column too many', 'email,languages,name\nana@example.org,en,Ana'],
    ['a column twice', 'email,languages,email\n'],
    ['no languages', 'email,subjects\n'],
    ['an open quote', `${HEAD}"ana@example.org,en`],
  ])('cannot be used with %s', (_, text) => {
    expect(read(text)).toMatchObject({ readers: [], isReadable: false, faults: [{}] });
  });

  it.each([
    ['not-an-address,en,,', /not an address/],
    ['=HYPERLINK("x"),en,,', /not an address/],
    ['ana@example.org,,,', /no language/],
    ['ana@example.org,english,,', /“english” is not a language tag/],
    ['ana@example.org,en,sports,', /“sports” is not a subject; there are security, human-rights/],
    ['ana@example.org,en,,hourly', /“hourly” is none of/],
    ['ana@example.org,en,,daily,more', /5 fields instead of 4/],
  ])('leaves out the row %s and says why, by line', (row, message) => {
    const list = read(`${HEAD}${row}\nbob@example.org,en,,`);

    expect(list.readers.map(({ email }) => email)).toEqual(['bob@example.org']);
    expect(list.faults).toEqual([{ line: 2, message: expect.stringMatching(message) }]);
  });

  it('leaves out a row with more or longer keywords than are taken', () => {
    const long = 'a'.repeat(61);

    expect(read(`email,languages,keywords\nana@example.org,en,${long}`).faults).toEqual([
      { line: 2, message: expect.stringMatching(/longer than 60 characters/) },
    ]);
  });

  it('has each address once, the first row of it', () => {
    const list = read(`${HEAD}ana@example.org,en,,\nAna@EXAMPLE.org,es,,`);

    expect(list.readers).toMatchObject([{ languages: ['en'] }]);
    expect(list.faults).toEqual([{ line: 3, message: 'the address is on line 2 already' }]);
  });
});
