import type { TemplateResource } from './assembly.ts';
import { referencesOf } from './intrinsics.ts';

/**
 * Logical ids so that each comes after what it refers to or depends on; otherwise as written.
 *
 * @throws {Error} naming the ids of a cycle
 */
export function creationOrder(
  resources: Readonly<Record<string, TemplateResource>>,
): readonly string[] {
  const ordered: string[] = [];
  const state = new Map<string, 'visiting' | 'done'>();
  const visit = (id: string, path: readonly string[]): void => {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'visiting') {
      throw new Error(`Resources refer to each other in a circle: ${[...path, id].join(' → ')}`);
    }
    state.set(id, 'visiting');
    for (const next of needsOf(resources[id])) {
      if (Object.hasOwn(resources, next)) visit(next, [...path, id]);
    }
    state.set(id, 'done');
    ordered.push(id);
  };
  for (const id of Object.keys(resources)) visit(id, []);
  return ordered;
}

function needsOf(resource: TemplateResource | undefined): readonly string[] {
  if (resource === undefined) return [];
  const { DependsOn = [] } = resource;
  return [
    ...referencesOf(resource.Properties),
    ...(typeof DependsOn === 'string' ? [DependsOn] : DependsOn),
  ];
}
