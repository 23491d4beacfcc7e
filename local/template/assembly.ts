import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A CloudFormation template, as far as the engine reads it. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>;
  readonly Mappings?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, TemplateOutput>>;
}

interface TemplateParameter {
  readonly Type: string;
  readonly Default?: unknown;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
}

interface TemplateOutput {
  readonly Value: unknown;
  readonly Condition?: string;
  readonly Export?: { readonly Name: unknown };
}

export interface AssemblyStack {
  readonly name: string;
  readonly template: Template;
  /** Folders and files of the stack's assets, by the object key that the template names. */
  readonly assets: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly artifacts?: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly dependencies?: readonly string[];
        readonly properties?: {
          readonly templateFile?: string;
          readonly stackName?: string;
          readonly file?: string;
        };
      }
    >
  >;
}

interface AssetManifest {
  readonly files?: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path?: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey?: string }>>;
      }
    >
  >;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/**
 * Reads a synthesized cloud assembly (`cdk.out`): its stacks in the order in which they can be deployed.
 *
 * @throws {Error} when the folder holds no assembly
 */
export function readAssembly(folder: string): readonly AssemblyStack[] {
  let manifest: Manifest;
  try {
    manifest = readJson<Manifest>(join(folder, 'manifest.json'));
  } catch (error) {
    throw new Error(`${folder} is no cloud assembly: run the synth first`, { cause: error });
  }
  const artifacts = manifest.artifacts ?? {};
  const ordered: AssemblyStack[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const artifact = artifacts[id];
    if (artifact?.type !== 'aws:cloudformation:stack') return;
    for (const dependency of artifact.dependencies ?? []) visit(dependency);
    const assets = new Map<string, string>();
    for (const dependency of artifact.dependencies ?? []) {
      const asset = artifacts[dependency];
      if (asset?.type !== 'cdk:asset-manifest' || asset.properties?.file === undefined) continue;
      for (const [key, path] of assetsOf(folder, asset.properties.file)) assets.set(key, path);
    }
    ordered.push({
      name: artifact.properties?.stackName ?? id,
      template: readJson<Template>(join(folder, artifact.properties?.templateFile ?? '')),
      assets,
    });
  };
  for (const id of Object.keys(artifacts)) visit(id);
  return ordered;
}

function assetsOf(folder: string, file: string): [string, string][] {
  const { files = {} } = readJson<AssetManifest>(join(folder, file));
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).flatMap(({ objectKey }): [string, string][] =>
      objectKey === undefined || source.path === undefined
        ? []
        : [[objectKey, join(folder, source.path)]],
    ),
  );
}
