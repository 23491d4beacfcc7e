import type { NewsroomConfig } from '../../config/config.ts';
import type { NumericOrder } from '../fields/dates.ts';
import type { IdentifiedLanguage } from '../fields/identify-language.ts';
import type { Overrides } from '../overrides.ts';
import type { Asset, CalendarDate, Instant } from '../release.ts';

/** What is known of a document beside its text. */
export interface OverrideFacts {
  readonly path: string;
  readonly overrides: Overrides;
  readonly identified: IdentifiedLanguage | null;
  /** `<html lang>`, `<title>`. */
  readonly declaredLanguage: string | null;
  readonly declaredTitle: string | null;
  /** The day a mail was sent, or a page says that it was published. */
  readonly declaredDate: CalendarDate | null;
  /** What came with the document. */
  readonly assets: readonly Asset[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly order: NumericOrder;
  readonly config: NewsroomConfig;
}
