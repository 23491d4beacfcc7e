import type { Delivery, DigestItem } from '../delivery/delivery.ts';

/**
 * A delivery as the ledger's item holds it. What is in a digest is a line each, `1 en en 453/14` (version or `-`, language, language
 * of the release, family): DynamoDB counts the names of attributes, and twenty thousand readers of sixty releases
 * would pay four times as much for them as for what they say, at a partition that takes 1,000 kB a second.
 */
export interface StoredDelivery extends Omit<Delivery, 'items'> {
  /** Objects in what earlier versions stored. */
  readonly items?: readonly (string | DigestItem)[];
}

export const storedDelivery = ({ items, ...delivery }: Delivery): StoredDelivery =>
  items === undefined ? delivery : { ...delivery, items: items.map(lineOf) };

export const deliveryOf = ({ items, ...delivery }: StoredDelivery): Delivery =>
  items === undefined
    ? delivery
    : {
        ...delivery,
        items: items.map((item) => (typeof item === 'string' ? itemOf(item) : item)),
      };

const lineOf = ({ family, language, releaseLanguage, releaseVersion }: DigestItem): string =>
  `${releaseVersion ?? '-'} ${language} ${releaseLanguage} ${family}`;

/** Language tags hold no spaces (BCP 47); a family may. */
function itemOf(line: string): DigestItem {
  const [version = '', language = '', releaseLanguage = '', ...family] = line.split(' ');
  return {
    family: family.join(' '),
    language,
    releaseLanguage,
    releaseVersion: version === '-' ? null : Number(version),
  };
}
