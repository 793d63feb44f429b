import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {connectEnds} from './move/connect-ends.ts'
import {moveContent} from './move/move-content.ts'
import {loadSettings} from './system/load-settings.ts'
import {projectRoot} from './system/project-root.ts'
import {runMain, StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run move -- --to hosted | --from hosted [--dry-run]

  --to hosted        moves the content of the lake here into a dataset of Sanity’s hosted Content Lake
  --from hosted      moves the content of a hosted dataset into the lake here
  --dry-run          checks both ends and shows the plan; writes nothing

  --project <id>     the hosted project; without it, NEXT_PUBLIC_SANITY_PROJECT_ID
  --dataset <name>   the hosted dataset; without it, NEXT_PUBLIC_SANITY_DATASET
  --here <name>      the dataset of the lake here; without it, NEXT_PUBLIC_SANITY_DATASET
  --create <mode>    creates the target’s dataset if there is none: private or public
  --replace          replaces documents that are at the target with other content
  --keep             leaves them as they are
  --with-requests    moves requests for a session, too
  --with-followers   moves followers’ addresses and their mails, too

The token of the hosted project is SANITY_API_WRITE_TOKEN.`

// Moves the content between the lake here and the hosted one. It can be interrupted and repeated at any time.
await runMain(async () => {
  const values = readArguments()
  const settings = loadSettings()
  const {source, target, close} = await connectEnds(settings, values)
  const folder = join(projectRoot, '.cache', 'move', folderName(source.label))
  try {
    const complete = await moveContent(source, target, {
      ...values,
      siteUrl: settings.site.siteUrl,
      types: readSchemaTypes(),
      folder,
      print: console.log,
    })
    return complete ? 0 : 1
  } finally {
    await close()
  }
})

function readArguments() {
  const {to, from, project, dataset, here, create, replace, keep, ...flags} = parse()
  const isOneWay = (to === 'hosted') !== (from === 'hosted')
  const isKnown = [to, from].every((end) => end === undefined || end === 'hosted')
  const isMode = create === undefined || create === 'private' || create === 'public'
  if (!isOneWay || !isKnown || !isMode || (replace && keep)) throw new StartFailure(usage)
  return {
    toHosted: to === 'hosted',
    project,
    dataset,
    here,
    create,
    consent: replace ? 'replace' : keep ? 'keep' : 'none',
    dryRun: flags['dry-run'],
    withRequests: flags['with-requests'],
    withFollowers: flags['with-followers'],
  } as const
}

function parse() {
  const flag = {type: 'boolean', default: false} as const
  const text = {type: 'string'} as const
  try {
    return parseArgs({
      options: {
        to: text,
        from: text,
        project: text,
        dataset: text,
        here: text,
        create: text,
        replace: flag,
        keep: flag,
        'dry-run': flag,
        'with-requests': flag,
        'with-followers': flag,
      },
    }).values
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

function folderName(label: string): string {
  return label.replaceAll(/[^\w-]+/g, '-')
}

function readSchemaTypes(): string[] | undefined {
  const file = join(projectRoot, 'schemas', 'schema.json')
  if (!existsSync(file)) return undefined
  const types = JSON.parse(readFileSync(file, 'utf8')) as {name: string; type: string}[]
  return types.filter(({type}) => type === 'document').map(({name}) => name)
}
