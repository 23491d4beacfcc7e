import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import { CONTACT, HEADLINE, read, STORY } from './harbor-release.ts';

describe('bullets below the headline', () => {
  it.each([
    'Key points',
    'Auf einen Blick:',
    "L'essentiel",
    'Puntos clave',
    'In sintesi',
    'Destaques',
    'In het kort',
  ])('may have the heading “%s”', (heading) => {
    const { highlights, subheadline } = read(
      `${HEADLINE}${heading}\n- Free of charge\n- Every hour\n\n${STORY}${CONTACT}`,
    );

    expect(highlights).toEqual(['Free of charge', 'Every hour']);
    expect(subheadline).toBeNull();
  });

  it('are a list of the story behind the lead', () => {
    const { highlights, body } = read(
      `${HEADLINE}${STORY}Key points\n- Free of charge\n- Every hour\n\n${CONTACT}`,
    );

    expect(highlights).toEqual([]);
    expect(body.at(-1)).toMatchObject({ kind: 'list' });
  });
});

describe('place and date on the line of the headline', () => {
  const LEAD =
    'The Harbor Trust opened a night ferry to shift workers today. It runs every hour.\n\n';

  it('leave the headline and tell the date', () => {
    expect(read(`Example City, 3 March 2026 – ${HEADLINE}${LEAD}${CONTACT}`)).toMatchObject({
      headline: 'Harbor Trust Opens Night Ferry to Workers',
      dateline: { location: 'Example City', date: '2026-03-03' },
      date: '2026-03-03',
    });
  });

  it('open the lead where a headline stands above', () => {
    const { headline, body } = read(`${HEADLINE}${STORY}${LEAD}${CONTACT}`);

    expect(headline).toBe('Harbor Trust Opens Night Ferry to Workers');
    expect(blockText(body[0] as never)).toMatch(/^The Harbor Trust opened/);
  });

  it('open the lead where a sentence follows', () => {
    const { headline } = read(`Ferries for all

Example City, 3 March 2026 – The trust opened a night ferry. It runs every hour and is free of charge.

${LEAD}${CONTACT}`);

    expect(headline).toBe('Ferries for all');
  });
});

describe('a letter', () => {
  it('addresses its readers in the story', () => {
    const { subheadline, body } = read(
      `Keep the night ferry of the harbour\n\nDear members of the Committee,\n\nWe are nurses and travel home at night. We ask you to keep the night ferry.\n\n${CONTACT}`,
    );

    expect(subheadline).toBeNull();
    expect(body).toHaveLength(2);
  });

  it('before the headline is no kicker', () => {
    expect(read(`Bonjour,\n\nPress release\n\n${HEADLINE}${STORY}${CONTACT}`)).toMatchObject({
      kicker: null,
      headline: 'Harbor Trust Opens Night Ferry to Workers',
    });
  });
});

describe('a day with an hour', () => {
  it('is that of an event, and its hours belong to the story', () => {
    const { date, body } = read(`${HEADLINE}Ellery, 11 June 2026

The mayor opens the first night ferry of the town together with workers of the hospital and the port.

Friday 12 June 2026, 10.30am

10:30 – Welcome
11:00 – First journey

${CONTACT}`);

    expect(date).toBe('2026-06-11');
    expect(body).toHaveLength(4);
  });
});

describe('a quotation that somebody signs below it', () => {
  it('is theirs, without their titles', () => {
    const { quotes } = read(
      `${HEADLINE}${STORY}"We wait no more for the last bus home."\n- The Honourable Joan Pelletier, Minister of Transport\n\n${CONTACT}`,
    );

    expect(quotes.at(-1)).toMatchObject({
      speaker: 'Joan Pelletier',
      role: 'Minister of Transport',
    });
  });
});

describe('what stands around the story', () => {
  it.each([
    ['From: Ben Roy <ben.roy@example.org>', 'Date: 3 March 2026 at 09:12', 'Subject: Night ferry'],
    ['Von: Jan Beck <jan.beck@example.org>', 'Gesendet: 3. März 2026', 'Betreff: Nachtfähre'],
    ['De : Julie Morel <julie@example.org>', 'Envoyé : 3 mars 2026', 'Objet : Bac de nuit'],
    ['De: Ana Ruiz <ana@example.org>', 'Enviado el: 3 de marzo de 2026', 'Asunto: Barca'],
    ['De: Rita Melo <rita@example.org>', 'Enviado: 3 de março de 2026', 'Assunto: Balsa'],
    ['Da: Marco Testa <marco@example.org>', 'Inviato: 3 marzo 2026', 'Oggetto: Traghetto'],
    ['Van: Anna Smit <anna@example.org>', 'Verzonden: 3 maart 2026', 'Onderwerp: Nachtveer'],
  ])('is the header of a mail that was forwarded, and what is above it: %s', (...lines) => {
    const { headline, subheadline, contacts, body } = read(
      `Please publish this one today.\n\nBest wishes,\nAnn\n\n${lines.join('\n')}\n\n${HEADLINE}${STORY}${CONTACT}`,
    );

    expect({ headline, subheadline, blocks: body.length }).toEqual({
      headline: 'Harbor Trust Opens Night Ferry to Workers',
      subheadline: null,
      blocks: 2,
    });
    expect(contacts).toMatchObject([{ name: 'Irene Cho' }]);
  });

  it.each([
    'This e-mail and any attachments are confidential and intended solely for the addressee.',
    'CONFIDENTIALITY NOTICE: The contents of this email message are intended solely for the addressee.',
    'Diese E-Mail enthält vertrauliche Informationen. Löschen Sie sie, wenn Sie nicht gemeint sind.',
    'Ce courriel et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.',
    'Este mensaje y sus archivos adjuntos son confidenciales y van dirigidos a su destinatario.',
    'Esta mensagem é confidencial e dirige-se exclusivamente ao seu destinatário e a mais ninguém.',
    'Questo messaggio è riservato e destinato esclusivamente al destinatario indicato sopra.',
    'Deze e-mail is vertrouwelijk en uitsluitend bestemd voor de geadresseerde en niemand anders.',
  ])('is what mail programs add below: %s', (disclaimer) => {
    const { body, notes, boilerplates } = read(`${HEADLINE}${STORY}${CONTACT}\n${disclaimer}\n`);

    expect({ blocks: body.length, notes, boilerplates }).toEqual({
      blocks: 2,
      notes: [],
      boilerplates: [],
    });
  });

  it('is no story about confidential mail', () => {
    const { body } = read(
      `${HEADLINE}${STORY}The trust wrote in an e-mail that the talks with the port are confidential.\n\n${CONTACT}`,
    );

    expect(body).toHaveLength(3);
  });

  it('is the mail to the editors, up to the label', () => {
    const mail =
      'Dear all,\n\nPlease find our release below. Pictures come on request.\n\nBest wishes,\n\nPRESS RELEASE\n\n';
    const { kicker, headline, body } = read(`${mail}${HEADLINE}${STORY}${CONTACT}`);

    expect({ kicker, headline, blocks: body.length }).toEqual({
      kicker: null,
      headline: 'Harbor Trust Opens Night Ferry to Workers',
      blocks: 2,
    });
  });

  it('is a caption between headline and lead', () => {
    const { subheadline } = read(
      `${HEADLINE}image: A ferry at night. Credit: A. Ruiz\n\n${STORY}${CONTACT}`,
    );

    expect(subheadline).toBeNull();
  });

  it('is the label that a line of the head is typed behind', () => {
    expect(
      read(`Headline: ${HEADLINE}Subheadline: Nurses travel free of charge\n\n${STORY}${CONTACT}`),
    ).toMatchObject({
      headline: 'Harbor Trust Opens Night Ferry to Workers',
      subheadline: 'Nurses travel free of charge',
    });
  });

  it('is who issued it and when, at the end', () => {
    const { date, body } = read(
      `${HEADLINE}The Harbor Trust opened a night ferry to shift workers today. It runs every hour.\n\nIssued by the Harbor Trust, 3 March 2026\n\n${CONTACT}`,
    );

    expect(date).toBe('2026-03-03');
    expect(body).toHaveLength(1);
  });
});

describe('a short line above a way to reach somebody', () => {
  it.each([
    [
      'in a colon',
      'Your people for questions on the ferry:\n\nIrene Cho\nHead of News\nirene.cho@example.org\n',
    ],
    [
      'in a colon, touching it',
      'Questions go to:\nIrene Cho\nHead of News\nirene.cho@example.org\n',
    ],
  ])('that ends %s is neither story nor somebody', (_, contact) => {
    const { body, contacts } = read(HEADLINE + STORY + contact);

    expect(body).toHaveLength(2);
    expect(contacts).toMatchObject([
      { name: 'Irene Cho', role: 'Head of News', email: 'irene.cho@example.org' },
    ]);
    expect(contacts).toHaveLength(1);
  });

  it('may be set in italics', () => {
    const { body, contacts } = read(
      `# ${HEADLINE}${STORY}---\n\n*Not for print*\n\nIrene Cho, Head of News, irene.cho@example.org\n`,
      'release.md',
    );

    expect(body).toHaveLength(2);
    expect(contacts).toMatchObject([{ name: 'Irene Cho' }]);
  });

  it('is a heading, and nobody, above prose with an address in it', () => {
    const { body, notes } = read(
      `# ${HEADLINE}${STORY}### How to book\n\nPassengers who want a seat on the night ferry write to seats@example.org before they leave home.\n\n${CONTACT}`,
      'release.md',
    );

    expect([...body, ...notes].map(blockText)).toContain('How to book');
  });
});

describe('a day with its minute right behind the year', () => {
  it('says when a text was put on a site', () => {
    const { date } = read(
      HEADLINE +
        'Tuesday, 10 March 2026 21:14\n\n' +
        STORY.replace(', March 3, 2026', '') +
        CONTACT,
    );

    expect(date).toBe('2026-03-10');
  });
});

it('takes the word before a subject off the headline, however far down it stands', () => {
  const above = Array.from({ length: 12 }, (_, i) => `Pier ${i + 1}`).join('\n\n');
  const { headline } = read(`${above}\n\nPRESS RELEASE\n\nSubject: ${HEADLINE}${STORY}${CONTACT}`);

  expect(headline).toBe(HEADLINE.trim());
});

describe('a place that closes with a full stop before the lead', () => {
  const lead = (place: string) =>
    `${place}. Where horses walk, a pool of twelve metres stands now.`;
  const read2 = (place: string, letterhead: string) =>
    read(
      `${letterhead}\n\nPRESS RELEASE\n\n${HEADLINE}${lead(place)}\n\nIt is open to all who want to learn.\n\n${CONTACT}`,
    );

  it('is one where the release names it once more', () => {
    const { dateline, body } = read2('Ober-Wollstadt', 'TSV Ober-Wollstadt 1893 e.V.');

    expect(dateline?.location).toBe('Ober-Wollstadt');
    expect(body[0]).toMatchObject({ inlines: [{ text: expect.stringMatching(/^Where horses/) }] });
  });

  it.each([
    ['initials of a reporter behind it', 'Ober-Wollstadt (wc)', 'Ober-Wollstadt'],
    ['where it lies behind it', 'Ober-Wollstadt, Saint Osyth', 'Ober-Wollstadt, Saint Osyth'],
  ])('may have %s', (_what, typed, place) => {
    expect(read2(typed, 'TSV Ober-Wollstadt 1893 e.V.').dateline?.location).toBe(place);
  });

  it('may be named in the headline, as where something is', () => {
    const at = (where: string) =>
      read(
        `PRESS RELEASE\n\nNew pool opens ${where}\n\n${lead('Wollstadt')}\n\nIt is open to all who want to learn.\n\n${CONTACT}`,
      ).dateline?.location;

    expect(at('in Wollstadt')).toBe('Wollstadt');
    expect(at('at Wollstadt House')).toBeUndefined();
  });

  it('is a sentence of one word elsewhere', () => {
    expect(read2('Splash', 'TSV Ober-Wollstadt 1893 e.V.').dateline).toBeNull();
  });
});
