/** What a sub-editor of one language must see, and what must pass. The day is Monday, 23 November 2026. */
export interface SubEditorCases {
  readonly language: string;
  /** A release without fault: two paragraphs, the first under 50 words. */
  readonly headline: string;
  readonly date: string;
  readonly body: string;
  readonly contact: string;

  readonly dangling: readonly string[];
  readonly placeholders: readonly string[];
  readonly leftovers: readonly string[];
  readonly openQuotes: readonly string[];
  readonly mixedQuotes: string;
  readonly wrongWeekday: string;
  readonly rightWeekday: string;
  readonly immediate: readonly string[];
  /** Ends on the release's own day, names no zone. */
  readonly embargo: string;
  readonly embargoPast: string;
  /** 28 March 2027, 02:30 in the zone of Paris. */
  readonly embargoSkipped: string;
  readonly embargoOtherDay: string;
  readonly headlineWithFigure: string;
  /** A headline and a sentence that give the same figure, each in its way. */
  readonly sameFigures: readonly (readonly [string, string])[];
  readonly acronymFirst: string;
  readonly good: readonly string[];
}

const ENGLISH: SubEditorCases = {
  language: 'en',
  headline: 'Council Agrees on River Plan',
  date: 'November 24, 2026',
  body: `The council met today and agreed on a plan for the river. It will be carried out in three years and paid for by all who use the water.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. Work begins in April.`,
  contact: 'Media contact: Ann Lee, ann.lee@example.org, +1 202 555 0100',
  dangling: [
    'Photos of the event are available here.',
    'The full report can be downloaded here',
    'For more information, please visit',
    'For more information, visit:',
    'Register by clicking here.',
    'The report is available at',
    'To see the plan, click here',
    'Read the plan at the following link:',
    'The plan can be found on our website at:',
    'To register, go to',
  ],
  placeholders: [
    'The work costs XX million dollars.',
    'The minister, XXX, opens the path.',
    'The venue is TBC.',
    'The time is to be confirmed.',
    'The speaker (TBD) opens the path.',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
    'It costs [AMOUNT] in all.',
    '“We are glad,” said [NAME], mayor of the town.',
    'The path is ____ metres long.',
    '[INSERT QUOTE FROM MINISTER]',
    'The path is TK metres long.',
    'Work begins on DD/MM/YYYY.',
  ],
  leftovers: ['The path is long. [Comment AL1: is it?]', 'Deleted: the old mill stays'],
  openQuotes: ['“It is a good plan, said Ann Lee.', '"It is a good plan, said Ann Lee.'],
  mixedQuotes: '"It is a good plan,” said Ann Lee.',
  wrongWeekday: 'Monday, November 24, 2026',
  rightWeekday: 'Tuesday, November 24, 2026',
  immediate: ['FOR IMMEDIATE RELEASE', 'For Immediate Release'],
  embargo: 'EMBARGOED UNTIL 10:00, 24 November 2026',
  embargoPast: 'EMBARGOED UNTIL 10:00 GMT, 20 November 2026',
  embargoSkipped: 'EMBARGOED UNTIL 02:30 Paris time, 28 March 2027',
  embargoOtherDay: 'EMBARGOED UNTIL 10:00 GMT, 12 December 2026',
  headlineWithFigure: 'Council Plants 640 Trees by the River',
  sameFigures: [
    ['Council Plants 1,640 Trees', 'It plants 1640 trees along the bank of the river.'],
    ['Council Invests $2.5 Million in River', 'It costs $2,500,000 over the three years.'],
    ['Council Plants 20 Trees', 'It plants twenty trees along the bank of the river.'],
    ['Council Presents Agenda 2030', 'The agenda names the steps along the bank of the river.'],
  ],
  acronymFirst: `The RCB met today and agreed on a plan for the river. It will be carried out in three years and paid for by all who use the water.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. The River Commission Board (RCB) begins in April.`,
  good: [
    '“They [sic] agreed at last,” said Ann Lee, who leads the council.',
    'The mayor invites everybody who lives here.',
    'The school will be built here.',
    'The water is measured at the mill, and the path is what all look at.',
    'The council visited the sites that the plan names, and all members know what they saw.',
    'The panel is 5" wide and 6" high, as the plan says.',
    'The tower was built in the ’90s, and the rock ‘n’ roll club meets there.',
    'The film “XX” opens the festival at the mill, and Title IX stays in force.',
    'The museum is a place that everyone should visit.',
    'The 2026-27 budget grew by 12.5 percent to $2.5 billion, up from $2.2 billion.',
    'The XX Olympiad, King Louis XX, the XXL Tower and the XXI Congress are real names.',
    '“[The plan] is good for [the town],” said Ann Lee, who leads the council.',
    'The senator said that the judge has to be confirmed by all members of the council.',
    'The plan rests on three things: the mill, the path and the garden at the school.',
  ],
};

const SPANISH: SubEditorCases = {
  language: 'es',
  headline: 'El concejo aprueba el plan del río',
  date: '24 de noviembre de 2026',
  body: `El concejo se reunió hoy y aprobó un plan para el río. Se llevará a cabo en tres años y lo pagarán todos los que usan el agua.

El plan conserva el viejo molino, agrega un sendero en la orilla y da a la escuela un jardín junto al agua. Las obras comienzan en abril.`,
  contact: 'Contacto de prensa: Ana Ruiz, ana.ruiz@example.org, +1 202 555 0100',
  dangling: [
    'Las fotos del evento están disponibles aquí.',
    'El informe completo puede descargarse aquí',
    'Para más información, visite',
    'Para más información, consulte:',
    'El informe está disponible en',
    'Inscríbase haciendo clic aquí.',
    'Más información en:',
    'El plan puede leerse en el siguiente enlace:',
    'La galería de fotos está disponible en el siguiente link.',
    'Puede consultar el programa en la página web:',
  ],
  placeholders: [
    'La obra cuesta XX millones de dólares.',
    'El lugar está por confirmar.',
    'La hora está por definir.',
    '[INSERTAR CITA DEL MINISTRO]',
    'La ministra [NOMBRE] abre el sendero.',
    'El lugar (TBC) se conocerá pronto.',
    'Las obras comienzan el DD/MM/AAAA.',
    'El texto está pendiente de confirmación.',
    '[CIUDAD], [FECHA]',
  ],
  leftovers: [
    'El sendero es largo. [Comentario AR1: ¿lo es?]',
    'Eliminado: el viejo molino',
    'Con formato: Fuente: Negrita',
  ],
  openQuotes: [
    '“Es un buen plan, dijo Ana Ruiz.',
    '«Es un buen plan, dijo Ana Ruiz.',
    '"Es un buen plan, dijo Ana Ruiz.',
  ],
  mixedQuotes: '"Es un buen plan”, dijo Ana Ruiz.',
  wrongWeekday: 'Lunes, 24 de noviembre de 2026',
  rightWeekday: 'Martes, 24 de noviembre de 2026',
  immediate: [
    'PARA PUBLICACIÓN INMEDIATA',
    'PARA DIFUSIÓN INMEDIATA',
    'Para su publicación inmediata',
  ],
  embargo: 'EMBARGADO HASTA LAS 10:00 DEL 24 DE NOVIEMBRE DE 2026',
  embargoPast: 'EMBARGADO HASTA LAS 10:00 GMT DEL 20 DE NOVIEMBRE DE 2026',
  embargoSkipped: 'EMBARGADO HASTA LAS 02:30, HORA DE PARÍS, DEL 28 DE MARZO DE 2027',
  embargoOtherDay: 'EMBARGADO HASTA LAS 10:00 GMT DEL 12 DE DICIEMBRE DE 2026',
  headlineWithFigure: 'El concejo planta 640 árboles junto al río',
  sameFigures: [
    ['El concejo planta 1.640 árboles', 'Planta 1640 árboles a lo largo de la orilla del río.'],
    ['El concejo planta 20 árboles', 'Planta veinte árboles a lo largo de la orilla del río.'],
    ['El concejo invierte 2,5 millones', 'La obra cuesta 2.500.000 dólares en los tres años.'],
  ],
  acronymFirst: `La CRL se reunió hoy y aprobó un plan para el río. Se llevará a cabo en tres años y lo pagarán todos los que usan el agua.

El plan conserva el viejo molino, agrega un sendero en la orilla y da a la escuela un jardín junto al agua. La Comisión del Río Largo (CRL) comienza en abril.`,
  good: [
    'El acuerdo se basa en:\n\n- el molino\n- el sendero',
    'Más información en www.example.org/rio',
    'El alcalde invita a todos los que viven aquí.',
    'La escuela se construirá aquí.',
    'El congreso del siglo XX se celebró junto al molino.',
    'El XX aniversario y la XXX Edición del festival se celebran en julio.',
    'La alcaldesa confirmó que el plan está por completo financiado.',
    'La Declaración de Belém y el Capítulo XXX del reglamento siguen en vigor.',
    '«Es un “buen” plan», dijo Ana Ruiz, quien preside el concejo.',
  ],
};

const FRENCH: SubEditorCases = {
  language: 'fr',
  headline: 'Le conseil adopte le plan de la rivière',
  date: '24 novembre 2026',
  body: `Le conseil s’est réuni aujourd’hui et a adopté un plan pour la rivière. Il sera réalisé en trois ans et payé par tous ceux qui se servent de l’eau.

Le plan garde le vieux moulin, ajoute un sentier le long de la rive et donne à l’école un jardin au bord de l’eau. Les travaux commencent en avril.`,
  contact: 'Contact presse : Anne Petit, anne.petit@example.org, +1 202 555 0100',
  dangling: [
    'Les photos de la cérémonie sont disponibles ici.',
    'Le rapport complet peut être téléchargé ici',
    'Pour plus d’informations, consultez',
    'Pour en savoir plus, rendez-vous sur',
    'Le rapport est disponible à l’adresse suivante :',
    'Le rapport est disponible sur',
    'Inscription en cliquant ici.',
    'Le plan est à lire sur le lien suivant :',
    'Plus d’informations sur :',
    'Inscriptions sur le site internet :',
    'Pour plus d’informations, visitez :',
  ],
  placeholders: [
    'Les travaux coûtent XX millions de dollars.',
    'Le lieu reste à confirmer.',
    'L’horaire est à préciser.',
    'Texte à compléter.',
    '[INSÉRER CITATION DU MINISTRE]',
    'La ministre [NOM] ouvre le sentier.',
    'Les travaux commencent le JJ/MM/AAAA.',
    'Lieu à définir.',
  ],
  leftovers: [
    'Le sentier est long. [Commentaire AP1 : vraiment ?]',
    'Supprimé : le vieux moulin',
    'Mis en forme : Police : Gras',
  ],
  openQuotes: [
    '« C’est un bon plan, a déclaré Anne Petit.',
    '“C’est un bon plan, a déclaré Anne Petit.',
    '"C’est un bon plan, a déclaré Anne Petit.',
  ],
  mixedQuotes: '« C’est un bon plan", a déclaré Anne Petit.',
  wrongWeekday: 'Lundi 24 novembre 2026',
  rightWeekday: 'Mardi 24 novembre 2026',
  immediate: ['POUR DIFFUSION IMMÉDIATE', 'Pour publication immédiate'],
  embargo: 'SOUS EMBARGO JUSQU’AU 24 NOVEMBRE 2026 À 10 H 00',
  embargoPast: 'SOUS EMBARGO JUSQU’AU 20 NOVEMBRE 2026 À 10 H 00 GMT',
  embargoSkipped: 'SOUS EMBARGO JUSQU’AU 28 MARS 2027 À 2 H 30, HEURE DE PARIS',
  embargoOtherDay: 'SOUS EMBARGO JUSQU’AU 12 DÉCEMBRE 2026 À 10 H 00 GMT',
  headlineWithFigure: 'Le conseil plante 640 arbres près de la rivière',
  sameFigures: [
    ['Le conseil plante 1 640 arbres', 'Il plante 1640 arbres le long de la rive.'],
    ['Le conseil plante 20 arbres', 'Il plante vingt arbres le long de la rive.'],
    ['Le conseil investit 2,5 millions', 'Le plan coûte 2 500 000 dollars en trois ans.'],
  ],
  acronymFirst: `La CRL s’est réunie aujourd’hui et a adopté un plan pour la rivière. Il sera réalisé en trois ans et payé par tous ceux qui se servent de l’eau.

Le plan garde le vieux moulin, ajoute un sentier le long de la rive et donne à l’école un jardin au bord de l’eau. La Commission de la rivière longue (CRL) commence en avril.`,
  good: [
    'Le plan est disponible à l’adresse suivante : https://example.org/plan',
    'Anne Petit, qui préside le conseil, a dit : « Nous l’avons fait ensemble.\n\nNous le referons », sous les applaudissements.',
    'Le maire invite tous ceux qui vivent ici.',
    'L’école sera construite ici.',
    'Le congrès du XXe siècle s’est tenu près du moulin.',
    '« C’est un “bon” plan », a déclaré Anne Petit, qui préside le conseil.',
    'Le budget sert à confirmer que le plan plaît à tous ceux de la ville.',
  ],
};

const PORTUGUESE: SubEditorCases = {
  language: 'pt',
  headline: 'Conselho aprova plano para o rio',
  date: '24 de novembro de 2026',
  body: `O conselho reuniu-se hoje e aprovou um plano para o rio. Ele será executado em três anos e pago por todos os que usam a água.

O plano conserva o velho moinho, acrescenta um caminho à margem e dá à escola um jardim junto à água. As obras começam em abril.`,
  contact: 'Contato para a imprensa: Ana Souza, ana.souza@example.org, +1 202 555 0100',
  dangling: [
    'As fotos do evento estão disponíveis aqui.',
    'O relatório completo pode ser baixado aqui',
    'Para mais informações, acesse',
    'Para mais informações, visite:',
    'O relatório está disponível em',
    'Inscreva-se clicando aqui.',
    'O plano pode ser lido no seguinte link:',
    'Mais informações em:',
    'O plano pode ser consultado no site:',
    'Saiba mais em',
  ],
  placeholders: [
    'A obra custa XX milhões de dólares.',
    'O local está a confirmar.',
    'O horário está a definir.',
    '[INSERIR CITAÇÃO DO MINISTRO]',
    'A ministra [NOME] abre o caminho.',
    'As obras começam em DD/MM/AAAA.',
    'O texto está por confirmar.',
  ],
  leftovers: [
    'O caminho é longo. [Comentário AS1: é mesmo?]',
    'Excluído: o velho moinho',
    'Formatado: Fonte: Negrito',
  ],
  openQuotes: [
    '“É um bom plano, disse Ana Souza.',
    '«É um bom plano, disse Ana Souza.',
    '"É um bom plano, disse Ana Souza.',
  ],
  mixedQuotes: '"É um bom plano”, disse Ana Souza.',
  wrongWeekday: 'Segunda-feira, 24 de novembro de 2026',
  rightWeekday: 'Terça-feira, 24 de novembro de 2026',
  immediate: ['PARA DIVULGAÇÃO IMEDIATA', 'Para publicação imediata'],
  embargo: 'SOB EMBARGO ATÉ ÀS 10H00 DE 24 DE NOVEMBRO DE 2026',
  embargoPast: 'SOB EMBARGO ATÉ ÀS 10H00 GMT DE 20 DE NOVEMBRO DE 2026',
  embargoSkipped: 'SOB EMBARGO ATÉ ÀS 02H30, HORA DE PARIS, DE 28 DE MARÇO DE 2027',
  embargoOtherDay: 'SOB EMBARGO ATÉ ÀS 10H00 GMT DE 12 DE DEZEMBRO DE 2026',
  headlineWithFigure: 'Conselho planta 640 árvores junto ao rio',
  sameFigures: [
    ['Conselho planta 1.640 árvores', 'Planta 1640 árvores ao longo da margem do rio.'],
    ['Conselho planta 20 árvores', 'Planta vinte árvores ao longo da margem do rio.'],
    ['Conselho investe 2,5 milhões', 'A obra custa 2.500.000 dólares nos três anos.'],
  ],
  acronymFirst: `A CRL reuniu-se hoje e aprovou um plano para o rio. Ele será executado em três anos e pago por todos os que usam a água.

O plano conserva o velho moinho, acrescenta um caminho à margem e dá à escola um jardim junto à água. A Comissão do Rio Longo (CRL) começa em abril.`,
  good: [
    'O museu é um lugar que todos querem que se visite.',
    'O prefeito convida todos os que vivem aqui.',
    'A escola será construída aqui.',
    'O congresso do século XX realizou-se junto ao moinho.',
    '“É um ‘bom’ plano”, disse Ana Souza, que preside o conselho.',
    'O conselho vai confirmar em abril o que o plano diz.',
  ],
};

const GERMAN: SubEditorCases = {
  language: 'de',
  headline: 'Rat beschließt Plan für den Fluss',
  date: '24. November 2026',
  body: `Der Rat hat heute einen Plan für den Fluss beschlossen. Er wird in drei Jahren umgesetzt und von allen bezahlt, die das Wasser nutzen.

Der Plan erhält die alte Mühle, legt einen Weg am Ufer an und gibt der Schule einen Garten am Wasser. Die Arbeiten beginnen nach der Schneeschmelze im April.`,
  contact: 'Pressekontakt: Anna Klein, anna.klein@example.org, +1 202 555 0100',
  dangling: [
    'Die Fotos der Veranstaltung finden Sie hier.',
    'Der ganze Bericht kann hier heruntergeladen werden: hier',
    'Weitere Informationen unter',
    'Weitere Informationen finden Sie unter:',
    'Der Bericht ist abrufbar unter',
    'Zur Anmeldung bitte hier klicken.',
    'Der Plan steht unter folgendem Link:',
    'Mehr Informationen auf der Website:',
    'Die Anmeldung ist möglich unter folgendem Link.',
  ],
  placeholders: [
    'Die Arbeiten kosten XX Millionen Dollar.',
    'Der Ort folgt noch.',
    '[ZITAT EINFÜGEN]',
    'Die Ministerin [NAME] eröffnet den Weg.',
    'Die Arbeiten beginnen am TT.MM.JJJJ.',
    'Das Foto wird nachgereicht.',
    'Bitte ergänzen!',
  ],
  leftovers: [
    'Der Weg ist lang. [Kommentar AK1: Ist er das?]',
    'Gelöscht: die alte Mühle',
    'Formatiert: Schriftart: Fett',
  ],
  openQuotes: [
    '„Das ist ein guter Plan, sagte Anna Klein.',
    '»Das ist ein guter Plan, sagte Anna Klein.',
    '"Das ist ein guter Plan, sagte Anna Klein.',
  ],
  mixedQuotes: '„Das ist ein guter Plan", sagte Anna Klein.',
  wrongWeekday: 'Montag, 24. November 2026',
  rightWeekday: 'Dienstag, 24. November 2026',
  immediate: ['Zur sofortigen Veröffentlichung', 'ZUR SOFORTIGEN VERÖFFENTLICHUNG'],
  embargo: 'SPERRFRIST: 24. November 2026, 10:00 Uhr',
  embargoPast: 'SPERRFRIST: 20. November 2026, 10:00 Uhr GMT',
  embargoSkipped: 'SPERRFRIST: 28. März 2027, 2:30 Uhr Berliner Zeit',
  embargoOtherDay: 'SPERRFRIST: 12. Dezember 2026, 10:00 Uhr GMT',
  headlineWithFigure: 'Rat pflanzt 640 Bäume am Fluss',
  sameFigures: [
    ['Rat pflanzt 1.640 Bäume', 'Er pflanzt 1640 Bäume entlang des Ufers.'],
    ['Rat pflanzt 20 Bäume', 'Er pflanzt zwanzig Bäume entlang des Ufers.'],
    ['Rat investiert 2,5 Millionen', 'Der Plan kostet 2.500.000 Dollar in drei Jahren.'],
  ],
  acronymFirst: `Die KLF hat heute einen Plan für den Fluss beschlossen. Er wird in drei Jahren umgesetzt und von allen bezahlt, die das Wasser nutzen.

Der Plan erhält die alte Mühle, legt einen Weg am Ufer an und gibt der Schule einen Garten am Wasser. Die Kommission Langer Fluss (KLF) beginnt im April.`,
  good: [
    'Der XX. Kongress tagte an der Mühle, und die TK zahlte mit.',
    'Der Bürgermeister lädt alle ein, die hier leben.',
    'Die Schule entsteht hier.',
    '»Das ist ein ›guter‹ Plan«, sagte Anna Klein, die den Rat leitet.',
    '„Das ist ein guter Plan“, sagte Anna Klein, die den Rat leitet.',
    'Anna Klein, die den Rat leitet, sagte dazu: „Der Plan ist gut.\n\nWir beginnen damit im April, sobald der Schnee geschmolzen ist.“',
    'Die Wassermenge liegt darunter und wird gemessen, weil sie alle angeht.',
    'Der Preis blieb im letzten Jahr darunter.',
  ],
};

const ITALIAN: SubEditorCases = {
  language: 'it',
  headline: 'Il consiglio approva il piano del fiume',
  date: '24 novembre 2026',
  body: `Il consiglio si è riunito oggi e ha approvato un piano per il fiume. Sarà realizzato in tre anni e pagato da tutti quelli che usano l’acqua.

Il piano conserva il vecchio mulino, aggiunge un sentiero lungo la riva e dà alla scuola un giardino vicino all’acqua. I lavori cominciano in aprile.`,
  contact: 'Ufficio stampa: Anna Rossi, anna.rossi@example.org, +1 202 555 0100',
  dangling: [
    'Le foto dell’evento sono disponibili qui.',
    'Il rapporto completo si può scaricare qui',
    'Per maggiori informazioni, visitare:',
    'Per maggiori informazioni visita il sito',
    'Il rapporto è disponibile su',
    'Il rapporto è disponibile al seguente link:',
    'Iscrizioni cliccando qui.',
    'Maggiori informazioni su:',
    'Il programma è consultabile sul sito web:',
    'Il piano è consultabile all’indirizzo:',
  ],
  placeholders: [
    'I lavori costano XX milioni di dollari.',
    'Il luogo è da confermare.',
    'L’orario è da definire.',
    '[INSERIRE CITAZIONE DEL MINISTRO]',
    'La ministra [NOME] apre il sentiero.',
    'I lavori cominciano il GG/MM/AAAA.',
    'Testo da completare.',
  ],
  leftovers: [
    'Il sentiero è lungo. [Commento AR1: lo è?]',
    'Eliminato: il vecchio mulino',
    'Formattato: Tipo di carattere: Grassetto',
  ],
  openQuotes: [
    '“È un buon piano, ha detto Anna Rossi.',
    '«È un buon piano, ha detto Anna Rossi.',
    '"È un buon piano, ha detto Anna Rossi.',
  ],
  mixedQuotes: '"È un buon piano”, ha detto Anna Rossi.',
  wrongWeekday: 'Lunedì 24 novembre 2026',
  rightWeekday: 'Martedì 24 novembre 2026',
  immediate: ['PER DIFFUSIONE IMMEDIATA', 'Per pubblicazione immediata'],
  embargo: 'SOTTO EMBARGO FINO ALLE ORE 10.00 DEL 24 NOVEMBRE 2026',
  embargoPast: 'SOTTO EMBARGO FINO ALLE ORE 10.00 GMT DEL 20 NOVEMBRE 2026',
  embargoSkipped: 'SOTTO EMBARGO FINO ALLE ORE 2.30, ORA ITALIANA, DEL 28 MARZO 2027',
  embargoOtherDay: 'SOTTO EMBARGO FINO ALLE ORE 10.00 GMT DEL 12 DICEMBRE 2026',
  headlineWithFigure: 'Il consiglio pianta 640 alberi lungo il fiume',
  sameFigures: [
    ['Il consiglio pianta 1.640 alberi', 'Pianta 1640 alberi lungo la riva del fiume.'],
    ['Il consiglio pianta 20 alberi', 'Pianta venti alberi lungo la riva del fiume.'],
    ['Il consiglio investe 2,5 milioni', 'Il piano costa 2.500.000 dollari in tre anni.'],
  ],
  acronymFirst: `La CFL si è riunita oggi e ha approvato un piano per il fiume. Sarà realizzato in tre anni e pagato da tutti quelli che usano l’acqua.

Il piano conserva il vecchio mulino, aggiunge un sentiero lungo la riva e dà alla scuola un giardino vicino all’acqua. La Commissione del Fiume Lungo (CFL) comincia in aprile.`,
  good: [
    'Nel XX secolo e nel Municipio XX si parlava del fiume.',
    'Il sindaco invita tutti quelli che vivono qui.',
    'La scuola sarà costruita qui.',
    'Il congresso del secolo XX si è tenuto vicino al mulino.',
    '«È un “buon” piano», ha detto Anna Rossi, che presiede il consiglio.',
  ],
};

const DUTCH: SubEditorCases = {
  language: 'nl',
  headline: 'Raad stemt in met plan voor de rivier',
  date: '24 november 2026',
  body: `De raad kwam vandaag bijeen en stemde in met een plan voor de rivier. Het wordt in drie jaar uitgevoerd en betaald door allen die het water gebruiken.

Het plan behoudt de oude molen, voegt een pad langs de oever toe en geeft de school een tuin aan het water. Het werk begint in april.`,
  contact: 'Perscontact: Anna Smit, anna.smit@example.org, +1 202 555 0100',
  dangling: [
    'De foto’s van het evenement vindt u hier.',
    'Het hele rapport is te downloaden via deze link',
    'Meer informatie vindt u op',
    'Meer informatie op:',
    'Het rapport is beschikbaar via',
    'Aanmelden kan door hier te klikken: klik hier.',
    'Het plan staat op de volgende link:',
    'Kijk voor meer informatie op',
    'Meer informatie is te vinden op de website:',
  ],
  placeholders: [
    'Het werk kost XX miljoen dollar.',
    'De locatie volgt nog.',
    'Tijdstip: nog te bevestigen',
    '[CITAAT INVOEGEN]',
    'Minister [NAAM] opent het pad.',
    'Het werk begint op DD-MM-JJJJ.',
    'Locatie nog te bepalen.',
  ],
  leftovers: [
    'Het pad is lang. [Opmerking AS1: is dat zo?]',
    'Verwijderd: de oude molen',
    'Met opmaak: Lettertype: Vet',
  ],
  openQuotes: [
    '“Het is een goed plan, zegt Anna Smit.',
    '„Het is een goed plan, zegt Anna Smit.',
    '"Het is een goed plan, zegt Anna Smit.',
  ],
  mixedQuotes: '"Het is een goed plan”, zegt Anna Smit.',
  wrongWeekday: 'Maandag 24 november 2026',
  rightWeekday: 'Dinsdag 24 november 2026',
  immediate: ['VOOR ONMIDDELLIJKE PUBLICATIE', 'Voor directe publicatie'],
  embargo: 'ONDER EMBARGO TOT 24 NOVEMBER 2026, 10.00 UUR',
  embargoPast: 'ONDER EMBARGO TOT 20 NOVEMBER 2026, 10.00 UUR GMT',
  embargoSkipped: 'ONDER EMBARGO TOT 28 MAART 2027, 2.30 UUR NEDERLANDSE TIJD',
  embargoOtherDay: 'ONDER EMBARGO TOT 12 DECEMBER 2026, 10.00 UUR GMT',
  headlineWithFigure: 'Raad plant 640 bomen langs de rivier',
  sameFigures: [
    ['Raad plant 1.640 bomen', 'De raad plant 1640 bomen langs de oever.'],
    ['Raad plant 20 bomen', 'De raad plant twintig bomen langs de oever.'],
    ['Raad investeert 2,5 miljoen', 'Het plan kost 2.500.000 dollar in drie jaar.'],
  ],
  acronymFirst: `De CLR kwam vandaag bijeen en stemde in met een plan voor de rivier. Het wordt in drie jaar uitgevoerd en betaald door allen die het water gebruiken.

Het plan behoudt de oude molen, voegt een pad langs de oever toe en geeft de school een tuin aan het water. De Commissie Lange Rivier (CLR) begint in april.`,
  good: [
    'De kinderen ruimen het zwerfafval langs de oever op.',
    'De burgemeester nodigt iedereen uit die hier woont.',
    'De school komt hier.',
    'De burgemeester riep iedereen op.',
    '“Het is een ‘goed’ plan”, zegt Anna Smit, die de raad leidt.',
    'De foto’s uit de jaren ’90 hangen in de molen, en de raad ruimt ze op.',
  ],
};

export const LANGUAGE_CASES: readonly SubEditorCases[] = [
  ENGLISH,
  SPANISH,
  FRENCH,
  PORTUGUESE,
  GERMAN,
  ITALIAN,
  DUTCH,
];
