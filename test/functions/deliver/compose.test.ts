import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { createCompose } from '../../../functions/deliver/compose.ts';
import { newDelivery } from '../../../shared/delivery/delivery.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { CONFIG, ENGLISH, SITE_URL } from '../../golden/sample-edition.ts';

it('calls a digest by the day that it is where its readers are', async () => {
  const digest = { hour: 7, weekday: 1, timeZones: ['Pacific/Auckland'] };
  const ring = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };
  const composer = await createCompose({
    config: { ...CONFIG, timeZone: 'America/New_York', mail: { ...CONFIG.mail, digest } },
    siteUrl: SITE_URL,
    keys: { ring: async () => ring },
    messageIdOf: (id) => id,
  })();
  const date = '2026-11-01T18:00:00.000Z';
  const delivery = newDelivery('ana-1', date, { language: 'en', releaseLanguage: null });
  const mailOf = (notice: string) =>
    Buffer.from(
      composer.digest([ENGLISH], { subscriber: subscriberOf(), delivery, notice, date }),
    ).toString();

  // One worker writes both at the same time: neither takes the other's.
  expect(mailOf('digest-daily-20261102-pacific-auckland')).toContain('Monday, November 2');
  expect(mailOf('digest-daily-20261101')).toContain('Sunday, November 1');
  expect(mailOf('digest-daily-20261101-asia-seoul')).toContain('Sunday, November 1');
});

it('tells who gets a release in a language that they do not read, in one of theirs, why and how to leave', async () => {
  const ring = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };
  const composer = await createCompose({
    config: CONFIG,
    siteUrl: SITE_URL,
    keys: { ring: async () => ring },
    messageIdOf: (id) => id,
  })();
  const date = '2026-11-01T18:00:00.000Z';
  const delivery = newDelivery('ana-1', date, { language: 'en', releaseLanguage: 'en' });
  const mailTo = async (...languages: readonly string[]) => {
    const subscriber = subscriberOf({ languages });
    const reader = { subscriber, delivery, notice: 'alert', date };
    const {
      text = '',
      html = '',
      headers,
    } = await PostalMime.parse(composer.release(ENGLISH, 'alert', reader));
    const language = headers.find(({ key }) => key === 'content-language')?.value;
    return { language, footer: text.slice(text.indexOf('\n-- ')), html };
  };

  const spanish = await mailTo('de', 'es', 'fr');
  expect(spanish.language).toBe('en');
  expect(spanish.footer).toContain('Recibe este correo');
  expect(spanish.footer).toContain('Cancelar la suscripción: ');
  expect(spanish.footer).toContain(`${SITE_URL}/es/subscribe/`);
  const [, cell] = spanish.html.split('<td lang="es" dir="ltr"');
  expect(cell).toContain('Recibe este correo');

  for (const languages of [['es', 'en'], ['de']]) {
    const { footer, html } = await mailTo(...languages);
    expect(footer).toContain('\nUnsubscribe: ');
    expect(html).not.toContain('<td lang=');
  }
});
