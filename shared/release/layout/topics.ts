/**
 * What a text is about, by stems that the seven languages share or have beside each other; for folded text. No topic settles
 * anything: each is a fact that weights were learnt for.
 */
const TOPICS = {
  'how to ask':
    /\b(?:contact|kontakt|contatt|contato|informa[ctz]|renseign|inlichting|auskunft|ruckfrag|interview|entrevist|intervist)/,
  pictures: /\b(?:photo|foto|imag[eo]|bild|picture|video|download|telecharg|descarg|scarica)/,
  'how to come':
    /\b(?:accredit|akkredit|acredit|anmeld|aanmeld|inscri|iscri|regist|rsvp|tickets?\b|entrada|billet|bigliett|eintritt)/,
  'a founding':
    /\b(?:found|fond[ae]|fund[aoe]|grund|gegrund|opgericht|creee?\b|cread[ao]|criad[ao]|nacque|nata\b|since|depuis|desde|seit|dal\b|sinds|established|headquarter|non-?profit|charity|gemeinnutz|sin fines|sem fins|but non lucratif|onlus)/,
  'what it is':
    /^(?:\S+\s+){1,10}(?:is|are|est|sont|es|son|e|sao|ist|sind|sono|zijn|was) (?:an?|the|one|une?|le|la|les|el|los|un[ao]?|uma?|o|a|ein\w*|d(?:er|ie|as)|il|lo|een|de|het)\b/,
  law: /\b(?:disclaimer|forward-looking|copyright|\(c\)|©|rights reserved|confidential|aviso legal|registered|unsubscrib|desabonn|abmeld|cookies?\b|privacy|datenschutz|impressum)/,
  money:
    /\b(?:sponsor|support(?:ed)? by|funded|financ|finanz|foerder|gefordert|soutien|apoyo|apoio|patrocin|partner)/,
  'a wish':
    /\b(?:please|veuillez|merci de|por favor|bitte|si prega|gelieve|rogamos|se ruega|solicita)/,
  'the press':
    /\b(?:the press|press\b|journalis|reporters?\b|photographers?\b|editors?\b|medias?\b|medios\b|periodist|prensa|presse\w*|medien\w*|redaktion|redacc|redac[ct]i|redazion|giornalist|stampa\b|imprensa|jornalist|pers\b)/,
  'to be had':
    /\b(?:available|disponibl|disponiv|disponibil|verfugbar|abrufbar|beschikbaar|consultab|consultar|einsehbar|nachzulesen|read more|full (?:text|report|list|study|survey)|attached|adjunt|ci-joint|anexo|anbei|allegat|bijlage|here\b|aqui\b|ici\b)/,
  'hours and prices':
    /\b(?:opening hours|open (?:daily|every day)|free (?:entry|admission)|(?:entry|admission) (?:is )?free|horarios?|horaires|offnungszeiten|orari\b|openingstijden|entrada (?:libre|livre|gratuita|franca)|entree (?:libre|gratuite)|eintritt (?:ist )?frei|ingresso (?:libero|gratuito)|toegang (?:is )?gratis|[€$£]\s?\d|euros?\b)/,
  you: /\b(?:you|your|ustedes|su medio|vous|votre|voce|voces|ihnen|ihre[mnrs]?|uw|jullie)\b/,
  us: /\b(?:we|our|us|nosotros|nuestr[ao]s?|nous|notre|nos|wir|uns|unser\w*|noi|nostr[aoie]|wij|ons|onze|nossa?s?)\b/,
  'this week':
    /\b(?:today|hoy|aujourd'hui|hoje|heute|oggi|vandaag|this week|(?:mon|tues|wednes|thurs|fri)day|lunes|martes|miercoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|(?:segunda|terca|quarta|quinta|sexta)-feira|montag|dienstag|mittwoch|donnerstag|freitag|(?:lune|marte|mercole|giove|vener)di|(?:maan|dins|woens|donder|vrij)dag)\b/,
} as const;

/** The names of what a folded text, of a few hundred characters at most, is about. */
export const topicsOf = (folded: string): readonly string[] =>
  Object.entries(TOPICS).flatMap(([topic, stem]) => (stem.test(folded) ? [topic] : []));
