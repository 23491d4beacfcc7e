import { describe, expect, it } from 'vitest';
import { isCounter, isForOthers, isNobodys } from '../../../../shared/release/fields/for-others.ts';

describe('a line that is not for the press', () => {
  it.each([
    'Box office: 020 7946 0123',
    'Actionnaires individuels : 0 805 55 01 12',
    'Voor het publiek: 00 800 555 01 00',
    'Quejas: quejas@example.org',
    'Kartenvorverkauf: Tel. 030 5550123',
    'Spendenkonto: IBAN DE00 0000 0000 0000',
    'Billetterie : 01 99 00 12 34',
    'Numéro d’information du public : 05 99 00 44 44',
    'Información al ciudadano: 910 555 060',
    'URP: 0999 555000',
    'Per le iscrizioni: scuola@example.org',
    'Data protection: privacy@example.org',
    'Datenschutz: datenschutz@example.org',
    'Centre d’appel : 080 100 7000',
    'BOX OFFICE 020 7946 0123',
    'Atención al Cliente: 900 555 012',
    'Taquilla 985 555 027',
    'Reservas e informações: 266 555 018',
    'PIX para doações (chave e-mail): doe@example.org',
    'Biglietteria: tel. 0784 555 120, biglietteria@example.org',
    'Kaartverkoop: 050 555 0183',
    'Cuprosur S.A. | Av. Mayor 2255 | Mesa central +56 2 2555 0100',
    'C.F. 00000000000 – Privacy – Credits: Studio Virgola',
    'About us · Contact · © 2026 Wire, newsroom@example.org',
    'Para dejar de recibir información, escriba a listas@example.org',
    'Fotografias em example.org/fotos (crédito obrigatório: Teresa Vilela)',
    'Central de reservas 902 555 700',
    'Acme, 1 High Street, Example Town. Switchboard 020 7946 0900.',
    'Praça da Bandeira, s/n - Centro - PABX (27) 3555-0100',
    'To subscribe to the list, send a message to: list@example.org',
    'To remove your address from the list, send a message to: list@example.org',
    'Crews should RSVP to desk@example.org by noon',
    'Numéros utiles : 0 800 55 01 20',
    'Texto: Iara Monteverde',
    'Donate online at www.example-rescue-of-animals.example.org',
    'Apúntate: inscripciones.example.org',
    'Para: desk@example.org, radio@example.org',
  ])('%s', (line) => {
    expect(isForOthers(line)).toBe(true);
  });

  it.each([
    'Press office: 020 7946 0123',
    'Press: Ann Lee, ann@example.org | Data protection: privacy@example.org',
    'Eva Roth, datenschutz@example.org',
    'Pressestelle, datenschutz-presse@example.org',
    'Tickets and press: Ann Lee, 020 7946 0123',
    'Reservas de prensa: Ana Ruiz, 985 555 027',
    'PBX 2555-0100, extensión 412',
    'Switchboard: 020 7946 0100',
    'Standard Bank, Ann Lee, 020 7946 0123',
    'Kasse Nord eG, Anna Roth, 030 5550123',
    'Donations Manager Ann Lee, ann@example.org',
    'Dons du Sang, Ana Ruiz, 01 99 00 12 34',
    'Fotos: Ana Ruiz, ana@example.org',
    'Bürgertelefon: 04955 21 4000',
    'RSVP: Ann Lee, 020 7946 0123',
    'Ann Lee, Acme. Switchboard 020 7946 0900, mobile 07700 900461',
    'Press officer, Acme. Switchboard 020 7946 0900',
    'Text: 07700 900461',
    'Texto e fotos: imprensa@example.org',
    'To book an interview: ann@example.org',
    'Ann Lee, press officer',
  ])('is none: %s', (line) => {
    expect(isForOthers(line)).toBe(false);
  });
});

it('a counter stands on a line of its own', () => {
  for (const line of ['Billetterie', 'Box office:', 'NUMÉROS UTILES', 'Wichtige Telefonnummern'])
    expect(isCounter(line)).toBe(true);
  for (const line of [
    'Box office: 020 7946 0123',
    'Presse',
    'Dons du Sang',
    'Kasse Nord eG',
    'Ann Lee',
  ])
    expect(isCounter(line)).toBe(false);
});

it('credits, and to whom a mail went, are nobody’s to call', () => {
  for (const line of [
    'Foto: Ana Ruiz',
    'Redação: Iara Melo',
    'An: redaktion@example.org',
    'Cc: a@example.org',
  ])
    expect(isNobodys(line)).toBe(true);
  for (const line of [
    'Foto: Ana Ruiz, ana@example.org',
    'Ana: ana@example.org',
    'Box office: 020 7946 0123',
  ])
    expect(isNobodys(line)).toBe(false);
});
