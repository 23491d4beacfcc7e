import type { NewsroomConfig } from '../../config/config.ts';
import { foldText } from '../../text/normalise.ts';
import type { OverrideKey } from '../override-keys.ts';
import type { Overrides } from '../overrides.ts';
import type { FieldSource, ReleaseNotice, ReleaseType } from '../release.ts';
import { type Remark, remark } from '../remarks/remark.ts';
import type { Understood } from '../understood.ts';

/** Decides whether the file corrects, withdraws or imports: by hand, else by a line that says so. */
export function noticeOf(
  overrides: Overrides,
  understood: Understood,
  text: (key: OverrideKey) => string | null,
  sources: Record<string, FieldSource>,
): ReleaseNotice {
  const reason = text('withdraw');
  if (reason !== null && !isDenial(reason)) return { kind: 'withdrawal', reason };
  const note = text('correction');
  if (note !== null && !isDenial(note)) return { kind: 'correction', note };
  if (overrides.fields.has('import') && isAgreement(text('import') ?? ''))
    return { kind: 'import' };
  const { notice } = understood;
  if (notice === null) return { kind: 'none' };
  sources.notice = 'parsed';
  return notice.kind === 'withdrawal'
    ? { kind: 'withdrawal', reason: notice.text }
    : { kind: 'correction', note: notice.text };
}

const DENIALS = new Set(
  'false no none null 0 off n/a non nein nao ninguna ninguno aucune aucun nenhum nenhuma keine'.split(
    ' ',
  ),
);

/** Whether a value says that something is not so: `withdraw: no`. */
export const isDenial = (typed: string): boolean =>
  DENIALS.has(foldText(typed).replace(/[.!]+$/, ''));

const AGREEMENTS = new Set(
  'true yes 1 on si oui sim ja now today immediately immediate'.split(' '),
);

/** Whether a value says that something is so: `import: yes`. */
export const isAgreement = (typed: string): boolean => AGREEMENTS.has(foldText(typed));

/** Decides whether the release is urgent: only by hand, and only by a plain yes. */
export function urgencyOf(typed: string | null, diagnostics: Remark[]): boolean {
  if (typed === null || isAgreement(typed)) return typed !== null;
  if (!isDenial(typed))
    diagnostics.push(remark('urgent-unclear', null, { typed: typed.slice(0, 40) }));
  return false;
}

const TYPES: readonly ReleaseType[] = [
  'press-release',
  'media-advisory',
  'statement',
  'speech',
  'results',
  'invitation',
];

/** Decides the kind of release: by hand, else by its header label. */
export function typeOf(
  typed: string | null,
  found: ReleaseType | null,
  sources: Record<string, FieldSource>,
  diagnostics: Remark[],
): ReleaseType {
  if (typed !== null) {
    const name = foldText(typed).replace(/[\s_]+/g, '-');
    const known = TYPES.find((type) => type === name);
    if (known !== undefined) return known;
    diagnostics.push(remark('unknown-type', null, { typed: typed.slice(0, 40), types: TYPES }));
  }
  sources.type = found === null ? 'default' : 'parsed';
  return found ?? 'press-release';
}

/** The configured subjects that somebody typed, by key or by any label. */
export function subjectsOf(
  typed: readonly string[],
  config: NewsroomConfig,
  diagnostics: Remark[],
): readonly string[] {
  const keys: string[] = [];
  for (const word of typed) {
    const folded = foldText(word);
    const subject = config.subjects.find(
      ({ key, labels }) =>
        foldText(key) === folded ||
        Object.values(labels).some((label) => foldText(label) === folded),
    );
    if (subject === undefined) {
      const subjects = config.subjects.map(({ key }) => key);
      diagnostics.push(remark('unknown-subject', null, { typed: word.slice(0, 40), subjects }));
    } else if (!keys.includes(subject.key)) keys.push(subject.key);
  }
  return keys;
}
