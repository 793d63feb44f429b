import {spawn} from 'node:child_process'
import type {Environment} from '../../common/settings/variables.ts'

/**
 * Runs a command whose Node.js processes reach the lake at Sanity's names. Resolves with its exit code. It has a
 * token of the lake in place of its own ones.
 */
export function runBeside(
  [program = '', ...args]: string[],
  given: {token: string; preload: string; env: Environment},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      // npm runs scripts in its own folder, but the user's command is for theirs.
      cwd: given.env['INIT_CWD'] ?? process.cwd(),
      env: {...process.env, ...environmentBeside(given)},
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    // Ctrl-C reaches the command, too; its end is awaited, to revoke the token.
    process.on('SIGINT', ignore)
    const stop = (): void => void child.kill('SIGTERM')
    process.on('SIGTERM', stop)
    const end = (): void => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', stop)
    }
    child.on('error', (error) => {
      end()
      reject(new Error(`The command cannot be run: ${error.message}.`, {cause: error}))
    })
    child.on('exit', (code) => {
      end()
      resolve(code ?? 1)
    })
  })
}

function ignore(): void {}

/**
 * Returns the environment of the command. Tokens of the service are replaced in the variables that Sanity's
 * tools and templates use, so that they are not even sent. Proxies would resolve names themselves.
 */
export function environmentBeside({
  token,
  preload,
  env,
}: {
  token: string
  preload: string
  env: Environment
}): Record<string, string | undefined> {
  const replaced = Object.keys(env).filter((name) => /SANITY.*TOKEN$/.test(name))
  const noProxy = [env['NO_PROXY'] ?? env['no_proxy'], '.sanity.io'].filter(Boolean).join(',')
  return {
    ...env,
    ...Object.fromEntries(replaced.map((name) => [name, token])),
    SANITY_AUTH_TOKEN: token,
    NODE_OPTIONS: [env['NODE_OPTIONS'], preload].filter(Boolean).join(' '),
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    DO_NOT_TRACK: '1',
  }
}
