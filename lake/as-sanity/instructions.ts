import {authorityName} from './certificate.ts'
import {chromiumOptions, hostsLines} from './host-names.ts'

export interface Instructed {
  project: string
  dataset: string
  port: number
  /** The lake's folder, and the script that the user calls in other terminals, in any folder: absolute paths. */
  folder: string
  program: string
  authorityFile: string
  authorityHash: string
  isNewAuthority: boolean
}

const hostsFile =
  process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts'

/** Returns what the user has to do so that a project reaches the lake, and how to undo it. */
export function instructions(given: Instructed): string {
  const {project, dataset, port, isNewAuthority} = given
  const program = `node ${quoted(given.program)} as-sanity`
  const command = `LAKE_DIR=${quoted(given.folder)} ${program}`
  const chromium = chromiumOptions(given)
  const trust = isNewAuthority
    ? '\nA new certificate authority was created: programs that trusted an earlier one have to trust it again.'
    : ''
  return `
The lake serves the dataset "${dataset}" of the project "${project}" at Sanity's names, on port ${port} of this machine only.
It keeps running until Ctrl-C. The project's code and its project id stay as they are.${trust}

COMMANDS: any Node.js program, every version of "sanity" and of the packages, without an administrator's rights. The token
exists only while the command runs, and no other server is reached at these names:

  ${command} ${project} run -- npx sanity dataset import data.ndjson ${dataset}
  ${command} ${project} run -- npm run dev

BROWSER: one with a profile of its own, whose only way to these names is this lake:

  chromium --user-data-dir=<an empty folder> ${chromium.trust} \\
    "${chromium.resolve}"

  Its token for the Studio's login page:

  ${command} ${project} run -- ${program} ${project} token

WHOLE MACHINE instead: every program reaches the lake. This needs an administrator${portNote(port)}.

  1. Add to ${hostsFile}:
${indented(hostsLines(project))}
  2. Let Node.js trust the lake, in the shell or the environment of the project:
       NODE_EXTRA_CA_CERTS=${quoted(given.authorityFile)}
     Let the browser trust it: import the same file as an authority. It is valid for these three names only.
  3. ${command} ${project} token
     prints a token, after it has verified that the names lead here. Put it where the project expects one.

TOKENS: remove Sanity's own tokens from the project's environment first, and log out of "sanity". The lake refuses them and
does not store them, but programs should not send them.

BACK, so that the project reaches Sanity's own service again:

  1. Log out of the Studio while the lake is running, and close its tabs: the session is in the browser's storage, and in the
     memory of each tab. The profile of a browser of its own can be deleted instead. The token of "run" is revoked when its command ends.
  2. With WHOLE MACHINE: remove the lines from ${hostsFile}, NODE_EXTRA_CA_CERTS, the authority "${authorityName}"
     from the browser, and the token (it begins with "sk-stillwater-") from the project's environment.
  3. End the lake, and delete what the project has built and cached from its content, such as .next, .astro and dist.

The content stays in the lake: ${quoted(given.folder)}. Start it again as now, or take an archive with "sanity dataset export" first.
`
}

function portNote(port: number): string {
  return port === 443
    ? ''
    : `, and port 443,\nwhich the lake does not have now, because it is in use, or this user may not use it, or --port is given`
}

function indented(lines: string[]): string {
  return lines.map((line) => `       ${line}`).join('\n')
}

/** Quotes a path for a shell, if it needs that. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
