import { expect, it } from 'vitest';
import type { AssemblyStack, Template } from '../../../local/template/assembly.ts';
import {
  deployStacks,
  type ResourceRequest,
  type ResourceType,
  type StackOutputs,
} from '../../../local/template/deploy.ts';

/** A type that remembers what it was asked for. */
const recorder = () => {
  const requests: ResourceRequest[] = [];
  const thing: ResourceType = {
    properties: ['Name', 'Size'],
    harmless: { Tags: 'no effect' },
    create(request) {
      requests.push(request);
      return { ref: `ref-${request.logicalId}`, attributes: { Arn: `arn-${request.logicalId}` } };
    },
  };
  return { requests, types: new Map([['Test::Thing', thing]]) };
};

const stackOf = (name: string, template: Template): AssemblyStack => ({
  name,
  template,
  assets: new Map(),
});

const deploy = (
  stacks: readonly AssemblyStack[],
  parameters: Record<string, string> = {},
  types = recorder().types,
): Promise<StackOutputs> =>
  deployStacks({ stacks, parameters, types, pseudo: { 'AWS::Region': 'us-east-1' } });

it('resolves outputs, also from the exports of another stack', async () => {
  const outputs = await deploy([
    stackOf('One', {
      Resources: { A: { Type: 'Test::Thing' } },
      Outputs: { Arn: { Value: { 'Fn::GetAtt': ['A', 'Arn'] }, Export: { Name: 'One:Arn' } } },
    }),
    stackOf('Two', {
      Outputs: {
        Same: { Value: { 'Fn::ImportValue': 'One:Arn' } },
        Where: { Value: { 'Fn::Sub': '${AWS::Region}/${AWS::StackName}' } },
      },
    }),
  ]);

  expect(outputs).toEqual({
    One: { Arn: 'arn-A' },
    Two: { Same: 'arn-A', Where: 'us-east-1/Two' },
  });
});

it('names stack, resource and property of what is not supported', async () => {
  const stack = stackOf('One', {
    Resources: { A: { Type: 'Test::Thing', Properties: { Name: 'a', Colour: 'red' } } },
  });

  await expect(deploy([stack])).rejects.toThrow(
    'One/A (Test::Thing): the local engine does not support the property Colour',
  );
});

it('names a resource type that it does not have', async () => {
  const stack = stackOf('One', {
    Resources: { Cache: { Type: 'AWS::ElastiCache::CacheCluster' } },
  });

  await expect(deploy([stack])).rejects.toThrow(
    'One/Cache (AWS::ElastiCache::CacheCluster): the local engine does not have this resource type',
  );
});

it('accepts a property that is listed as harmless', async () => {
  const stack = stackOf('One', {
    Resources: { A: { Type: 'Test::Thing', Properties: { Tags: [] } } },
  });

  await expect(deploy([stack])).resolves.toEqual({ One: {} });
});

it('names the place of an attribute that is missing', async () => {
  const stack = stackOf('One', {
    Resources: {
      A: { Type: 'Test::Thing' },
      B: { Type: 'Test::Thing', Properties: { Name: { 'Fn::GetAtt': ['A', 'Colour'] } } },
    },
  });

  await expect(deploy([stack])).rejects.toThrow(
    'One/B (Test::Thing): Fn::GetAtt: A has no attribute Colour',
  );
});

it('creates only what its condition allows, with the parameters that were given', async () => {
  const { requests, types } = recorder();
  const template: Template = {
    Parameters: {
      Stage: { Type: 'String', Default: 'test' },
      Size: { Type: 'Number', Default: 1 },
    },
    Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'production'] } },
    Resources: {
      Always: { Type: 'Test::Thing', Properties: { Size: { Ref: 'Size' } } },
      Production: { Type: 'Test::Thing', Condition: 'IsProduction' },
    },
  };

  await deploy([stackOf('One', template)], { Size: '7' }, types);
  await deploy([stackOf('One', template)], { 'One:Stage': 'production' }, types);

  expect(requests.map(({ logicalId, properties }) => [logicalId, properties])).toEqual([
    ['Always', { Size: '7' }],
    ['Always', { Size: '1' }],
    ['Production', {}],
  ]);
});

it('refuses a parameter that no stack has', async () => {
  await expect(deploy([stackOf('One', {})], { Colour: 'red' })).rejects.toThrow(
    'No stack has a parameter Colour',
  );
});
