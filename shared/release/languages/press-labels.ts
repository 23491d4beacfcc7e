import type { ReleaseType } from '../release.ts';

/** How one language labels what it sends to the press; folded. */
interface PressLabels {
  /** What is sent, as a release, and as word of an event. */
  readonly releases: readonly string[];
  readonly events: readonly string[];
  /** To whom, with what leads there: `to the media`, `à comunicação social`. */
  readonly readers: readonly string[];
}

const PRESS_LABELS: readonly PressLabels[] = [
  {
    releases: ['information', 'communication', 'note', 'statement'],
    events: ['notice', 'invitation', 'advisory', 'call'],
    readers: each(['to', 'to the', 'for', 'for the'], ['press', 'media', 'news media']),
  },
  {
    releases: ['nota', 'comunicado', 'informacion', 'boletin', 'informe'],
    events: ['aviso', 'convocatoria', 'invitacion'],
    readers: [
      ...each(['a la', 'de', 'para', 'para la'], ['prensa']),
      ...each(
        ['a los', 'a', 'de', 'para', 'para los'],
        ['medios', 'medios de comunicacion', 'periodistas'],
      ),
    ],
  },
  {
    releases: ['note', 'communique', 'information'],
    events: ['avis', 'invitation', 'convocation'],
    readers: [
      ...each(['a la', 'de', 'pour la'], ['presse']),
      ...each(['aux', 'pour les'], ['medias', 'journalistes', 'redactions']),
    ],
  },
  {
    releases: ['nota', 'comunicado', 'informacao', 'comunicacao'],
    events: ['aviso', 'convite', 'convocatoria'],
    readers: [
      ...each(['a', 'de', 'para', 'para a'], ['imprensa', 'comunicacao social', 'midia']),
      ...each(
        ['aos', 'para os'],
        ['media', 'jornalistas', 'orgaos de comunicacao', 'orgaos de comunicacao social'],
      ),
    ],
  },
  {
    releases: ['mitteilung', 'information', 'informationen'],
    events: ['hinweis', 'einladung'],
    readers: each(['an die', 'fur die'], ['presse', 'medien', 'redaktionen', 'redaktion']),
  },
  {
    releases: ['nota', 'comunicato', 'informazione'],
    events: ['avviso', 'invito', 'convocazione'],
    readers: [
      ...each(['alla', 'per la'], ['stampa']),
      ...each(['ai', 'per i'], ['media', 'giornalisti', 'mezzi di informazione']),
      ...each(['agli', 'per gli'], ['organi di informazione', 'organi di stampa']),
      ...each(['alle', 'per le'], ['redazioni']),
    ],
  },
  {
    releases: ['bericht', 'mededeling', 'informatie'],
    events: ['uitnodiging', 'aankondiging'],
    readers: each(['aan de', 'voor de', 'voor'], ['pers', 'media', 'redacties', 'journalisten']),
  },
];

/** Labels made of what is sent and to whom: `Nota à comunicação social`, `Mitteilung an die Medien`. */
export const PRESS_HEADERS: Readonly<Record<string, ReleaseType>> = Object.fromEntries(
  PRESS_LABELS.flatMap(({ releases, events, readers }) => [
    ...each(releases, readers).map((label) => [label, 'press-release'] as const),
    ...each(events, readers).map((label) => [label, 'media-advisory'] as const),
  ]),
);

/** To whom a release is addressed, by itself: `An die Redaktionen`, `Agli organi di informazione`. */
export const PRESS_READERS: readonly string[] = PRESS_LABELS.flatMap(({ readers }) =>
  readers.filter((reader) => reader.includes(' ')),
);

function each(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((a) => second.map((b) => `${a} ${b}`));
}
