import { globSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build, type Plugin } from 'esbuild';
import config from '../dateline.config.ts';
import { readLogo } from '../functions/publish/read-logo.ts';

/**
 * Takes `node:http` by `require`: an `import` of it fetches all that it exports, among it undici's WebSocket, which costs each cold start
 * some 20 ms, and nothing here uses it.
 */
const requiredHttp: Plugin = {
  name: 'required-http',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?http$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'node:http', namespace: 'required' } : undefined,
    );
    onLoad({ filter: /^node:http$/, namespace: 'required' }, () => ({
      contents: "module.exports = require('node:http');",
    }));
  },
};

/** Bundles each function to dist/functions/<name>/index.mjs, with the programs that it starts beside it: the very files that deploy and that local mode runs. */
const names = globSync('functions/*/index.ts').map((file) => basename(dirname(file)));
rmSync('dist/functions', { recursive: true, force: true });
// One call per function, so that each folder is a complete asset with its own chunks.
await Promise.all(
  names.map((name) =>
    build({
      entryPoints: Object.fromEntries(
        globSync(`functions/${name}/{index,reader}.ts`).map((file) => [
          basename(file, '.ts'),
          file,
        ]),
      ),
      outdir: `dist/functions/${name}`,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      minify: true,
      sourcemap: true,
      sourcesContent: false,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      // Without 'module' first, esbuild takes the SDK's CommonJS build and the bundle dies on a dynamic require.
      mainFields: ['module', 'main'],
      // `yaml` has only CommonJS for Node and requires built-ins; so does the plugin.
      banner: {
        js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
      },
      plugins: [requiredHttp],
      logLevel: 'warning',
    }),
  ),
);

// Read and checked before anything deploys; the publish function finds it beside its code.
const logo = readLogo(config.identity.logo, (file) => new URL(`../${file}`, import.meta.url));
if (logo !== undefined) writeFileSync('dist/functions/publish/logo', logo.body);
