import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {writeArchive} from './export/write-archive.ts'
import {writeMarkdown} from './export/write-markdown.ts'
import {connect} from './import/connect.ts'
import {runCommand, type Command} from './system/command.ts'
import {StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run export -- archive <file.tar.gz> [--private]
       npm run export -- markdown <folder>

  markdown   all articles as Markdown with front matter and images, for Astro and Hugo
  archive    everything in the format of Sanity’s "dataset export": npm run restore or
             "sanity dataset import" reads it
  --private  also what nobody reads without a token: requests for a session, review links,
             followers’ addresses`

/** Exports the content of the embedded or the hosted lake. The same content gives the same bytes. */
export const exportCommand: Command = async ({args, loadSettings, print}) => {
  const {format, target, withPrivate} = readArguments(args)
  const {client, close} = await connect(loadSettings())
  try {
    if (format === 'markdown') {
      const articles = await writeMarkdown(client, target)
      print(`Exported ${articles} articles to ${target}`)
      return 0
    }
    const {documents, assets} = await writeArchive(client, target, {withPrivate})
    print(`Exported ${documents} documents and ${assets} assets to ${target}`)
    return 0
  } finally {
    await close()
  }
}

function readArguments(args: string[]) {
  try {
    const {values, positionals} = parseArgs({
      args,
      allowPositionals: true,
      options: {private: {type: 'boolean'}},
    })
    const [format, target, ...others] = positionals
    const isKnown = format === 'archive' || (format === 'markdown' && values.private !== true)
    if (isKnown && target !== undefined && others.length === 0) {
      return {format, target: resolve(target), withPrivate: values.private === true}
    }
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
  throw new StartFailure(usage)
}

if (import.meta.main) await runCommand(exportCommand)
