import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliveryOf, storedDelivery } from '../../../shared/aws/stored-delivery.ts';
import { newDelivery } from '../../../shared/delivery/delivery.ts';

const AT = '2026-11-02T12:00:00.000Z';
const delivery = newDelivery('ana-1', AT, { language: 'en', releaseLanguage: null });
const item = { family: '453/14', language: 'pt-BR', releaseLanguage: 'en', releaseVersion: 1 };

it('holds a release in a digest as a line', () => {
  const items = [item, { ...item, releaseVersion: null }];
  expect(storedDelivery({ ...delivery, items }).items).toEqual([
    '1 pt-BR en 453/14',
    '- pt-BR en 453/14',
  ]);
});

it('gives back every delivery as it was, whatever a family is called', () => {
  const language = fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW');
  const releaseVersion = fc.option(fc.integer({ min: 1 }), { nil: null });
  const any = fc.record({
    family: fc.string({ unit: 'grapheme' }),
    language,
    releaseLanguage: language,
    releaseVersion,
  });
  fc.assert(
    fc.property(fc.array(any), fc.nat(), (items, more) => {
      const digest = { ...delivery, items, more };
      expect(deliveryOf(storedDelivery(digest))).toEqual(digest);
    }),
  );
  expect(deliveryOf(storedDelivery(delivery))).toEqual(delivery);
});

it('reads what earlier versions stored', () => {
  expect(deliveryOf({ ...delivery, items: [item] })).toEqual({ ...delivery, items: [item] });
});
