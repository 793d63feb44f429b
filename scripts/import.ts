import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {connect} from './import/connect.ts'
import {readExisting} from './import/existing.ts'
import {parsePage} from './import/parse-page.ts'
import {planImport, type ImportOptions, type TitledPage} from './import/plan-import.ts'
import {readPageFile, titleOfFile} from './import/read-page-file.ts'
import {report} from './import/report.ts'
import {loadSettings, type Settings} from './system/load-settings.ts'
import {runMain, StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run import -- <file> [--publish] [--replace] [--author "Name"]

  <file>      a saved page: plain text or Markdown, UTF-8
  --publish   publish the article; without it, it becomes a draft
  --replace   put the page in the place of a different article with the same title
  --author    who wrote it`

// Imports a saved page of plain text or Markdown as an article. A second run changes nothing.
await runMain(async () => {
  const {file, options} = readArguments(process.argv.slice(2))
  const page = await readPage(file)
  const settings = loadSettings()
  console.log(await importPage(page, options, settings))
  return 0
})

async function readPage(file: string): Promise<TitledPage> {
  const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i.test(file)
  const page = parsePage(await readPageFile(file), {markdown})
  if (page.title !== null) return {...page, title: page.title, titleIsFileName: false}
  return {...page, title: titleOfFile(file), titleIsFileName: true}
}

async function importPage(
  page: TitledPage,
  options: ImportOptions,
  settings: Settings,
): Promise<string> {
  const {client, close} = await connect(settings)
  try {
    const plan = planImport(page, await readExisting(client, page.title), options)
    if (plan.mutations.length > 0) await client.mutate(plan.mutations)
    return report(plan, options.publish, settings)
  } catch (error) {
    throw toFailure(error)
  } finally {
    await close()
  }
}

/** Reports an error response of the lake in one line. A rejected transaction changes nothing. */
function toFailure(error: unknown): unknown {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (status === undefined || !(error instanceof Error)) return error
  if (status === 409) {
    return new StartFailure(
      'Another client changed the same documents at the same time. Nothing was changed; run the import again.',
    )
  }
  return new StartFailure(`The lake rejected the import, and nothing was changed: ${error.message}`)
}

function readArguments(args: string[]): {file: string; options: ImportOptions} {
  const {values, positionals} = parse(args)
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new StartFailure(usage)
  const {publish, replace, author = null} = values
  if (author !== null && !author.trim()) throw new StartFailure('--author needs a name.')
  return {
    // npm runs scripts in the project's folder, so the path is resolved from the user's working directory.
    file: resolve(process.env['INIT_CWD'] ?? process.cwd(), file),
    options: {publish, replace, author: author?.trim() ?? null, now: new Date()},
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        publish: {type: 'boolean', default: false},
        replace: {type: 'boolean', default: false},
        author: {type: 'string'},
      },
    })
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}
