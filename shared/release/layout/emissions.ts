import type { SourceBlock } from '../document.ts';
import type { Features } from './features.ts';
import { isDefinition } from './labelled-line.ts';
import { NEVER, type Part, type Phase, type State } from './parts.ts';

/** What the head or foot of a page is never a part of. */
const NOT_FURNITURE: ReadonlySet<Part> = new Set([
  'headline',
  'deck',
  'highlights',
  'lead',
  'body',
  'notes',
  'pointer',
]);

/** What a page says of its headline outweighs all else. */
const TITLE = 20;

/** How well a block fits a part by itself. */
export function emission({ part, phase }: State, block: SourceBlock, own: Features): number {
  if (block.isPageFurniture === true) {
    if (NOT_FURNITURE.has(part)) return -30;
    if (part === 'boilerplate' && own.boilerplate === null) return -30;
  }
  if (block.isFootnote === true) return part === 'notes' ? 8 : -30;
  if (block.isTitle === true && !isFurniture(own)) return part === 'headline' ? TITLE : -TITLE;
  if (own.isEndMark && part !== 'end mark') return block.kind === 'rule' ? -1 : -12;
  switch (part) {
    case 'header':
      return own.header !== null ||
        own.isPreamble ||
        own.isSiteTrail ||
        own.isImmediate ||
        ((own.isHighlightsHeading || own.isIssuer) && phase === 1)
        ? 6
        : NEVER / 10;
    case 'embargo':
      return own.embargo === 'certain' ? 10 : own.embargo === 'label' ? 9 : NEVER / 10;
    case 'reference':
      return own.isReference ? 7 : NEVER / 10;
    case 'date':
      return own.dateLine === null && own.releaseTime === null ? NEVER / 10 : 6;
    case 'notice':
      return own.notice === null ? NEVER / 10 : 6;
    case 'kicker':
      return kickerScore(block, own);
    case 'headline':
      return headlineScore(block, own);
    case 'deck':
      return deckScore(block, own);
    case 'highlights':
      return block.kind === 'list' && !block.ordered && !own.hasAddress ? 2.5 : NEVER / 10;
    case 'lead':
      return leadScore(block, own);
    case 'body':
      return bodyScore(block, own);
    case 'pointer':
      return own.isPointer ? 5 : own.isLinkOnly ? 3 : NEVER / 10;
    case 'end mark':
      return own.isEndMark ? 8 : NEVER / 10;
    case 'notes':
      return own.notesHeading || own.isNote ? 8 : isLabelled(own) ? -6 : 0.5;
    case 'keywords':
      return own.keywords !== null ? 9 : NEVER / 10;
    case 'boilerplate':
      return own.boilerplate !== null ? 7 : isLabelled(own) ? -6 : own.words > 8 ? 1 : -1;
    case 'contact':
      return contactScore(phase, block, own);
    case 'legal':
      return own.isLegal || own.isClosing ? 5 : -3;
    case 'trailer':
      if (phase < 2) return isFurniture(own) ? -12 : -7;
      return isLabelled(own) ? -4 : -0.5;
  }
}

/** Whether the block says by itself what it is, and it is no prose. */
const isLabelled = (own: Features): boolean =>
  own.contactHeading !== null ||
  own.notesHeading ||
  own.keywords !== null ||
  own.boilerplate !== null ||
  own.isReference ||
  own.embargo !== null ||
  own.isPointer;

const isFurniture = (own: Features): boolean =>
  own.header !== null ||
  own.isSiteTrail ||
  own.isImmediate ||
  own.embargo !== null ||
  own.isReference ||
  own.dateLine !== null ||
  own.releaseTime !== null ||
  own.contactHeading !== null ||
  own.isInAddressGroup ||
  own.keywords !== null ||
  own.notesHeading;

function kickerScore(block: SourceBlock, own: Features): number {
  if (block.kind === 'rule') return 0;
  if (block.kind === 'list' || block.kind === 'table') return -6;
  if (isFurniture(own) || own.isSalutation) return -4;
  // As much as below the headline, so that the headline does not move above its issuer.
  if (own.isIssuer) return 6;
  if (own.endsSentence && own.words > 8) return -5;
  return own.text.length <= 70 ? -0.5 : -4;
}

/** `Example Power plc` on a line of its own: who announces, not what. */
const COMPANY =
  /^\p{Lu}[^.!?:,]{1,60}\s(?:plc|PLC|Ltd|Limited|Inc|Corp|LLC|AG|SE|GmbH|SA|S\.A|SpA|S\.p\.A|NV|N\.V|BV|B\.V|SAS|Ltda|S\.L|SL|e\.V|eG)\.?$/u;

function headlineScore(block: SourceBlock, own: Features): number {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return -30;
  let score = 1;
  if (isFurniture(own) || own.hasAddress || own.notice !== null) score -= 12;
  // The name in a letterhead may be set in larger type than the headline.
  const isLargeName = block.kind === 'heading' && block.isBySize === true && own.isAboveLabel;
  const isTitle = block.kind === 'heading' && block.level === 1 && !isLargeName;
  if (block.kind === 'heading') score += isTitle ? 7 : 3;
  else if (own.headingLevel !== null) score += 2;
  if (own.words >= 4 && own.text.length <= 200) score += 2;
  else if (own.words < 3) score -= 3;
  if (own.text.length > 220) score -= own.text.length > 350 ? 20 : 6;
  if (own.endsSentence && !/[!?]$/.test(own.text)) score -= 3;
  if (own.text.endsWith(':')) score -= 3;
  if (own.isCapitals) score += 1;
  if (COMPANY.test(own.text)) score -= 6;
  if (isDefinition(own.text)) score -= 10;
  if (own.isAboveLabel && !isTitle) score -= 8;
  // Two sentences are a deck.
  if (own.endsSentence && TWO_SENTENCES.test(own.text)) score -= 4;
  if (own.isAdvisoryLine || own.isSalutation || own.opensStory || own.isNumberedSection) score -= 8;
  if (own.dateline !== null && own.endsSentence) score -= 5;
  return score;
}

const TWO_SENTENCES = /\p{Ll}{3}[.!?]\s+\p{Lu}/u;

function deckScore(block: SourceBlock, own: Features): number {
  if (block.kind === 'rule') return -0.2;
  if (block.kind === 'list' || block.kind === 'table') return -8;
  if (isFurniture(own) || own.hasAddress) return -8;
  if (own.isCalledDeck) return 8;
  let score = 0.5;
  // The title of a page stands above its deck.
  if (block.kind === 'heading' && block.level === 1 && block.isBySize !== true) score -= 6;
  if (own.isAdvisoryLine || own.isSalutation || own.isNumberedSection) score -= 10;
  if (own.followsProse) score -= 4;
  // Many lines of a letterhead would be a deck together, below the first of them.
  if (own.isAboveLabel) score -= 3;
  // A deck is one line or sentence; two in bold are how Dutch pages open the story.
  if (own.endsSentence && TWO_SENTENCES.test(own.text)) score -= 5;
  if (own.text.length > 350) score -= 6;
  if (own.text.endsWith(':')) score -= 4;
  else if (!own.endsSentence) score += 1.2;
  else if (own.text.length > 200) score -= 2;
  if (own.isItalic || own.headingLevel !== null) score += 2;
  if (own.dateline !== null || own.opensStory) score -= 6;
  if (block.kind === 'quotation') score -= 1;
  return score;
}

function leadScore(block: SourceBlock, own: Features): number {
  if (block.kind === 'rule') return -8;
  let score = prose(own);
  if (own.dateline !== null || own.opensStory) score += 5;
  if (own.isNumberedSection) score += 3;
  if (own.headingLevel !== null) score -= 2;
  if (block.kind === 'list' || block.kind === 'table') score -= 1;
  if (own.text.length > 220) score += 1.5;
  return score;
}

function bodyScore(block: SourceBlock, own: Features): number {
  if (block.kind === 'rule') return 0;
  if (block.kind === 'table') return 1;
  if (block.kind === 'list') return own.isPointer ? -4 : own.hasAddress && own.words < 20 ? -2 : 1;
  if (block.kind === 'quotation') return 1.5;
  if (block.kind === 'heading') return isLabelled(own) ? -6 : 1;
  return own.dateline !== null && own.dateline.location !== null ? 0 : prose(own);
}

function prose(own: Features): number {
  if (own.isReference || own.embargo === 'certain' || own.notesHeading || own.keywords !== null)
    return -8;
  if (own.contactHeading !== null || own.boilerplate !== null) return -6;
  if (own.isAdvisoryLine) return 3;
  if (own.isClosing) return -6;
  if (own.isPointer || own.isNote) return -4;
  if (own.dateLine !== null || own.header !== null || own.isImmediate) return -5;
  if (own.releaseTime !== null) return -5;
  if (own.hasAddress && own.words < 16 && !isStorysOwn(own)) return -4;
  if (own.isLegal) return -3;
  if (own.endsSentence) return own.words > 6 ? 2 : 1;
  if (own.text.endsWith(':')) return own.words > 4 ? 1.5 : 0;
  return own.words > 14 ? 1 : -0.5;
}

/** A sentence with a figure like a number to call, or a long one with an address in it. */
const isStorysOwn = (own: Features): boolean =>
  own.isProse && own.contactHeading === null && (own.words > 25 || !own.text.includes('@'));

function contactScore(phase: Phase, block: SourceBlock, own: Features): number {
  if (own.contactHeading !== null) return phase >= 2 ? 7 : 6;
  if (own.isReference || own.embargo !== null || own.boilerplate !== null || own.notesHeading)
    return -8;
  if (own.header !== null || own.isPointer || own.isNote || own.dateLine !== null) return -4;
  if (isStorysOwn(own)) return -9;
  if (own.hasAddress) return own.words < 40 ? 4 : -1;
  if (own.isInAddressGroup) return 3;
  if (block.kind === 'list' || block.kind === 'table') return -6;
  if (block.kind === 'heading') return -5;
  if (own.endsSentence && own.words > 10) return -4;
  if (phase >= 2) return 0.5;
  return own.text.length >= 60 ? -4 : phase === 1 ? -2 : -0.7;
}
