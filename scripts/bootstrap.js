/**
 * Makes a fresh clone ready to run, without asking; every npm script calls it first. It brings the npm
 * packages (and with them, on Linux, the Node that runs TypeScript) and the programs named as
 * arguments. Plain JavaScript, because an old Node may be the one that runs it.
 *
 *     node scripts/bootstrap.js [--dev] [--console] [program ...]
 *         --dev: the packages of the tests, too   --console: the console is built if it has to be
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildConsole, isConsoleBuilt } from './console.js';

const bundledNode = 'node_modules/.bin/node';
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
const stop = (message) => {
  console.error(`\n${message}\n`);
  process.exit(1);
};

/** TypeScript is run as it is, which is stable since Node 24.12. */
const isNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 12);
};

/** npm carries Node itself for Linux with glibc, known by its loader; elsewhere it must be there. */
const loaders = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' };
const isBundled = () =>
  process.platform === 'linux' && existsSync(loaders[process.arch] ?? 'no such file');

const checkSystem = () => {
  if (isNewEnough() || isBundled()) return;
  stop(
    `Node 24.12 or newer is needed, and this is ${process.version}. On Linux with glibc (x64, arm64)
npm brings it; for ${process.platform} ${process.arch} as it is here, please install it yourself: https://nodejs.org`,
  );
};

/** By content, not by date: a checkout or a copy of the folder shuffles the dates. */
const isInstalled = (withDev) => {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, dev }]) =>
      path === '' || optional || (dev && !withDev) || present[path]?.version === version,
  );
};

/** npm writes its own copy of the lock last, so an interrupted install shows as an absent one. */
const packagesOf = (lock) =>
  existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};

const installPackages = (withDev) => {
  if (isInstalled(withDev) && (isNewEnough() || existsSync(bundledNode))) return;
  console.log('Installing packages (once) ...');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  if (!run('npm', 'ci', '--include=dev', '--include=optional', '--fetch-retries=1', ...quiet))
    stop('npm ci failed: see above. Offline, bring node_modules from a machine of the same kind.');
  if (!isNewEnough() && !run(bundledNode, '--eval', ''))
    stop(`The Node that npm brings does not run here: install Node 24.12 or newer yourself.`);
};

/** Debian's packages bear the programs' names, but for these. */
const packageOf = { promtool: 'prometheus' };

/** Installed, but not started as daemons. */
const installPrograms = (programs) => {
  const places = [...(env.PATH ?? '').split(':'), '/usr/sbin', '/opt/homebrew/bin'];
  const missing = programs
    .filter((name) => !places.some((dir) => existsSync(`${dir}/${name}`)))
    .map((name) => packageOf[name] ?? name);
  if (missing.length === 0) return;
  const asRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (asRoot && withoutDaemons(() => aptInstall(missing))) return;
  console.warn(`\nMissing: ${missing.join(' ')}. ${howToInstall(missing)}`);
  console.warn('What needs them is skipped or fails, and says so.\n');
};

const howToInstall = (programs) => {
  if (process.platform === 'darwin')
    return `Install with: brew install ${programs.join(' ').replace('redis-server', 'redis')}`;
  if (process.platform === 'win32') return 'There is no Redis for Windows: use WSL with Debian.';
  return `On Debian: sudo apt-get install --no-install-recommends ${programs.join(' ')}`;
};

const aptInstall = (names) => {
  console.log(`Installing ${names.join(' ')} (once) ...`);
  const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  run('apt-get', ...apt, 'update');
  return run('apt-get', ...apt, 'install', '-y', '--no-install-recommends', ...names);
};

/** Exit code 101 of policy-rc.d forbids every start. @see invoke-rc.d(8) */
const withoutDaemons = (install) => {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return install();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  // With a listener Ctrl-C ends apt but not this process, which still has to tidy up.
  process.once('SIGINT', () => process.exit(130));
  try {
    return install();
  } finally {
    rmSync(policy);
  }
};

/** A deployment without the tools of the build has been given the built console, or goes without. */
const prepareConsole = () => {
  if (isConsoleBuilt()) return;
  const node = existsSync(bundledNode) ? bundledNode : process.execPath;
  if (buildConsole(run, node)) return;
  console.warn('\nThe console could not be built: see above. The API works without it.\n');
};

const programs = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const needs = (option) => process.argv.includes(option);
const needsConsole = needs('--console') && !isConsoleBuilt();
checkSystem();
installPackages(needs('--dev') || needsConsole);
installPrograms(programs);
if (needsConsole) prepareConsole();
