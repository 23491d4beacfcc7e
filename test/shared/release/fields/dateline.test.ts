import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/release/block-text.ts';
import {
  agencyDateline,
  leadDateline,
  standaloneDateline,
} from '../../../../shared/release/fields/dateline.ts';
import { findDates, writtenOrder } from '../../../../shared/release/fields/dates.ts';
import { read } from '../layout/harbor-release.ts';

describe('a day and a dash', () => {
  it.each([
    'Spatenstich am 14. April – Eröffnung für Sommer 2027 geplant',
    'Première le 3 mars – reprise en mai',
  ])('open no story where a few words follow: %s', (line) => {
    expect(leadDateline(line, 'day-first')).toBeNull();
  });
});

describe('a line of its own with the date', () => {
  it.each([
    ['Angers, le 29 juillet 2026 – 18h00', 'Angers', '2026-07-29'],
    ['May 19, 2026 08:30 AM Eastern Daylight Time', null, '2026-05-19'],
    ['12.05.2026 – 14:35 Uhr', null, '2026-05-12'],
    ['Brest/Vigo/Setúbal, le 3 mars 2026', 'Brest/Vigo/Setúbal', '2026-03-03'],
    ['21-Jul-2026', null, '2026-07-21'],
    ['London, 3 March 2026, 9.30am GMT', 'London', '2026-03-03'],
    ['Madrid, 12 de noviembre de 2026 a las 10:00 h', 'Madrid', '2026-11-12'],
  ])('may have the time of issue: %s', (line, location, date) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location, date });
  });

  it.each([
    ["Sant'Elpino sul Mare, 5 novembre 2026", "Sant'Elpino sul Mare"],
    ['Villeneuve lez Avignon, le 3 mars 2026', 'Villeneuve lez Avignon'],
    ['Alphen aan den Rijn, 3 maart 2026', 'Alphen aan den Rijn'],
    ['Rothenburg ob der Tauber, 3. März 2026', 'Rothenburg ob der Tauber'],
  ])('may name a place with small words in it: %s', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location });
  });

  it('is none where more than a time follows', () => {
    expect(standaloneDateline('3 March 2026 – 18:00 doors open', 'day-first')).toBeNull();
  });
});

describe('what stands before the date', () => {
  it.each([
    ['Publicado em 24/11/2026', null],
    ['Publicado el 24 de noviembre de 2026', null],
    ['Publié le 24 novembre 2026', null],
    ['Veröffentlicht am 24. November 2026', null],
    ['Pubblicato il 24 novembre 2026', null],
    ['Gepubliceerd op 24 november 2026', null],
    ['Posted on November 24, 2026', null],
    ['Universität Boden, 24. November 2026', null],
    ['Ayuntamiento de Villanueva, 24 de noviembre de 2026', null],
    ['Universität Boden, Musterstadt, 24. November 2026', 'Musterstadt'],
    ['University Park, Pa., November 24, 2026', 'University Park, Pa.'],
    ['Kansas City, November 24, 2026', 'Kansas City'],
  ])('is a place and no label or issuer: %s', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location, date: '2026-11-24' });
  });

  it.each([
    'Universität Boden, 24. November 2026. ',
    'Publicado em 24/11/2026 às 14h30 - ',
    'Lisboa, 24 de novembro de 2026, 10h00 – ',
  ])('is cut from the lead with it: %s', (head) => {
    const found = leadDateline(`${head}O porto abriu hoje uma balsa.`, 'day-first');
    expect(found).toMatchObject({ date: '2026-11-24', length: head.length });
  });

  it('stays where a bare date opens a sentence', () => {
    expect(leadDateline('24 November 2026. Das Werk steht still.', 'day-first')).toBeNull();
  });
});

describe('place and date at the head of the story', () => {
  it.each([
    '(Zaragoza, 30 de septiembre de 2026). La huelga termina.',
    '(Zaragoza, 30 de septiembre de 2026) La huelga termina.',
    '(Zaragoza, 30 de septiembre de 2026) – La huelga termina.',
    'Zaragoza (30 de septiembre de 2026).- La huelga termina.',
  ])('may stand in brackets: %s', (text) => {
    const found = leadDateline(text, 'day-first');

    expect(found).toMatchObject({ location: 'Zaragoza', date: '2026-09-30' });
    expect(text.slice(found?.length)).toBe('La huelga termina.');
  });
});

describe('a line with a month and no day', () => {
  it.each([
    ['Buenos Aires, noviembre de 2026', 'Buenos Aires'],
    ['Octobre 2026', null],
    ['Trento, ottobre 2026', 'Trento'],
    ['London, November 2026', 'London'],
  ])('%s is a date line without a date', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({
      location,
      date: null,
      found: null,
    });
  });

  it.each([
    'Newsletter November 2026',
    'Bilanz bis Oktober 2026',
    'From May to June 2026',
    'May 2026 be kind',
  ])('%s is none', (line) => {
    expect(standaloneDateline(line, 'day-first')).toBeNull();
  });
});

describe('a place with a full stop', () => {
  it.each([
    ['BUENOS AIRES.– ', 'BUENOS AIRES'],
    ['Berlin. ', 'Berlin'],
  ])('opens the lead: %s', (head, location) => {
    const found = leadDateline(
      `${head}Der Senat öffnet die Schulhöfe in allen zwölf Bezirken für Kinder.`,
      'day-first',
    );

    expect(found).toMatchObject({ location, length: head.length });
  });

  it('is none where no city of that name is known', () => {
    expect(
      leadDateline(
        'Gewonnen. Der Senat öffnet die Schulhöfe in allen zwölf Bezirken.',
        'day-first',
      ),
    ).toBeNull();
  });

  it('is known from the line above', () => {
    const { dateline, body } = read(
      'Kabinett schützt Moore\n\nHafenstadt, 12. Mai 2026\n\nHafenstadt. Das Kabinett hat am Dienstag ein Gesetz zum Schutz der Moore beschlossen.\n',
    );

    expect(dateline).toMatchObject({ location: 'Hafenstadt', date: '2026-05-12' });
    expect(blockText(body[0] as (typeof body)[number])).toMatch(/^Das Kabinett/);
  });
});

describe('a region in brackets behind the place', () => {
  it.each([
    ['Torrealta (Jaén), 19 de mayo de 2026. La cooperativa abre hoy.', 'Torrealta (Jaén)'],
    ['Serra Clara (MG), 12 de novembro de 2026 – O clube abre hoje.', 'Serra Clara (MG)'],
    ['Borgo Verde (TO), 3 marzo 2026 - Apre oggi la scuola.', 'Borgo Verde (TO)'],
    ["Vallon-Neuf (Val-d'Oise), le 3 mars 2026 – La mairie ouvre.", "Vallon-Neuf (Val-d'Oise)"],
    ['Neustadt (Hessen), 3. März 2026 – Die Stadt öffnet.', 'Neustadt (Hessen)'],
    ['Oosterdorp (Drenthe), 3 maart 2026 – De school gaat open.', 'Oosterdorp (Drenthe)'],
    ['Ashford (Kent), 3 March 2026 – The school opens.', 'Ashford (Kent)'],
  ])('is part of it: %s', (text, location) => {
    expect(leadDateline(text, 'day-first')).toMatchObject({ location });
  });

  it.each([
    ['Wiesbaden (ots) - Die Stadt öffnet heute.', 'Wiesbaden', 'ots'],
    ['LONDON (AP) — The school opens today.', 'LONDON', 'AP'],
    ['Feldegg (LK) – Die Stadt öffnet heute die Schule.', 'Feldegg', 'LK'],
    ['Madrid, 3 de mayo de 2026 (Europa Press) – La escuela abre.', 'Madrid', 'Europa Press'],
    ['Brasília (Agência Brasil) – A escola abre hoje.', 'Brasília', 'Agência Brasil'],
    ['GENEVA (Reuters) – The school opens today.', 'GENEVA', 'Reuters'],
    ['Lima, 3 de mayo de 2026 (Oficina del Agua) – La escuela abre.', 'Lima', 'Oficina del Agua'],
    ['Bern, 3. März 2026 (Aktualisiert) – Die Schule öffnet.', 'Bern', 'Aktualisiert'],
  ])('is none where it says who sent it, or when: %s', (text, location, agency) => {
    expect(leadDateline(text, 'day-first')).toMatchObject({ location, agency });
  });
});

describe('a place', () => {
  it.each([
    ['Viña del Mar, 24 de noviembre de 2026', 'Viña del Mar'],
    ['Lloret de Mar, 3 de mayo de 2026', 'Lloret de Mar'],
    ['Vilar do Mar, 24 de novembro de 2026', 'Vilar do Mar'],
    ['Pian dei Cerri, 29 aprile 2026', 'Pian dei Cerri'],
    ['Borgo della Valle, 29 aprile 2026', 'Borgo della Valle'],
    ['Press note · Bristol, 9 April 2026', 'Bristol'],
  ])('is read whole: %s', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location });
  });

  it('stands before a weekday that is called as the sea', () => {
    const [found] = findDates('Lima, mar, 24 de noviembre de 2026', 'day-first');
    expect(found).toMatchObject({ weekday: 2, date: '2026-11-24' });
  });

  it.each([
    'Sent: 27 February 2026 17:58',
    'Envoyé : vendredi 12 juin 2026 18:30',
    'Gesendet: 12. Juni 2026 18:30',
    'Enviado el: 12 de junio de 2026 18:30',
    'Inviato: 12 giugno 2026 18:30',
    'Verzonden: 12 juni 2026 18:30',
  ])('is none where a mail says when it was sent: %s', (line) => {
    expect(standaloneDateline(line, 'day-first')?.location).toBeNull();
  });

  it.each([
    'INTERIM RESULTS FOR THE SIX MONTHS ENDED 30 JUNE 2026',
    'Comptes du Semestre clos le 30 juin 2026',
    'Resultados del Semestre terminado el 30 de junio de 2026',
  ])('and a day are none where a period ends: %s', (line) => {
    expect(standaloneDateline(line, 'day-first')).toBeNull();
  });
});

describe('a place and a month before the story', () => {
  it.each([
    ['Buenos Aires, mayo de 2026. La cadena abre su tienda.', 'Buenos Aires'],
    ['Paris, mai 2026 – Le musée ouvre ses portes.', 'Paris'],
    ['München, im Mai 2026. Das Museum öffnet.', 'München'],
    ['Lisboa, maio de 2026 – O museu abre as portas.', 'Lisboa'],
  ])('are a dateline without a day: %s', (text, location) => {
    const read = leadDateline(text, 'day-first');
    expect(read).toMatchObject({ location, date: null });
    expect(text.slice(read?.length)).toMatch(/^(?:La cadena|Le musée|Das Museum|O museu)/);
  });

  it.each([
    'Nach Rom, im Mai 2026 die Hauptstadt der Kunst, kommt nun Wien dazu.',
    'May 2026. The museum opens its doors.',
  ])('are none in a sentence or without a place: %s', (text) => {
    expect(leadDateline(text, 'day-first')).toBeNull();
  });
});

describe('a place in the label', () => {
  it('counts before a day further down', () => {
    const text = `COMMUNIQUÉ DE PRESSE | PARIS | 27 NOVEMBRE 2026

Un atlas oublié est adjugé un million d'euros

L'atlas que l'on croyait perdu a été adjugé hier à une bibliothèque après dix minutes d'enchères.

« C'est un livre rare », a dit Anne Roncin, directrice de la maison.

Arts d'Asie, 11 décembre 2026

Contact presse : Anne Roncin, anne@example.org
`;
    expect(read(text).dateline?.location).toBe('PARIS');
  });
});

describe('a place among other things', () => {
  it.each([
    ['COMMUNIQUÉ DE PRESSE NATIONAL I VALNOIRE I 15 JANVIER 2026', 'VALNOIRE'],
    ['LONDON | For immediate release | 2 February 2026', 'LONDON'],
    ['En Villaserena del Campo, a 12 de febrero de 2026', 'Villaserena del Campo'],
    ['San Giovanni in Colle, 30 aprile 2026', 'San Giovanni in Colle'],
    ['24 November 2026 London', 'London'],
    ['24 November 2026, Harrowgate', 'Harrowgate'],
    // A topic, a feast, a series, a name.
    ['HOMELESSNESS | For immediate release | Monday 2 February 2026', null],
    ['Feast of St Brigid, 1 February 2026', null],
    ['Índice de Precios al Consumidor, marzo de 2026', null],
    ['August 27, 2026 Marisol Petrakis', null],
    ['Omroep Delta, 26 augustus 2026', null],
  ])('on a line of its own: %s', (line, location) => {
    expect(standaloneDateline(line, 'day-first')).toMatchObject({ location });
  });

  it('is no conference in a town', () => {
    expect(standaloneDateline('Konferenz in Berlin, 3. März 2026', 'day-first')).toBeNull();
    expect(standaloneDateline('Music & Arts, 3 March 2026', 'day-first')).toBeNull();
  });

  it.each([
    [
      'BOSTON & LEIDEN, Netherlands--(PIPELINE NEWSWIRE)--Corvane Bio met.',
      'BOSTON & LEIDEN, Netherlands',
    ],
    [
      'Altenmoor / Kreis Wendeburg - Eine ungewöhnliche Anzeige ist da.',
      'Altenmoor / Kreis Wendeburg',
    ],
    ['(Ciudad de Anselmo, 4 de junio). Los ministros firmaron hoy.', 'Ciudad de Anselmo'],
  ])('before a story: %s', (text, location) => {
    expect(leadDateline(text, 'day-first')).toMatchObject({ location });
  });

  const under = (head: string) =>
    read(
      `${head}\n\nStadt öffnet die Nachtbibliothek\n\nDie Stadt hat heute die Nachtbibliothek geöffnet, mit 340 Plätzen und einem Raum zum Schlafen. Sie ist von acht bis zwei offen.\n\nPressekontakt: Anna Lee, anna.lee@example.org\n`,
    );
  it('is found behind the label with a number, and never in the note of an update', () => {
    expect(under('Communiqué n° 31 — Valmont, le 6 mai 2026')).toMatchObject({
      dateline: { location: 'Valmont' },
      reference: '31',
    });
    expect(under('24/11/2026 às 10h22 – Atualizado em 25/11/2026 às 14h05')).toMatchObject({
      dateline: null,
      date: '2026-11-24',
    });
  });

  it('may stand with its agency above the story', () => {
    expect(agencyDateline('Wiesbaden (ots)')).toMatchObject({ location: 'Wiesbaden' });
    expect(agencyDateline('Wiesbaden (ots) Die Stadt')).toBeNull();
    expect(agencyDateline('Wiesbaden (Hessen)')).toBeNull();
  });
});

describe('days in figures', () => {
  it.each([
    ['It happened on Sunday 8 March near the bridge.', 'day-first'],
    ['Doors open on the 8th of March.', 'day-first'],
    ['It happened on Sunday, March 8, near the bridge.', 'month-first'],
    ['From March 8 to 12 April.', null],
    ['It may rain on Sunday.', null],
  ])('are in the order of those in words: %s', (text, order) => {
    expect(writtenOrder(text)).toBe(order);
  });

  const dated = (day: string) =>
    read(
      `Driver sought after hay bales fell\n\n09/03/26\n\nPolice want to speak to the driver of a green tractor after two people were hurt on ${day}. Nobody else was hurt.\n\nContact: Ann Lee, ann.lee@example.org\n`,
    ).date;
  it('are read so in an English release', () => {
    expect(dated('Sunday 8 March')).toBe('2026-03-09');
    expect(dated('Sunday, March 8')).toBe('2026-09-03');
  });
});

describe('a place that looks like something else', () => {
  it.each([
    ['(OTTAWA, ON) - On Monday members of the service opened the bridge to all.', 'OTTAWA, ON'],
    [
      'Castrillo, 18 de mayo. Ciento cuarenta alumnos recogieron el sábado las colillas.',
      'Castrillo',
    ],
  ])('is read: %s', (text, location) => {
    expect(leadDateline(text, 'day-first')?.location).toBe(location);
  });
});

describe('place and day in another order or with other signs', () => {
  it.each([
    ['Le 21 janvier 2026 - Rouyn (Québec) - Le ministre a parlé hier.', 'Rouyn (Québec)'],
    ['MANIZALES, 24 de febrero de 2026 | Pepa, una aplicación, avisa del precio.', 'MANIZALES'],
    [
      'Castelvecchio (MO), 13 ottobre 2026 – Vecchi lavandini diventano piastrelle.',
      'Castelvecchio (MO)',
    ],
  ])('are read: %s', (text, location) => {
    expect(leadDateline(text, 'day-first')).toMatchObject({
      location,
      date: expect.stringContaining('2026'),
    });
  });

  it.each(['PROGRAMA – 2 DE MAIO DE 2026', 'Agenda, 3 May 2026'])(
    'are no place where it is a list of days: %s',
    (line) => {
      expect(standaloneDateline(line, 'day-first')?.location ?? null).toBeNull();
    },
  );

  it('stand behind a label and a comma', () => {
    const { dateline, date } = read(
      `Medienmitteilung, Oberrüti, 11. Januar 2026\n\nDer Chor fusioniert mit den Rockern\n\nDer Kirchenchor hatte keine Männer mehr, die Rockband keinen Dirigenten. Nun singen beide gemeinsam.\n\nIm März geben sie ihr erstes Konzert in der Kirche.\n\nKontakt: Eva Roth, eva@example.org\n`,
    );

    expect(dateline?.location).toBe('Oberrüti');
    expect(date).toBe('2026-01-11');
  });
});

describe('the day in a lead that tells it as of today', () => {
  const dated = (lead: string) =>
    read(
      `Nota à imprensa\n\nComissão aprova projeto sobre a água\n\n${lead}\n\nO texto segue para votação em plenário.\n\nContato: Rui Reis, rui@example.org\n`,
    ).date;

  it('is that of the release', () => {
    expect(
      dated(
        'A Comissão aprovou hoje, 10 de novembro de 2026, o projeto que obriga a avisar os moradores.',
      ),
    ).toBe('2026-11-10');
  });

  it('is none where it is of something else', () => {
    expect(
      dated(
        'A Comissão reúne-se neste sábado (28/11/2026) no largo da igreja, com todos os moradores.',
      ),
    ).toBeNull();
    expect(
      dated(
        'A Comissão aprovou o projeto que obriga a avisar os moradores antes de (10/11/2026) cortar a água.',
      ),
    ).toBeNull();
  });
});
