import {parseArgs} from 'node:util'
import {importIfEmpty} from '../import/import-if-empty.ts'
import {createLake} from '../lake.ts'
import {createLog} from '../log.ts'
import type {LakeSettings} from '../settings.ts'

const usage = `Imports the archive of a dataset into an empty dataset, while the lake is stopped:

  npm run lake -- import <archive.tar.gz> [--dataset production] [--project <projectId>]

The archive is that of "sanity dataset export" or "npm run export -- archive".`

/** `import <archive>`: imports the archive of a dataset, which is created if it is missing. */
export async function importCommand(settings: LakeSettings, args: string[]): Promise<number> {
  const {values, positionals} = read(args)
  const [archive, ...more] = positionals
  if (archive === undefined || more.length > 0) throw new Error(usage)
  const {project = settings.project, dataset = settings.dataset} = values
  const log = createLog('text', () => {}, console.error)
  const lake = createLake({...settings, project, dataset, log})
  try {
    await importIfEmpty(lake, archive, {project, dataset})
    return 0
  } finally {
    lake.endStreams()
    await lake.endQueries()
    lake.close()
  }
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {dataset: {type: 'string'}, project: {type: 'string'}},
    })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`${problem}\n\n${usage}`, {cause: error})
  }
}
