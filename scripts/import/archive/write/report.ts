import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {ImportReport} from '../../../../web/shared/imports/import-report.ts'

export function emptyReport(source: string, format: string, dryRun: boolean): ImportReport {
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

export async function writeReport(report: ImportReport, file: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
}

/** How many lines of one kind are printed. All of them are in the JSON file. */
const maxLines = 15

export function formatReport(report: ImportReport, file: string): string {
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
