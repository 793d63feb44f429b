// The entry point of every npm script: `node scripts/run.mjs <name> [arguments]`. It runs under any Node from
// version 20 and needs no packages. It installs the packages that the script needs, then runs
// `scripts/<name>.ts` under the Node version that the project pins.
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const binFolder = join(root, 'node_modules', '.bin')
const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

// A closed output pipe (`npm start | head`) must not end this process before its children.
process.stdout.on('error', () => {})

const [name, ...args] = process.argv.slice(2)
if (!name || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  console.error(`There is no script "${name ?? ''}". The scripts are listed in package.json.`)
  process.exit(1)
}

/** These scripts run with the packages of `dependencies`. The others also need those of `devDependencies`. */
const productScripts = [
  'start',
  'lake',
  'import',
  'requests',
  'followers',
  'build',
  'pack',
  'doctor',
  'backup',
  'restore',
]

await install(root, productScripts.includes(name) ? 'product' : 'development')
if (name.startsWith('bench-')) await install(join(root, 'bench'), 'product')
becomeScript()
process.exit(await runScript())

/**
 * Installs the packages of a folder, unless they are there. `product` leaves out development dependencies;
 * `development` adds them to an installed product.
 */
async function install(folder, scope) {
  const lockfile = join(folder, 'package-lock.json')
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  const record = join(folder, 'node_modules', '.installed-from')
  const installed = readInstalled(folder, record, hash)
  if (installed === 'development' || installed === scope) return
  if (installed === 'product') await npm(folder, ['install', '--no-save', '--include=dev'])
  else {
    const omit = scope === 'product' ? '--omit=dev' : '--include=dev'
    await npm(folder, ['ci', omit])
    // The package `node` leaves its whole download behind, of which it uses one file.
    await npm(folder, ['prune', omit])
  }
  writeFileSync(record, `${scope} ${hash}`)
}

/** Returns the scope of the folder's packages, or undefined if they are incomplete or of another lockfile. */
function readInstalled(folder, record, hash) {
  // npm writes its list last, so it does not exist after an interrupted install.
  const list = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(list) || !existsSync(pinnedNode)) return undefined
  if (existsSync(record)) {
    const [scope, from] = readFileSync(record, 'utf8').split(' ')
    return from === hash ? scope : undefined
  }
  // Somebody has run npm. Comparing only dates would reinstall after every merge that touched the lockfile.
  if (statSync(list).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs) return undefined
  const {devDependencies = {}} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const isThere = (dependency) => existsSync(join(folder, 'node_modules', dependency))
  return Object.keys(devDependencies).every(isThere) ? 'development' : 'product'
}

async function npm(folder, command) {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  console.log(`Installing packages (npm ${command[0]}) …`)
  // npm shows no progress without a terminal, and a minute without output looks like a hang.
  const heartbeat = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 15_000)
  const options = [...command, '--prefix', folder, '--loglevel=error', '--no-audit', '--no-fund']
  const script = process.env.npm_execpath
  const code = script
    ? await run(process.execPath, [script, ...options])
    : await run('npm', options, {shell: process.platform === 'win32'})
  clearInterval(heartbeat)
  if (code !== 0) {
    console.error(`npm ${command[0]} failed. See its output above.`)
    process.exit(code)
  }
  console.log(`  done in ${seconds()} s`)
}

/** Returns the arguments and the environment of the script under the pinned Node. */
function scriptCommand() {
  // Short-lived objects of a large archive would otherwise fill most of the memory that the import uses.
  const nodeOptions = {import: ['--max-semi-space-size=4']}
  const separator = process.platform === 'win32' ? ';' : ':'
  const PATH = [binFolder, process.env.PATH].join(separator)
  return {
    scriptArgs: [...(nodeOptions[name] ?? []), join(root, 'scripts', `${name}.ts`), ...args],
    // With it, the second start need not compile the scripts again, or load the TypeScript parser.
    env: {NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'), ...process.env, PATH},
  }
}

/**
 * Replaces this process by the script, so that no process only waits. Returns if this Node is too old for it.
 * npm puts `node_modules/.bin` first in PATH, so this is the pinned Node except at the first start.
 */
function becomeScript() {
  if (!process.execve || process.platform === 'win32') return
  const {scriptArgs, env} = scriptCommand()
  process.chdir(root)
  process.execve(pinnedNode, [pinnedNode, ...scriptArgs], env)
}

/** Runs the script in a child process and resolves with its exit code. */
function runScript() {
  const {scriptArgs, env} = scriptCommand()
  return run(pinnedNode, scriptArgs, {env})
}

/** Runs a program in the foreground and resolves with its exit code. Signals are forwarded to it. */
function run(program, programArgs, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, {cwd: root, stdio: 'inherit', ...options})
    const forward = (signal) => child.kill(signal)
    // A terminal sends Ctrl-C to the child as well; the scripts ignore a second signal.
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
