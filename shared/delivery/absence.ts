import type { Instant } from '../release/release.ts';
import { bouncesInARow, isUnreachable } from '../subscriber/reachability.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';

/** Why somebody has no delivery of a release, in the office's words; an audience was frozen at `frozenAt`. */
export function whyAbsent(
  subscriber: Subscriber,
  { subjects, frozenAt }: { readonly subjects: readonly string[]; readonly frozenAt: Instant },
): string {
  switch (subscriber.status) {
    case 'pending':
      return 'has not confirmed the subscription';
    case 'left':
      return `left on ${subscriber.leftAt}`;
    case 'suppressed':
      return `is suppressed: ${subscriber.suppression?.reason ?? 'no reason kept'}`;
    case 'confirmed':
      break;
  }
  if (
    subscriber.confirmedAt === null ||
    Date.parse(subscriber.confirmedAt) > Date.parse(frozenAt)
  ) {
    return `subscribed after the audience was counted (${frozenAt})`;
  }
  const bounced = bouncesInARow(subscriber);
  if (isUnreachable(subscriber)) {
    return `gets nothing: ${bounced.length} releases in a row came back (${bounced.join(', ')}); “subscribers lift” tries again`;
  }
  if (subscriber.frequency !== 'immediate') {
    return `gets mail ${subscriber.frequency}, not at once`;
  }
  const { subjects: follows, keywords } = subscriber;
  const isAboutSubject = follows.some((subject) => subjects.includes(subject));
  if (follows.length + keywords.length > 0 && !isAboutSubject) {
    const about = subjects.length === 0 ? 'no subject' : subjects.join(', ');
    const words = keywords.map((keyword) => `“${keyword}”`);
    const inText = words.length === 0 ? '' : ' and had none of these words when it was counted';
    return `follows ${[...follows, ...words].join(', ')}; the release is about ${about}${inText}`;
  }
  return 'changed the subscription since; at the time something else was set';
}
