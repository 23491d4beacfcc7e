import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate, referencesOf, type Scope } from '../../../local/template/intrinsics.ts';

const scope: Scope = {
  ref: (name) => {
    if (name === 'List') return ['a', 'b'];
    return `ref-${name}`;
  },
  attribute: (id, name) => `${id}-${name}`,
  importValue: (name) => `imported-${name}`,
  condition: (name) => name === 'Yes',
  mapping: (...names) => names.join('/'),
};

const CASES: readonly [unknown, unknown][] = [
  [{ Ref: 'Bucket' }, 'ref-Bucket'],
  [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue-Arn'],
  [{ 'Fn::GetAtt': 'Nested.Outputs.Name' }, 'Nested-Outputs.Name'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }, 'c']] }, 'a-ref-B-c'],
  [{ 'Fn::Join': [',', { Ref: 'List' }] }, 'a,b'],
  [{ 'Fn::Split': [':', 'a:b:c'] }, ['a', 'b', 'c']],
  [{ 'Fn::Select': ['2', { 'Fn::Split': ['/', 'https://host/path'] }] }, 'host'],
  [{ 'Fn::Sub': 'x-${Name}-${Queue.Arn}-${!Literal}' }, 'x-ref-Name-Queue-Arn-${Literal}'],
  [{ 'Fn::Sub': ['${A}/${B}', { A: { Ref: 'One' } }] }, 'ref-One/ref-B'],
  [{ 'Fn::ImportValue': { 'Fn::Join': ['', ['a', 'b']] } }, 'imported-ab'],
  [{ 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'Key'] }, 'Map/ref-AWS::Region/Key'],
  [{ 'Fn::If': ['Yes', 'a', { 'Fn::Nonsense': 1 }] }, 'a'],
  [{ 'Fn::If': ['No', 'a', 'b'] }, 'b'],
  [{ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'No' }] }] }, true],
  [{ 'Fn::Or': [{ Condition: 'No' }, { 'Fn::Equals': [{ Ref: 'A' }, 'ref-A'] }] }, true],
  [{ 'Fn::Equals': ['a', 'b'] }, false],
  [{ 'Fn::Base64': 'hello' }, 'aGVsbG8='],
  [
    { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: [1, { Ref: 'AWS::NoValue' }, 2] },
    { kept: 1, list: [1, 2] },
  ],
  [
    { Statement: { Condition: { Bool: { secure: 'false' } } } },
    { Statement: { Condition: { Bool: { secure: 'false' } } } },
  ],
  [
    { Condition: { StringEquals: { account: { Ref: 'A' } } } },
    { Condition: { StringEquals: { account: 'ref-A' } } },
  ],
];

it.each(CASES)('resolves %j', (value, expected) => {
  expect(evaluate(value, scope)).toEqual(expected);
});

it.each([
  [{ 'Fn::Cidr': ['10.0.0.0/16', 1] }, 'Fn::Cidr is not supported'],
  [{ 'Fn::Select': [5, ['a']] }, 'Fn::Select: no item 5'],
  [{ 'Fn::Join': ['', 'text'] }, 'Fn::Join wants a list'],
  [{ 'Fn::Split': [',', ['a']] }, 'Fn::Split wants a text'],
])('refuses %j', (value, message) => {
  expect(() => evaluate(value, scope)).toThrow(message);
});

/** JSON without members that look like intrinsic functions. */
const plainJson = fc
  .jsonValue()
  .filter((value) => !/"(Ref|Condition|Fn::[^"]*)":/.test(JSON.stringify(value)));

it('leaves every value without intrinsic functions as it is', () => {
  fc.assert(
    fc.property(plainJson, (value) => {
      expect(evaluate(value, scope)).toEqual(value);
    }),
  );
});

it('joins what it split by the same separator', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 3 }), fc.string(), (separator, text) => {
      const there = { 'Fn::Join': [separator, { 'Fn::Split': [separator, text] }] };
      expect(evaluate(there, scope)).toBe(text);
    }),
  );
});

it('finds every name that a value refers to', () => {
  const value = {
    a: { Ref: 'One' },
    b: [{ 'Fn::GetAtt': ['Two', 'Arn'] }, { 'Fn::GetAtt': 'Three.Arn' }],
    c: { 'Fn::Sub': ['${Four}-${Five.Arn}-${!Not}-${Own}', { Own: { Ref: 'Six' } }] },
  };

  const found = referencesOf(value);

  expect([...found].sort()).toEqual(['Five', 'Four', 'One', 'Own', 'Six', 'Three', 'Two']);
});
