// The door of every npm script: `node scripts/run.mjs <name> [arguments]`.
//
// It runs under whatever Node the machine has (20 or later) and needs no package: it installs what is
// missing and then hands over to `scripts/<name>.ts` under the Node that the project pins.
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = join(root, 'package-lock.json')
/** npm writes this file last, so an install that was cut short does not count. */
const installed = join(root, 'node_modules', '.package-lock.json')
/** Which lockfile the last install of ours was made from. */
const installedFrom = join(root, 'node_modules', '.installed-from')
const binFolder = join(root, 'node_modules', '.bin')
const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

// Whoever reads our output may leave (`npm start | head`): that is no reason to leave processes behind.
process.stdout.on('error', () => {})

const [name, ...args] = process.argv.slice(2)
if (!name || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  console.error(`There is no script "${name ?? ''}". The scripts are listed in package.json.`)
  process.exit(1)
}

if (installIsStale()) await install()
process.exit(await runUnderPinnedNode())

function installIsStale() {
  if (!existsSync(installed) || !existsSync(pinnedNode)) return true
  // Dates alone would reinstall everything after a merge that only touched the lockfile.
  if (existsSync(installedFrom)) return readFileSync(installedFrom, 'utf8') !== lockfileHash()
  return statSync(installed).mtimeMs < statSync(lockfile).mtimeMs
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex')
}

async function install() {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  console.log('Installing packages (npm ci). This is needed once and takes a few minutes …')
  // npm shows no progress where there is no terminal; a silent minute looks like a hang.
  const heartbeat = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 15_000)
  const npm = process.env.npm_execpath
  const options = ['ci', '--loglevel=error', '--no-audit', '--no-fund']
  const code = npm
    ? await run(process.execPath, [npm, ...options])
    : await run('npm', options, {shell: process.platform === 'win32'})
  clearInterval(heartbeat)
  if (code !== 0) {
    console.error('npm ci did not finish; what it says above is the reason.')
    process.exit(code)
  }
  writeFileSync(installedFrom, lockfileHash())
  console.log(`Installed in ${seconds()} s.`)
}

function runUnderPinnedNode() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const PATH = [binFolder, process.env.PATH].join(separator)
  return run(pinnedNode, [join(root, 'scripts', `${name}.ts`), ...args], {
    env: {...process.env, PATH},
  })
}

/** Runs a program in the foreground; resolves with its exit code. Signals are passed on to it. */
function run(program, programArgs, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, {cwd: root, stdio: 'inherit', ...options})
    const forward = (signal) => child.kill(signal)
    // A terminal sends Ctrl-C to the child as well; the scripts take a second signal calmly.
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    child.on('error', (error) => {
      console.error(`Could not run ${program}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      for (const passed of signals) process.off(passed, forward)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}
