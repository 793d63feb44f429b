import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {connectEnds} from './move/connect-ends.ts'
import {moveContent} from './move/move-content.ts'
import {readArguments} from './move/read-arguments.ts'
import {loadSettings} from './system/load-settings.ts'
import {projectRoot} from './system/project-root.ts'
import {runMain} from './system/start-failure.ts'

// Moves the content between the lake here and the hosted one. It can be interrupted and repeated at any time.
await runMain(async () => {
  const values = readArguments(process.argv.slice(2))
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

function folderName(label: string): string {
  return label.replaceAll(/[^\w-]+/g, '-')
}

function readSchemaTypes(): string[] | undefined {
  const file = join(projectRoot, 'schemas', 'schema.json')
  if (!existsSync(file)) return undefined
  const types = JSON.parse(readFileSync(file, 'utf8')) as {name: string; type: string}[]
  return types.filter(({type}) => type === 'document').map(({name}) => name)
}
