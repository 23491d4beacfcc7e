/** What intrinsic functions look up. */
export interface Scope {
  /** Value of `Ref`: a parameter, a pseudo-parameter or a resource that exists already. */
  ref(name: string): unknown;
  /** @throws {Error} when the resource has no such attribute here */
  attribute(logicalId: string, name: string): unknown;
  importValue(name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
}

/** `AWS::NoValue`: what holds it is left out. */
const NO_VALUE = Symbol('AWS::NoValue');

type Evaluate = (argument: unknown, scope: Scope) => unknown;

/**
 * Resolves the intrinsic functions of a template value (CloudFormation template reference, "Intrinsic
 * functions"). Members and items that are `AWS::NoValue` disappear.
 *
 * @throws {Error} for a function that the engine does not have, or arguments of a wrong shape
 */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => evaluate(item, scope)).filter((item) => item !== NO_VALUE);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only !== undefined && entries.length === 1 && isIntrinsic(only[0])) {
    const run = FUNCTIONS[only[0]];
    if (run === undefined) throw new Error(`${only[0]} is not supported`);
    return run(only[1], scope);
  }
  return Object.fromEntries(
    entries
      .map(([name, member]): [string, unknown] => [name, evaluate(member, scope)])
      .filter(([, member]) => member !== NO_VALUE),
  );
}

/** Evaluates a template condition. */
export const evaluateCondition = (value: unknown, scope: Scope): boolean =>
  evaluate(value, scope) === true;

const isIntrinsic = (name: string): boolean =>
  name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');

const FUNCTIONS: Readonly<Record<string, Evaluate | undefined>> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? NO_VALUE : scope.ref(textOf(name, 'Ref'))),
  // An IAM policy's own `Condition` block has one member too: it is an object, a condition's name a text.
  Condition: (name, scope) =>
    typeof name === 'string' ? scope.condition(name) : { Condition: evaluate(name, scope) },
  'Fn::GetAtt': (argument, scope) => {
    const [id, ...name] =
      typeof argument === 'string' ? argument.split('.') : listOf(argument, 'Fn::GetAtt');
    return scope.attribute(textOf(id, 'Fn::GetAtt'), name.join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, items] = listOf(argument, 'Fn::Join');
    return listOf(evaluate(items, scope), 'Fn::Join').join(textOf(separator, 'Fn::Join'));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = listOf(argument, 'Fn::Split');
    return textOf(evaluate(text, scope), 'Fn::Split').split(textOf(separator, 'Fn::Split'));
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = listOf(argument, 'Fn::Select');
    const list = listOf(evaluate(items, scope), 'Fn::Select');
    const item = list[Number(evaluate(index, scope))];
    if (item === undefined) throw new Error(`Fn::Select: no item ${String(index)}`);
    return item;
  },
  'Fn::Sub': (argument, scope) => {
    const [text, variables] =
      typeof argument === 'string' ? [argument, {}] : listOf(argument, 'Fn::Sub');
    const own = evaluate(variables, scope) as Record<string, unknown>;
    return substitute(textOf(text, 'Fn::Sub'), (name) =>
      Object.hasOwn(own, name) ? own[name] : lookUp(name, scope),
    );
  },
  'Fn::ImportValue': (name, scope) =>
    scope.importValue(textOf(evaluate(name, scope), 'Fn::ImportValue')),
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = listOf(evaluate(argument, scope), 'Fn::FindInMap').map((part) =>
      textOf(part, 'Fn::FindInMap'),
    );
    return scope.mapping(map ?? '', first ?? '', second ?? '');
  },
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = listOf(argument, 'Fn::If');
    return evaluate(scope.condition(textOf(name, 'Fn::If')) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [a, b] = listOf(evaluate(argument, scope), 'Fn::Equals');
    return JSON.stringify(a) === JSON.stringify(b);
  },
  'Fn::Not': (argument, scope) => !evaluateCondition(listOf(argument, 'Fn::Not')[0], scope),
  'Fn::And': (argument, scope) =>
    listOf(argument, 'Fn::And').every((part) => evaluateCondition(part, scope)),
  'Fn::Or': (argument, scope) =>
    listOf(argument, 'Fn::Or').some((part) => evaluateCondition(part, scope)),
  'Fn::Base64': (argument, scope) =>
    Buffer.from(textOf(evaluate(argument, scope), 'Fn::Base64')).toString('base64'),
};

/** `${Name}`, `${Resource.Attribute}` and the literal `${!Name}`. */
function substitute(text: string, lookUpName: (name: string) => unknown): string {
  return text.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) =>
    literal === '!' ? `\${${name}}` : String(lookUpName(name.trim())),
  );
}

function lookUp(name: string, scope: Scope): unknown {
  const dot = name.indexOf('.');
  return dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
}

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${name} wants a list, not ${JSON.stringify(value)}`);
  return value;
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${name} wants a text, not ${JSON.stringify(value)}`);
}

/** Names that a value refers to by Ref, Fn::GetAtt or Fn::Sub: resources, parameters, pseudo-parameters. */
export function referencesOf(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      for (const item of part) visit(item);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    for (const [name, argument] of Object.entries(part)) {
      if (name === 'Ref' && typeof argument === 'string') found.add(argument);
      else if (name === 'Fn::GetAtt') {
        const id = Array.isArray(argument) ? argument[0] : String(argument).split('.')[0];
        if (typeof id === 'string') found.add(id);
      } else if (name === 'Fn::Sub') {
        const text = Array.isArray(argument) ? argument[0] : argument;
        substitute(String(text), (reference) => {
          found.add(reference.split('.')[0] ?? reference);
          return '';
        });
        visit(argument);
      } else visit(argument);
    }
  };
  visit(value);
  return found;
}
