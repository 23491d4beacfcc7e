import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import config from '../../../dateline.config.ts';
import type { SourceBlock } from '../../../shared/release/document.ts';
import { factsOf } from '../../../shared/release/layout/facts.ts';
import type { Features } from '../../../shared/release/layout/features.ts';
import { latticeOf } from '../../../shared/release/layout/label.ts';
import { type Part, STATES } from '../../../shared/release/layout/parts.ts';
import { textOf } from '../../../shared/release/parse.ts';
import { readSource } from '../../../shared/release/read-source.ts';
import { unpack } from '../../../shared/release/readers/packed.ts';
import { recognise } from '../../../shared/release/recognise.ts';
import { seenBlocks } from '../../../shared/release/understand.ts';
import type { Part as CorpusPart } from '../read-corpus.ts';
import type { Labels } from '../score.ts';
import { type Allowed, allowedStates } from './allowed-states.ts';
import { bestWay, type Example, isRight } from './perceptron.ts';

/** A text of a unit test that passes, and how it is labelled as a whole: more than the test asks for. */
export interface Settled {
  readonly blocks: readonly SourceBlock[];
  readonly features: readonly Features[];
  readonly hasHeadline: boolean;
  readonly parts: readonly Part[];
}

/** Gives each fact a number: the same one whenever it is seen. */
export class FactNumbers {
  readonly names = new Map<string, number>();
  readonly of = (fact: string): number => {
    const number = this.names.get(fact) ?? this.names.size;
    this.names.set(fact, number);
    return number;
  };
}

/** The labelled releases of a part of the corpus whose labels some way to label them agrees with. */
export async function examplesOf(part: CorpusPart, numbers: FactNumbers): Promise<Example[]> {
  const folder = new URL(`../${part}/`, import.meta.url);
  const labels = parse(readFileSync(new URL('labels.yaml', folder), 'utf8')) as Record<
    string,
    Labels
  >;
  const examples = await Promise.all(
    Object.entries(labels).map(async ([name, wanted]) => {
      const text = await blocksOf(name, readFileSync(new URL(name, folder)));
      const allowed = text && allowedStates(wanted, text.features);
      return text && allowed ? [exampleOf(text, allowed, numbers)] : [];
    }),
  );
  return examples
    .flat()
    .filter((example) => isRight(example, bestWay(example, example.emissions, 'right only')));
}

/** The texts of unit tests, a line each, in a fixed order. */
export const settledExamples = (file: string, numbers: FactNumbers): Example[] =>
  [...new Set(readFileSync(file, 'utf8').split('\n'))]
    .filter((line) => line !== '')
    .sort()
    .map((line) => {
      const text = JSON.parse(line) as Settled;
      const allowed = text.parts.map((own) =>
        Uint8Array.from(STATES, ({ part }) => Number(part === own)),
      );
      return exampleOf(text, allowed, numbers);
    });

async function blocksOf(name: string, bytes: Uint8Array) {
  const path = `release.${name.split('.').at(-1)}`;
  const recognised = recognise(path, bytes);
  const unpacked = recognised.kind === 'packed' ? await unpack(recognised.format, bytes) : null;
  const rest = { maxBytes: bytes.length, sidecar: null, metadata: null };
  const source = readSource({ path, bytes, unpacked, ...rest });
  if (source.kind === 'refused') return null;
  const { document, habits } = textOf(source, config);
  return { ...seenBlocks(document, habits), hasHeadline: habits.hasHeadline };
}

function exampleOf(
  { blocks, features, hasHeadline }: Omit<Settled, 'parts'>,
  allowed: Allowed,
  numbers: FactNumbers,
): Example {
  const lattice = latticeOf(blocks, features, { hasHeadline });
  const { states } = lattice;
  const row = (score: (state: number) => number): Float64Array =>
    new Float64Array(states).map((_, state) => score(state));
  return {
    places: blocks.length,
    states,
    facts: factsOf(blocks, features).map((own) => Int32Array.from(own, numbers.of)),
    emissions: blocks.map((_, place) => row((state) => lattice.emission(state, place))),
    steps: blocks.map((_, place) =>
      new Float64Array(place === 0 ? 0 : states * states).map((__, k) =>
        lattice.transition(Math.floor(k / states), k % states, place),
      ),
    ),
    starts: row(lattice.start),
    ends: row(lattice.end),
    allowed,
  };
}
