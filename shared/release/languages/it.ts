import type { LanguageTables } from './language-tables.ts';

export const italian: LanguageTables = {
  language: 'it',
  stopWords:
    'il lo la i gli le di del della dei delle che e in un una per con su nel nella alla al sono si non ha hanno da dal dalla anche come piu questo questa questi tra ma o ed ai sul sulla essere stato stata alle degli ai nei cui gia loro suo sua'.split(
      ' ',
    ),
  headers: {
    'comunicato stampa': 'press-release',
    'nota stampa': 'press-release',
    comunicato: 'press-release',
    'invito stampa': 'invitation',
    'invito alla stampa': 'invitation',
    'avviso ai media': 'media-advisory',
    'convocazione stampa': 'media-advisory',
    dichiarazione: 'statement',
    discorso: 'speech',
  },
  siteTrails: ['sala stampa', 'area stampa', 'ufficio stampa', 'notizie', 'stampa', 'condividi'],
  immediate: ['per diffusione immediata', 'per pubblicazione immediata', 'diffusione immediata'],
  embargoOpeners: [
    'sotto embargo fino',
    'sotto embargo',
    'embargo fino',
    'da non pubblicare prima',
    'da non diffondere prima',
    'non pubblicare prima',
  ],
  embargoLabels: ['embargo'],
  embargoSentence:
    /\b(?:quest[oa']|il presente|la presente)(?: [\w'-]+){0,2}? ?\b(?:comunicato|documento|testo|materiale|nota|contenuto)\b(?: [\w'-]+){0,5}? (?:e|resta|rimane|sono)\b(?: [\w'-]+){0,2}? (?:sotto embargo|soggett[oa] a(?:d un)? embargo|embargat[oa])\b/,
  releaseLabels: [
    'data di pubblicazione',
    'data di diffusione',
    'da pubblicare il',
    'da diffondere il',
  ],
  noEmbargo: ['nessuno', 'no', 'diffusione immediata'],
  referenceLabels: ['riferimento', 'rif', 'comunicato stampa n', 'comunicato n', 'numero', 'n'],
  dateLabels: ['data', 'pubblicato il'],
  contactHeadings: [
    'contatti stampa',
    'contatto stampa',
    'contatti per la stampa',
    'ufficio stampa',
    'contatti',
    'contatto',
    'per informazioni',
    'informazioni per la stampa',
    'referente stampa',
  ],
  notesHeadings: [
    'bibliografia',
    'riferimenti',
    'informazioni pratiche',
    'note per i redattori',
    'note per la redazione',
    'nota per i redattori',
    'note ai redattori',
  ],
  advisoryLabels: ['cosa', 'chi', 'quando', 'dove', 'che cosa'],
  keywordLabels: ['parole chiave', 'parole-chiave'],
  boilerplateHeadings: ['chi siamo'],
  boilerplateOpeners: ['informazioni su', 'chi e', 'chi siamo', 'a proposito di'],
  pointerOpeners: [
    'per maggiori informazioni',
    'per ulteriori informazioni',
    'maggiori informazioni',
    'per saperne di piu',
    'una galleria fotografica',
  ],
  danglingEndings: ['clicca qui', 'disponibile qui', 'qui', 'seguente link', 'sito web', 'su'],
  endMarks: ['fine', 'fine del comunicato'],
  legalOpeners: ['tutti i diritti riservati', 'avvertenza'],
  correctionOpeners: ['errata corrige', 'rettifica', 'correzione'],
  withdrawalOpeners: ['ritiro', 'annullamento', 'comunicato ritirato'],
  speechVerbs:
    'dichiara dichiarato detto dice spiega spiegato afferma affermato sottolinea sottolineato aggiunge aggiunto commenta commentato ricorda osserva conclude secondo racconta raccontato sostiene precisa precisato dichiarava ricordato osservato concluso evidenzia rileva annuncia'.split(
      ' ',
    ),
  titles:
    'sig signor signora dott dottor dottoressa dr prof professor professoressa presidente ministro ministra ambasciatore ambasciatrice direttore direttrice segretario segretaria generale sindaco sindaca onorevole on ing avv'.split(
      ' ',
    ),
  roles:
    'presidente ministro ministra ambasciatore ambasciatrice direttore direttrice segretario segretaria sindaco sindaca responsabile portavoce coordinatore coordinatrice professore professoressa ricercatore ricercatrice fondatore amministratore assessore assessora consigliere consigliera rettore rettrice preside governatore deputato deputata senatore senatrice restauratore restauratrice capo'.split(
      ' ',
    ),
  extraMonths: { gen: 1, mag: 5, giu: 6, lug: 7, ott: 10, dic: 12 },
  zones: { 'ora di roma': 'Europe/Rome', 'ora italiana': 'Europe/Rome' },
  noon: ['mezzogiorno'],
  midnight: ['mezzanotte'],
  today: ['oggi', 'domani', 'ieri'],
  placeholders: ['da confermare', 'inserire citazione'],
};
