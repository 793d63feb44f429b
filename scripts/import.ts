import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {SourceOptions} from './import/archive/import-from.ts'
import {importSource, isArchive} from './import/archive/import-source.ts'
import {connect} from './import/connect.ts'
import {readExisting} from './import/existing.ts'
import {parsePage} from './import/parse-page.ts'
import {planImport, type ImportOptions, type TitledPage} from './import/plan-import.ts'
import {readPageFile, titleOfFile} from './import/read-page-file.ts'
import {report} from './import/report.ts'
import {runCommand, type Command} from './system/command.ts'
import type {Settings} from './system/load-settings.ts'
import {StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run import -- <source> [--publish] [--replace] [--dry-run] [--author "Name"]

  <source>     a saved page (plain text or Markdown, UTF-8), or an archive: an export of WordPress or Squarespace
               (XML), Ghost (JSON), Substack or Medium (zip or folder), a folder of Jekyll, Hugo or Astro, saved
               pages (HTML), or a folder of plain texts
  --publish    publish what was public at the source; without it, everything becomes a draft
  --replace    put the source in the place of different articles that are there already
  --dry-run    show the plan and write nothing
  --author     who wrote what names no author

For archives:
  --media      a folder or zip archive with the pictures; those that are not there are fetched
  --site       the address of the old site (https://…), if the archive does not name it
  --time-zone  the time zone of dates that name none; without it, that of SITE_TIME_ZONE
  --report     the file for the report as JSON; without it, .cache/import-report.json`

/** Imports a saved page or a whole archive. A second run changes nothing. */
export const importCommand: Command = async ({args, loadSettings, print}) => {
  const {source, options, archiveOptions} = readArguments(args)
  const settings = loadSettings()
  if (await isArchive(source)) {
    const {text, failed} = await importSource(source, archiveOptions, settings)
    print(text)
    return failed ? 1 : 0
  }
  print(await importPage(await readPage(source), options, settings))
  return 0
}

interface PageOptions extends ImportOptions {
  dryRun: boolean
}

async function readPage(file: string): Promise<TitledPage> {
  const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i.test(file)
  const page = parsePage(await readPageFile(file), {markdown})
  if (page.title !== null) return {...page, title: page.title, titleIsFileName: false}
  return {...page, title: titleOfFile(file), titleIsFileName: true}
}

async function importPage(
  page: TitledPage,
  options: PageOptions,
  settings: Settings,
): Promise<string> {
  const {client, close} = await connect(settings)
  try {
    const plan = planImport(page, await readExisting(client, page.title), options)
    if (plan.mutations.length > 0 && !options.dryRun) await client.mutate(plan.mutations)
    return report(plan, options, settings)
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

function readArguments(args: string[]): {
  source: string
  options: PageOptions
  archiveOptions: SourceOptions
} {
  const {values, positionals} = parse(args)
  const [source, ...more] = positionals
  if (!source || more.length > 0) throw new StartFailure(usage)
  const {publish, replace, media, report: file} = values
  if (values.author !== undefined && !values.author.trim()) {
    throw new StartFailure('--author needs a name.')
  }
  const author = values.author?.trim() ?? null
  const common = {publish, replace, author, dryRun: values['dry-run']}
  return {
    source: fromCaller(source),
    options: {...common, now: new Date()},
    archiveOptions: {
      ...common,
      media: media === undefined ? null : fromCaller(media),
      site: readSite(values.site),
      timeZone: readTimeZone(values['time-zone']),
      report: file ? fromCaller(file) : join(import.meta.dirname, '../.cache/import-report.json'),
    },
  }
}

/** npm runs scripts in the project's folder, so a path is resolved from the user's working directory. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

function readSite(address: string | undefined): string | null {
  if (address === undefined) return null
  const url = URL.parse(address)
  if (url && /^https?:$/.test(url.protocol)) return address.replace(/\/$/, '')
  throw new StartFailure(`--site needs the address of the old site, as in https://example.org.`)
}

function readTimeZone(name: string | undefined): string | null {
  if (name === undefined) return null
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone
  } catch {
    throw new StartFailure(`There is no time zone “${name}”. Write it as in Europe/Berlin.`)
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
        'dry-run': {type: 'boolean', default: false},
        author: {type: 'string'},
        media: {type: 'string'},
        site: {type: 'string'},
        'time-zone': {type: 'string'},
        report: {type: 'string'},
      },
    })
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

if (import.meta.main) await runCommand(importCommand)
