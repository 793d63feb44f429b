import {chmodSync, copyFileSync, createReadStream, existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {createGunzip} from 'node:zlib'
import {linesIn} from '../../common/lines.ts'
import {replaceLake} from '../../lake/backup/replace-lake.ts'
import {checkLake, type CheckedPart} from '../../lake/check/check-lake.ts'
import {storeOf} from '../../lake/losses/stored-datasets.ts'
import {openForReading} from '../../lake/store/database.ts'
import type {Settings} from '../system/load-settings.ts'
import {freePort} from '../system/port.ts'
import {projectRoot} from '../system/project-root.ts'
import {runProgram} from '../system/run-program.ts'
import {StartFailure} from '../system/start-failure.ts'
import {tarFiles} from '../../common/tar.ts'

/**
 * Restores a dataset's archive into the lake's folder. The real `sanity dataset import` writes it into a new lake, which is
 * checked before anything is replaced: its documents, references, files, and that no document is missing. The tokens of the
 * lake that is replaced stay valid. An archive has no history.
 *
 * @returns the findings, and the folder with the files that were replaced
 * @throws StartFailure or Error of one line if the archive cannot be read or imported completely
 */
export async function restoreArchive(
  file: string,
  {lake, site, hosted}: Settings,
  replace: boolean,
): Promise<{parts: CheckedPart[]; old: string | undefined}> {
  if (hosted) {
    throw new StartFailure(
      `The content is in the hosted lake. Import with: npm run sanity -- datasets import "${file}" ${site.dataset}`,
    )
  }
  let parts: CheckedPart[] = []
  const old = await replaceLake({
    folder: lake.folder,
    replace,
    fill: async (staging) => {
      const ids = await documentIds(file)
      await importInto(staging, file, site.dataset)
      keepTokens(lake.folder, staging)
      parts = await checkLake(staging, lake.token !== undefined)
      const [problem] = parts.flatMap(({findings}) => findings.problems)
      if (problem !== undefined) throw new StartFailure(`Nothing was replaced: ${problem}`)
      const missing = missingIn(staging, `${site.projectId}/${site.dataset}`, ids)
      if (missing.length > 0) {
        throw new StartFailure(
          `Nothing was replaced: ${missing.length} of ${ids.length} documents were not imported, among them "${missing[0]}".`,
        )
      }
    },
  })
  return {parts, old}
}

/** Returns the ids of the documents in an archive. */
async function documentIds(file: string): Promise<string[]> {
  try {
    const content = createReadStream(file).pipe(createGunzip())
    for await (const {content: lines} of tarFiles(content, (name) =>
      name.endsWith('/data.ndjson'),
    )) {
      return Array.from(linesIn(lines), (line) => (JSON.parse(line) as {_id: string})._id)
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`"${file}" cannot be read as a dataset’s archive: ${why}.`)
  }
  throw new StartFailure(`"${file}" is not a dataset’s archive: it has no data.ndjson.`)
}

async function importInto(staging: string, file: string, dataset: string): Promise<void> {
  const script = join(projectRoot, 'scripts', 'run.mjs')
  const options = ['--allow-assets-in-different-dataset', '--allow-system-documents']
  const {code, output} = await runProgram(
    [script, 'sanity', 'datasets', 'import', file, dataset, ...options],
    // Nothing listens at the port, so the command opens a lake of its own.
    {env: {LAKE_DIR: staging, LAKE_PORT: String(await freePort()), LAKE_TOKEN: ''}},
  )
  if (code !== 0) throw new StartFailure(`Nothing was replaced. The import failed:\n${output}`)
}

/** Copies the tokens of a lake, so that the site and its users need no new ones. */
function keepTokens(lake: string, staging: string): void {
  const [tokens, token] = ['tokens.db', 'token'].map((name) => join(lake, name))
  if (token !== undefined && existsSync(token)) copyFileSync(token, join(staging, 'token'))
  if (tokens === undefined || !existsSync(tokens)) return
  const copy = join(staging, 'tokens.db')
  for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, {force: true})
  const database = new DatabaseSync(tokens)
  database.prepare('VACUUM INTO ?').run(copy)
  database.close()
  chmodSync(copy, 0o600)
}

function missingIn(staging: string, dataset: string, ids: string[]): string[] {
  const database = openForReading(storeOf(staging, dataset))
  try {
    const find = database.prepare('SELECT 1 FROM documents WHERE id = ?')
    return ids.filter((id) => find.get(id) === undefined)
  } finally {
    database.close()
  }
}
