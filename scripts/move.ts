import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {connectEnds} from './move/connect-ends.ts'
import {moveContent} from './move/move-content.ts'
import {readArguments} from './move/read-arguments.ts'
import {runCommand, type Command} from './system/command.ts'
import {projectRoot} from './system/project-root.ts'

/** Moves the content between the lake here and the hosted one. It can be interrupted and repeated at any time. */
export const moveCommand: Command = async ({args, loadSettings, print}) => {
  const values = readArguments(args)
  const settings = loadSettings()
  const {source, target, close} = await connectEnds(settings, values)
  const folder = join(projectRoot, '.cache', 'move', folderName(source.label))
  try {
    const complete = await moveContent(source, target, {
      ...values,
      siteUrl: settings.site.siteUrl,
      types: readSchemaTypes(),
      folder,
      print,
    })
    return complete ? 0 : 1
  } finally {
    await close()
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

if (import.meta.main) await runCommand(moveCommand)
