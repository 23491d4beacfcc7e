import type { NewsroomConfig } from '../config/config.ts';
import type { ListScope } from '../locale/site-addresses.ts';
import { words } from '../locale/words.ts';

/** What a list is called, in its language: `Press releases`, `Security`, `Corrections and withdrawals`. */
export function scopeTitle(scope: ListScope, { subjects }: NewsroomConfig): string {
  const w = words(scope.language);
  switch (scope.kind) {
    case 'all':
      return w.pressReleases;
    case 'subject': {
      const labels = subjects.find(({ key }) => key === scope.subject)?.labels ?? {};
      return labels[scope.language] ?? labels.en ?? scope.subject;
    }
    case 'corrections':
      return w.corrections;
  }
}
