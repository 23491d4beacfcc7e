import { assemble } from '../cli/assembly.ts';

/** Builds and synthesizes before the workers start, who would otherwise do it all at once. */
export default async function assembleOnce(): Promise<void> {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 24) {
    throw new Error(
      `This is Node ${process.version}; the project runs on the Node 24 that “npm ci” brings. Was it run with --ignore-scripts?`,
    );
  }
  await assemble();
}
