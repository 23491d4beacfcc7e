import fc from 'fast-check';
import { expect, it } from 'vitest';
import { creationOrder } from '../../../local/template/order.ts';

it('puts each resource after those it refers to or depends on', () => {
  const order = creationOrder({
    A: { Type: 'T', Properties: { of: { Ref: 'B' } } },
    B: { Type: 'T', DependsOn: ['C'] },
    C: { Type: 'T', Properties: { name: { 'Fn::Sub': '${D.Arn}-${AWS::Region}' } } },
    D: { Type: 'T' },
  });

  expect(order).toEqual(['D', 'C', 'B', 'A']);
});

it('names the resources of a circle', () => {
  expect(() =>
    creationOrder({
      A: { Type: 'T', DependsOn: 'B' },
      B: { Type: 'T', Properties: { of: { 'Fn::GetAtt': ['A', 'Arn'] } } },
    }),
  ).toThrow('A → B → A');
});

it('orders any acyclic graph', () => {
  const graph = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(graph, (edges) => {
      // Only edges to earlier ones: no circle. Written in reverse, so that there is work to do.
      const resources = Object.fromEntries(
        edges
          .map((targets, index): [string, { Type: string; DependsOn: string[] }] => [
            `R${index}`,
            { Type: 'T', DependsOn: index === 0 ? [] : targets.map((n) => `R${n % index}`) },
          ])
          .reverse(),
      );
      const order = creationOrder(resources);
      expect(order).toHaveLength(edges.length);
      for (const [id, { DependsOn }] of Object.entries(resources)) {
        for (const needed of DependsOn) {
          expect(order.indexOf(needed)).toBeLessThan(order.indexOf(id));
        }
      }
    }),
  );
});
