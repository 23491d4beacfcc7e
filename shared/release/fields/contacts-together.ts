import { type Draft, isFilled } from './contact-draft.ts';

/**
 * Names below each other share the number on a line of its own below them, or that of the organisation above
 * them: `Example plc +44 …`, `Ann Lee, Chief Executive`, `Ben Roy, Chief Financial Officer`.
 */
export function withSharedAddresses(drafts: readonly Draft[]): readonly Draft[] {
  const givers = new Set<Draft>();
  const all = drafts.map((draft, i) => {
    const { name, email, phones, organisation, group } = draft;
    if (name === null || phones.length > 0) return draft;
    const near = drafts.filter((other) => other.group === group && isFilled(other));
    const below = near.find((other) => drafts.indexOf(other) > i);
    if (email === null && below?.isAddressApart === true)
      return { ...draft, email: below.email, phones: below.phones };
    const above = near.findLast((other) => drafts.indexOf(other) < i);
    if (above === undefined || above.name !== null || above.organisation === null) return draft;
    givers.add(above);
    return {
      ...draft,
      organisation: organisation ?? above.organisation,
      email: email ?? above.email,
      phones: above.phones,
    };
  });
  return all.filter((draft) => !givers.has(draft));
}

/** A signature below the contact names the same person once more: only what is new of it is kept. */
export function withoutRepeated(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const first = kept.find(({ name }) => name !== null && name === draft.name);
    const twin = kept.find(
      ({ name, email }) => name === null && email !== null && email === draft.email,
    );
    if (draft.name === null && twin !== undefined) continue;
    if (first === undefined || isFilled(draft)) kept.push(draft);
    else {
      first.role ??= draft.role;
      first.organisation ??= draft.organisation;
    }
  }
  return kept;
}
