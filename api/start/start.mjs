// Plain JavaScript that any Node >= 20 reads: finds Node 24, which reads the rest, and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const root = fileURLToPath(new URL('../..', import.meta.url));
const server = fileURLToPath(new URL('../server.ts', import.meta.url));
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
const packaged = fileURLToPath(
  new URL(
    `../../node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`,
    import.meta.url,
  ),
);

const major = (version) => Number.parseInt(String(version).replace(/^v/, ''), 10);
const runs = (program) =>
  existsSync(program) && major(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout) >= NEEDED;

if (!existsSync(fileURLToPath(new URL('../../node_modules', import.meta.url)))) {
  console.error('The packages are missing: run `npm ci` first.');
  process.exit(1);
}
if (major(process.version) >= NEEDED) {
  // What Node made of the sources is kept for the next start; where nothing can be written there, it starts as it did.
  module.enableCompileCache?.(compiled);
  await import(server);
  // Now, and not only when it ends in order: a server may be killed.
  module.flushCompileCache?.();
} else {
  if (!runs(packaged)) repair();
  handOver();
}

/** npm's install scripts were off, so the package `node` has not brought its program. */
function repair() {
  console.log(`Installing Node ${NEEDED} (the install script of the package "node" has not run) ...`);
  spawnSync('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (runs(packaged)) return;
  console.error(
    `This is Node ${process.version} and Node ${NEEDED} is needed: run \`npm rebuild node --ignore-scripts=false\`, or start with Node ${NEEDED}.`,
  );
  process.exit(1);
}

function handOver() {
  const child = spawn(packaged, [server, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
