import { describe, expect, it } from 'vitest';
import { isForOthers } from '../../../../shared/release/fields/for-others.ts';

describe('a line that is not for the press', () => {
  it.each([
    'Box office: 020 7946 0123',
    'Kartenvorverkauf: Tel. 030 5550123',
    'Spendenkonto: IBAN DE00 0000 0000 0000',
    'Billetterie : 01 99 00 12 34',
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
  ])('%s', (line) => {
    expect(isForOthers(line)).toBe(true);
  });

  it.each([
    'Press office: 020 7946 0123',
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
    'Ann Lee, press officer',
  ])('is none: %s', (line) => {
    expect(isForOthers(line)).toBe(false);
  });
});
