import type { AssemblyStack, Template } from './assembly.ts';
import { evaluate, evaluateCondition, type Scope } from './intrinsics.ts';
import { creationOrder } from './order.ts';

/** What a resource is for the rest of its template. */
export interface CreatedResource {
  /** Value of `Ref`. */
  readonly ref: string;
  /** Values of `Fn::GetAtt`. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A resource to create: its properties are resolved and known to be supported. */
export interface ResourceRequest {
  readonly stack: AssemblyStack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How one resource type is treated. A property that stands in neither list stops the run. */
export interface ResourceType {
  /** Properties that `create` honours. */
  readonly properties: readonly string[];
  /** Properties without effect on this machine, and why that is harmless; a text when all are. */
  readonly harmless: Readonly<Record<string, string>> | string;
  create(request: ResourceRequest): CreatedResource | Promise<CreatedResource>;
}

export interface DeployOptions {
  readonly stacks: readonly AssemblyStack[];
  readonly types: ReadonlyMap<string, ResourceType>;
  /** `Name` for every stack that has it, or `Stack:Name`, as `cdk deploy --parameters` takes them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Values of the pseudo-parameters but for the stack's own. */
  readonly pseudo: Readonly<Record<string, string>>;
}

/** Outputs by stack and name. */
export type StackOutputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Creates the resources of all stacks in order of their references and resolves the outputs.
 *
 * @throws {Error} naming stack, logical id and property for what is not supported or does not resolve
 */
export async function deployStacks(options: DeployOptions): Promise<StackOutputs> {
  const { stacks, parameters } = options;
  refuseUnknownParameters(stacks, parameters);
  const exports = new Map<string, unknown>();
  const outputs: Record<string, Record<string, string>> = {};
  for (const stack of stacks) outputs[stack.name] = await deployStack(stack, options, exports);
  return outputs;
}

async function deployStack(
  stack: AssemblyStack,
  { types, parameters, pseudo }: DeployOptions,
  exports: Map<string, unknown>,
): Promise<Record<string, string>> {
  const { template } = stack;
  const created = new Map<string, CreatedResource>();
  const scope = scopeOf(
    stack,
    parameterValues(stack, parameters),
    { ...pseudo, 'AWS::StackName': stack.name, 'AWS::StackId': stackId(stack.name, pseudo) },
    created,
    exports,
  );
  const { Resources = {}, Outputs = {} } = template;
  for (const logicalId of creationOrder(Resources)) {
    const resource = Resources[logicalId];
    if (resource === undefined) continue;
    if (resource.Condition !== undefined && !scope.condition(resource.Condition)) continue;
    const where = `${stack.name}/${logicalId} (${resource.Type})`;
    const type = types.get(resource.Type);
    if (type === undefined)
      throw new Error(`${where}: the local engine does not have this resource type`);
    const properties = resolve(where, resource.Properties ?? {}, scope) as Record<string, unknown>;
    refuseUnsupported(where, properties, type);
    created.set(
      logicalId,
      await named(where, async () =>
        type.create({ stack, logicalId, type: resource.Type, properties }),
      ),
    );
  }
  const values: Record<string, string> = {};
  for (const [name, output] of Object.entries(Outputs)) {
    if (output.Condition !== undefined && !scope.condition(output.Condition)) continue;
    const where = `${stack.name}, output ${name}`;
    const value = resolve(where, output.Value, scope);
    values[name] = String(value);
    if (output.Export !== undefined) {
      exports.set(String(resolve(where, output.Export.Name, scope)), value);
    }
  }
  return values;
}

function scopeOf(
  stack: AssemblyStack,
  values: ReadonlyMap<string, unknown>,
  pseudo: Readonly<Record<string, string>>,
  created: ReadonlyMap<string, CreatedResource>,
  exports: ReadonlyMap<string, unknown>,
): Scope {
  const { template } = stack;
  const scope: Scope = {
    ref(name) {
      if (Object.hasOwn(pseudo, name)) return pseudo[name];
      if (values.has(name)) return values.get(name);
      const resource = created.get(name);
      if (resource === undefined) throw new Error(`Ref: there is no ${name}`);
      return resource.ref;
    },
    attribute(logicalId, name) {
      const value = created.get(logicalId)?.attributes?.[name];
      if (value === undefined) {
        throw new Error(`Fn::GetAtt: ${logicalId} has no attribute ${name} in the local engine`);
      }
      return value;
    },
    importValue(name) {
      if (!exports.has(name)) throw new Error(`Fn::ImportValue: no stack exports ${name}`);
      return exports.get(name);
    },
    condition(name) {
      const condition = template.Conditions?.[name];
      if (condition === undefined) throw new Error(`There is no condition ${name}`);
      return evaluateCondition(condition, scope);
    },
    mapping(map, first, second) {
      const value = template.Mappings?.[map]?.[first]?.[second];
      if (value === undefined) throw new Error(`Fn::FindInMap: no ${map}.${first}.${second}`);
      return value;
    },
  };
  return scope;
}

const stackId = (name: string, pseudo: Readonly<Record<string, string>>): string =>
  `arn:aws:cloudformation:${pseudo['AWS::Region']}:${pseudo['AWS::AccountId']}:stack/${name}/local`;

function parameterValues(
  { name: stack, template }: AssemblyStack,
  overrides: Readonly<Record<string, string>>,
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, parameter] of Object.entries(template.Parameters ?? {})) {
    const value = overrides[`${stack}:${name}`] ?? overrides[name] ?? parameter.Default;
    if (value === undefined) throw new Error(`${stack}: the parameter ${name} has no value`);
    const isList = parameter.Type === 'CommaDelimitedList' || parameter.Type.startsWith('List<');
    values.set(
      name,
      isList
        ? String(value)
            .split(',')
            .map((item) => item.trim())
        : String(value),
    );
  }
  return values;
}

function refuseUnknownParameters(
  stacks: readonly AssemblyStack[],
  overrides: Readonly<Record<string, string>>,
): void {
  const has = (template: Template, name: string): boolean =>
    Object.hasOwn(template.Parameters ?? {}, name);
  for (const given of Object.keys(overrides)) {
    const [first = '', second] = given.split(':');
    const isKnown = stacks.some(({ name, template }) =>
      second === undefined ? has(template, first) : name === first && has(template, second),
    );
    if (!isKnown) throw new Error(`No stack has a parameter ${given}`);
  }
}

function refuseUnsupported(
  where: string,
  properties: Readonly<Record<string, unknown>>,
  type: ResourceType,
): void {
  const { harmless } = type;
  if (typeof harmless === 'string') return;
  for (const name of Object.keys(properties)) {
    if (!type.properties.includes(name) && !Object.hasOwn(harmless, name)) {
      throw new Error(`${where}: the local engine does not support the property ${name}`);
    }
  }
}

function resolve(where: string, value: unknown, scope: Scope): unknown {
  try {
    return evaluate(value, scope);
  } catch (error) {
    throw new Error(`${where}: ${messageOf(error)}`, { cause: error });
  }
}

async function named<T>(where: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw new Error(`${where}: ${messageOf(error)}`, { cause: error });
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
