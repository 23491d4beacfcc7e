import type { LanguageTables } from './language-tables.ts';

export const dutch: LanguageTables = {
  language: 'nl',
  headers: {
    persbericht: 'press-release',
    nieuwsbericht: 'press-release',
    mediabericht: 'press-release',
    persmededeling: 'press-release',
    persuitnodiging: 'invitation',
    uitnodiging: 'invitation',
    verklaring: 'statement',
    toespraak: 'speech',
  },
  siteTrails: ['perscentrum', 'pers', 'nieuws', 'delen', 'nieuwsoverzicht'],
  immediate: ['voor onmiddellijke publicatie', 'voor directe publicatie', 'vrij voor publicatie'],
  embargoOpeners: [
    'onder embargo tot',
    'onder embargo',
    'embargo tot',
    'niet publiceren voor',
    'niet voor publicatie voor',
  ],
  embargoLabels: ['embargo'],
  embargoSentence:
    /\b(?:dit|deze)(?: [\w'-]+){0,2}? ?\b(?:persbericht|document|bericht|tekst|materiaal|informatie)\b(?: [\w'-]+){0,5}? (?:staat|is|blijft|valt)\b(?: [\w'-]+){0,2}? (?:onder (?:\w+ )?embargo)\b/,
  releaseLabels: [
    'publicatiedatum',
    'datum van publicatie',
    'te publiceren op',
    'voor publicatie op',
  ],
  noEmbargo: ['geen', 'opgeheven', 'voor onmiddellijke publicatie'],
  referenceLabels: ['referentie', 'kenmerk', 'persbericht nr', 'nummer', 'nr'],
  dateLabels: ['datum', 'gepubliceerd op'],
  contactHeadings: [
    'contact voor journalisten',
    'perscontact',
    'perscontacten',
    'contact voor de pers',
    'contactpersoon',
    'contact',
    'noot voor de redactie',
    'noot voor de redactie (niet voor publicatie)',
    'woordvoerder',
    'persvoorlichting',
    'voor meer informatie',
  ],
  notesHeadings: [
    'literatuur',
    'bronnen',
    'praktische informatie',
    'noot voor redacties',
    'noten voor de redactie',
  ],
  advisoryLabels: ['wat', 'wie', 'wanneer', 'waar'],
  keywordLabels: ['trefwoorden', 'steekwoorden', 'kernwoorden'],
  boilerplateHeadings: ['over ons', 'wie zijn wij'],
  boilerplateClosers: ['in het kort'],
  boilerplateOpeners: ['over de', 'over het', 'over'],
  pointerOpeners: ['meer informatie', 'kijk op', 'lees meer', 'een fotogalerij'],
  endMarks: ['einde', 'einde persbericht'],
  legalOpeners: ['alle rechten voorbehouden'],
  correctionOpeners: ['correctie', 'rectificatie', 'gecorrigeerde versie'],
  withdrawalOpeners: ['intrekking', 'ingetrokken'],
  speechVerbs:
    'zegt zei aldus stelt stelde verklaart verklaarde benadrukt benadrukte vertelt licht vindt vervolgt meldt reageert concludeert legt noemt hoopt denkt volgens vertelde constateert waarschuwt waarschuwde lacht besluit voegt vult bevestigt bevestigde schrijft schreef belooft roept pleit meent oordeelt onderstreept zo'.split(
      ' ',
    ),
  titles:
    'de heer mevrouw dhr mevr dr prof professor minister president burgemeester ambassadeur directeur directrice staatssecretaris voorzitter'.split(
      ' ',
    ),
  roles:
    'minister president burgemeester ambassadeur directeur directrice staatssecretaris voorzitter woordvoerder woordvoerster hoofd manager onderzoeker professor wethouder gedeputeerde hoogleraar rector onderzoekster onderzoeksleider bestuurder kapitein schipper dijkgraaf arts'.split(
      ' ',
    ),
  extraMonths: { mrt: 3, mei: 5, okt: 10 },
  zones: { 'nederlandse tijd': 'Europe/Amsterdam', 'belgische tijd': 'Europe/Brussels' },
  noon: ["12 uur 's middags", 'twaalf uur'],
  midnight: ['middernacht'],
  today: ['vandaag', 'morgen', 'gisteren'],
};
