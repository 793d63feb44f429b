import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'

/** What an import did, for people and as JSON. */
export interface ArchiveReport {
  source: string
  format: string
  dryRun: boolean
  made: number
  changed: number
  published: number
  unchanged: number
  /** Documents that differ from the archive and were left alone. */
  different: {item: string; fields: string}[]
  failed: {item: string; reason: string}[]
  skipped: {what: string; reason: string}[]
  authors: string[]
  topics: string[]
  redirects: number
  pictures: {
    stored: number
    missing: {item: string; picture: string; alt: string; reason: string}[]
    withoutAlt: {item: string; count: number}[]
  }
  deadLinks: {item: string; address: string}[]
  withoutCounterpart: {item: string; what: string}[]
  notes: {item: string; note: string}[]
  words: {before: number; after: number; missing: {item: string; words: string[]}[]}
  problems: string[]
}

export function emptyReport(source: string, format: string, dryRun: boolean): ArchiveReport {
  return {
    source,
    format,
    dryRun,
    made: 0,
    changed: 0,
    published: 0,
    unchanged: 0,
    different: [],
    failed: [],
    skipped: [],
    authors: [],
    topics: [],
    redirects: 0,
    pictures: {stored: 0, missing: [], withoutAlt: []},
    deadLinks: [],
    withoutCounterpart: [],
    notes: [],
    words: {before: 0, after: 0, missing: []},
    problems: [],
  }
}

export async function writeReport(report: ArchiveReport, file: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
}

/** How many lines of one kind are printed. All of them are in the JSON file. */
const maxLines = 15

export function formatReport(report: ArchiveReport, file: string): string {
  const {pictures, words, dryRun} = report
  const missingWords = words.missing.reduce((sum, one) => sum + one.words.length, 0)
  const head = [
    `${dryRun ? 'Plan for' : 'Imported'} ${report.source} (${report.format})${dryRun ? '. Nothing was written.' : ''}`,
    `  Articles   ${report.made} new, ${report.changed} changed, ${report.published} published, ${report.unchanged} unchanged`,
    `  Pictures   ${pictures.stored} in the texts, ${pictures.missing.length} missing, ${count(pictures.withoutAlt)} without alternative text`,
    `  Words      ${words.before} before, ${words.after} after, ${missingWords} missing`,
    `  Redirects  ${report.redirects}`,
    ...(report.authors.length > 0 ? [`  Authors    ${report.authors.join(', ')} (new)`] : []),
    ...(report.topics.length > 0 ? [`  Topics     ${report.topics.join(', ')} (new)`] : []),
  ]
  const sections: [title: string, lines: string[]][] = [
    ['Failed', report.failed.map(({item, reason}) => `${item}: ${reason}`)],
    [
      'Different here; --replace writes the archive’s version',
      report.different.map(({item, fields}) => `${item} (${fields})`),
    ],
    ['Skipped', report.skipped.map(({what, reason}) => `${what} ${reason}`)],
    [
      'Pictures that could not be had',
      pictures.missing.map((one) => `${one.item}: ${one.picture} (${one.reason})`),
    ],
    [
      'Words that are missing',
      words.missing.map((one) => `${one.item}: ${one.words.slice(0, 20).join(' ')}`),
    ],
    ['Links that lead nowhere', report.deadLinks.map(({item, address}) => `${item}: ${address}`)],
    ['Without a counterpart', report.withoutCounterpart.map(({item, what}) => `${item}: ${what}`)],
    ['Please look at', report.notes.map(({item, note}) => `${item}: ${note}`)],
    ['Problems of the file', report.problems],
  ]
  const texts = sections.flatMap(([title, lines]) => section(title, lines))
  return [...head, ...texts, '', `The whole report: ${file}`].join('\n')
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > maxLines ? [`- and ${lines.length - maxLines} more`] : []
  return ['', `${title}:`, ...lines.slice(0, maxLines).map((line) => `- ${line}`), ...more]
}

function count(entries: {count: number}[]): number {
  return entries.reduce((sum, one) => sum + one.count, 0)
}
