/** The Node major version Lambda runs; the `node` package puts it first on npm's path. */
const requiredMajor = 24;

/** Ends the process with a plain sentence when npm ran the wrong Node (install scripts switched off, most often). */
export function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major === requiredMajor) return;
  process.stderr.write(
    `annals needs Node ${requiredMajor} and runs on ${process.version}. The package "node" brings it: ` +
      'run "npm ci" without --ignore-scripts, then start this through "npm run".\n',
  );
  process.exit(3);
}
