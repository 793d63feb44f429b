import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Settings} from '../../system/load-settings.ts'
import {connect} from '../connect.ts'
import {importFrom, timeZoneOf, type SourceOptions} from './import-from.ts'
import {showProgress} from './write/progress.ts'
import {formatReport, writeReport} from './write/report.ts'

/** Returns whether a source is an archive, and not a single page of plain text or Markdown. */
export async function isArchive(source: string): Promise<boolean> {
  try {
    if ((await stat(source)).isDirectory()) return true
  } catch {
    return false
  }
  return /\.(?:xml|rss|wxr|json|zip|x?html?)$/i.test(source)
}

/** Imports an archive and returns its report as text. Returns `failed` if an item could not be written. */
export async function importSource(
  source: string,
  options: SourceOptions,
  settings: Settings,
): Promise<{text: string; failed: boolean}> {
  const {client, close} = await connect(settings)
  const progress = showProgress()
  try {
    const report = await importFrom(source, client, {
      ...options,
      timeZone: timeZoneOf(options, settings),
      onProgress: progress.update,
    })
    progress.end()
    const file = resolve(options.report)
    await writeReport(report, file)
    return {text: formatReport(report, file), failed: report.failed.length > 0}
  } finally {
    progress.end()
    await close()
  }
}
