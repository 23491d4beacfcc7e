/**
 * Countries and parts of them that have one time of day, and adjectives of them and of their cities, as press offices put them
 * beside an hour: `Irish time`, `hora del Perú`, `Schweizer Zeit`; folded. A country of several zones is none: it holds the release.
 */
const PLACES_OF: Readonly<Record<string, string>> = {
  'Africa/Abidjan': "cote d'ivoire|costa de marfil|costa do marfim|ivory coast",
  'Africa/Algiers': 'alger|argel|algerie|algeria|argelia|algerian|algerienne',
  'Africa/Casablanca': 'rabat|maroc|morocco|marruecos|marrocos|moroccan|marocaine',
  'Africa/Dakar': 'senegal|senegalaise',
  'Africa/Douala': 'yaounde|cameroun|cameroon',
  'Africa/Johannesburg': 'south africa|south african|pretoria|cape town|sudafrica|sudafricana',
  'Africa/Lagos': 'nigeria|nigerian|abuja',
  'Africa/Luanda': 'angola|angolana',
  'Africa/Maputo': 'mocambique|mozambique|mocambicana',
  'Africa/Nairobi': 'kenya|kenyan',
  'Africa/Tunis': 'tunisie|tunisia|tunez|tunisienne',
  'America/Argentina/Buenos_Aires': 'argentina',
  'America/Asuncion': 'paraguay|paraguaya',
  'America/Bogota': 'colombia|colombiana',
  'America/Caracas': 'venezuela|venezolana',
  'America/Guayaquil': 'quito|ecuador continental',
  'America/Halifax': 'nova scotia|nouvelle-ecosse',
  'America/Havana': 'cuba|la habana|cubana',
  'America/La_Paz': 'bolivia|boliviana',
  'America/Lima': 'peru|peruana',
  'America/Managua': 'nicaragua',
  'America/Mexico_City': 'cdmx|centro de mexico|centro mexico|mexico centro',
  'America/Montevideo': 'uruguay|uruguaya',
  'America/Phoenix': 'arizona',
  'America/Port-au-Prince': 'haiti|haitienne',
  'America/Santo_Domingo': 'republica dominicana|dominican republic',
  'America/St_Johns': 'newfoundland|terre-neuve',
  'America/Tegucigalpa': 'honduras',
  'America/Toronto': 'quebecoise',
  'America/New_York': 'new yorker',
  'America/Anchorage': 'alaska',
  'Asia/Dubai': 'uae|gulf',
  'Asia/Jerusalem': 'israel|israeli',
  'Asia/Kolkata': 'india|indian|nueva delhi|neu delhi',
  'Asia/Seoul': 'korea|korean|south korea|corea del sur|coree du sud',
  'Asia/Shanghai': 'china|chinese|pequim',
  'Asia/Tokyo': 'japan|japanese|japon|japao|giappone|toquio',
  'Atlantic/Azores': 'acores',
  'Atlantic/Canary': 'canarias|canaria|insular canaria|islas canarias',
  'Atlantic/Cape_Verde': 'cabo verde',
  'Europe/Amsterdam':
    'netherlands|dutch|nederland|nederlandse|niederlande|pays-bas|amsterdamse|paises bajos|paesi bassi|paises baixos',
  'Europe/Berlin':
    'germany|german|deutschland|deutsche|deutscher|alemania|alemana|allemagne|allemande|germania|tedesca|alemanha|duitse|berliner|hamburger|munchner|frankfurter|berlijn|berlino|berlim',
  'Europe/Brussels':
    'belgium|belgian|belgique|belge|belgien|belgische|belgischer|belgica|belgio|belgie|brusselse|brusseler',
  'Europe/Dublin':
    'ireland|irish|irlande|irlandaise|irlanda|irlandesa|irlandese|irland|irische|irischer|ierland|ierse',
  'Europe/Istanbul': 'turkiye|turkish|turquie|turquia|turkei|turchia',
  'Europe/Lisbon': 'portugal|portugal continental|lisbona|lissabon',
  'Europe/London':
    'uk|britain|british|britannique|britische|britischer|britanica|britannica|britse|reino unido|royaume-uni|regno unito|londoner|londra|londen',
  'Europe/Madrid':
    'spain|spanish|espana|espanola|espagne|espagnole|spanien|spanische|spanischer|spagna|spagnola|espanha|spaanse|peninsular|peninsular espanola|madrilena',
  'Europe/Moscow': 'moskauer',
  'Europe/Paris':
    'france|francaise|french|francia|francesa|frankreich|franzosische|franzosischer|francese|franca|frankrijk|franse|pariser|parigi|parijs',
  'Europe/Rome': 'italy|italian|italie|italienne|italia|italiana|italien|italienische|italiaanse',
  'Europe/Vienna':
    'austria|austrian|autriche|autrichienne|osterreich|osterreichische|osterreichischer|oostenrijkse|wiener|viena',
  'Europe/Zurich':
    'switzerland|swiss|suisse|schweiz|schweizer|suiza|svizzera|suica|zwitserse|berner|zurcher|basler|genfer|ginevra|genebra|zurigo|berna',
  'Pacific/Auckland': 'nz|new zealand|nouvelle-zelande|wellington',
};

/** The zone of each of them, by its name. */
export const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries(PLACES_OF).flatMap(([zone, names]) =>
    names.split('|').map((name) => [name, zone] as const),
  ),
);
