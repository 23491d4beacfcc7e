// Who may import whom. Read top to bottom: the nearer the domain, the fewer the rights.
const AWS_SDK = 'node_modules/(@aws-sdk|@smithy)/';
const CDK = 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/';
const MIDDLEWARE = 'node_modules/@middy/';
// The domain from the bottom up: a folder imports itself and the folders to its left.
const LAYERS = [
  ...['text', 'xml', 'locale', 'config', 'release', 'translation', 'subscriber', 'audience'],
  ...['delivery', 'mail', 'feed', 'newsroom', 'messages'],
];
const DOMAIN = `^shared/(${LAYERS.join('|')})/`;
const SYSTEM =
  '^(node:)?(fs|fs/promises|http|https|net|child_process|process|timers|timers/promises)$';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule('no-cycles', 'A cycle hides which module is the lower one.', {}, { circular: true }),
    rule(
      'no-unresolved',
      'An import that does not resolve is a broken build.',
      {},
      // aws-lambda: types only, from @types/aws-lambda. dist/: the benches load bundles; a fresh clone has none yet.
      { couldNotResolve: true, pathNot: ['^aws-lambda$', '^[.][.]/dist/'] },
    ),
    rule(
      'shared-looks-at-nothing-above',
      'shared/ is used by every other folder and uses none of them.',
      { path: '^shared/' },
      { path: '^(functions|infra|local|cli|bench|test|scripts)/' },
    ),
    rule(
      'domain-is-pure',
      'The domain takes values and returns values: no AWS, no middleware, no files or sockets.',
      { path: DOMAIN },
      { path: [AWS_SDK, CDK, MIDDLEWARE, SYSTEM, '^shared/(aws|ports|processes|translators)/'] },
    ),
    ...LAYERS.slice(0, -1).map((layer, i) =>
      rule(
        `domain-layer-${layer}`,
        `shared/${layer} lies below ${LAYERS.slice(i + 1).join(', ')}.`,
        { path: `^shared/${layer}/` },
        { path: `^shared/(${LAYERS.slice(i + 1).join('|')})/` },
      ),
    ),
    rule(
      'ports-are-types',
      'A port names what a use case needs; it knows no vendor.',
      { path: '^shared/ports/' },
      { path: [AWS_SDK, CDK, MIDDLEWARE, '^shared/(aws|processes|translators)/'] },
    ),
    rule(
      'aws-sdk-only-in-adapters',
      'The SDK is reached from the adapters and from the places that wire things together.',
      {
        pathNot: [
          '^shared/(aws|translators)/',
          '^functions/[^/]+/index\\.ts$',
          '^(local|cli|test|bench|scripts)/',
          'node_modules/',
        ],
      },
      { path: AWS_SDK },
    ),
    rule(
      'use-cases-know-ports-not-adapters',
      'Only programs (index.ts, reader.ts) wire adapters; the rest of a function folder takes ports as arguments.',
      { path: '^functions/(?!runtime/)[^/]+/(?!(index|reader)\\.ts$)' },
      { path: ['^shared/(aws|processes|translators)/', MIDDLEWARE, '^functions/runtime/'] },
    ),
    rule(
      'functions-do-not-share-sideways',
      'What two functions need goes to shared/ or functions/runtime/.',
      { path: '^functions/([^/]+)/' },
      { path: '^functions/', pathNot: ['^functions/$1/', '^functions/runtime/'] },
    ),
    rule(
      'functions-never-reach-infra',
      'aws-cdk-lib in a bundle adds tens of megabytes to a cold start.',
      { path: '^functions/' },
      { path: [CDK, '^(infra|local|cli|bench|test|scripts)/'] },
    ),
    rule(
      'cdk-only-in-infra',
      'Constructs are declared in infra/ and checked in test/infra/.',
      { pathNot: ['^infra/', '^test/infra/', 'node_modules/'] },
      { path: CDK },
    ),
    rule(
      'infra-sees-only-the-environment-contract',
      'infra/ points at built bundles and imports functions/*/environment.ts, no other code.',
      { path: '^infra/' },
      {
        path: [
          '^functions/(?!.*environment\\.ts$)',
          '^shared/(aws|ports|processes|translators)/',
          '^(local|cli|bench|test)/',
          AWS_SDK,
        ],
      },
    ),
    rule(
      'nothing-imports-test',
      'test/ and bench/ are leaves.',
      { pathNot: '^(test|bench)/' },
      { path: '^(test|bench)/' },
    ),
    rule(
      'bundles-use-runtime-dependencies',
      'What runs in a Lambda is listed in dependencies, not devDependencies.',
      { path: '^(functions|shared)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
