import type {ImportReport, ReportedItem} from '../../web/shared/imports/import-report.ts'

/** A document that a writer should look at, with the reasons. */
export interface AttentionItem {
  title: string
  id: string | undefined
  type: string | undefined
  reasons: string[]
}

/** The most addresses or words that one reason names. */
const maxNamed = 5
const notFetched = /dry run/

/** Returns the documents that need a look, with every reason, those with the most serious ones first. */
export function attentionItems(report: ImportReport): AttentionItem[] {
  const items = new Map<string, AttentionItem>()
  const add = ({item, id, type}: ReportedItem, reason: string) => {
    const key = id ?? item
    const known = items.get(key) ?? {title: item, id, type, reasons: []}
    known.reasons.push(reason)
    items.set(key, known)
  }
  for (const one of report.failed) add(one, `It was not imported: ${one.reason}`)
  for (const one of report.different)
    add(one, `It is here already and differs, so it was left alone (${one.fields}).`)
  for (const one of report.words.missing)
    add(one, `These words did not arrive: ${named(one.words)}`)
  for (const one of missingPictures(report))
    add(one, `A picture could not be had (${one.reason}): ${one.picture}`)
  for (const [one, addresses] of grouped(report.deadLinks, ({address}) => address))
    add(one, `It links to pages that are not in the archive: ${named(addresses)}`)
  for (const one of report.withoutCounterpart) add(one, one.what)
  for (const one of report.notes) add(one, one.note)
  for (const one of report.pictures.withoutAlt)
    add(
      one,
      one.count === 1
        ? 'A picture lacks a description.'
        : `${one.count} pictures lack a description.`,
    )
  return [...items.values()]
}

function missingPictures({pictures}: ImportReport) {
  return pictures.missing.filter(({reason}) => !notFetched.test(reason))
}

function grouped<Item extends ReportedItem>(
  entries: Item[],
  valueOf: (item: Item) => string,
): [ReportedItem, string[]][] {
  const groups = Map.groupBy(entries, ({id, item}) => id ?? item)
  return [...groups.values()].flatMap((group): [ReportedItem, string[]][] => {
    const [first] = group
    return first ? [[first, group.map(valueOf)]] : []
  })
}

function named(values: string[]): string {
  const more = values.length - maxNamed
  return `${values.slice(0, maxNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Returns what a report counts, as label and value. Zeros are left out, except the first. */
export function factsOf(report: ImportReport): [label: string, value: string][] {
  const {pictures, skipped, authors, topics, redirects, dryRun} = report
  const waiting = pictures.missing.length - missingPictures(report).length
  const lost = missingPictures(report).length
  const facts: [string, string | number][] = [
    [dryRun ? 'New articles and pages' : 'Imported articles and pages', report.made],
    ['Here already, unchanged', report.unchanged],
    ['Published', report.published],
    ['Changed', report.changed],
    ['Here already, but different', report.different.length],
    ['Not imported', report.failed.length],
    [dryRun ? 'Pictures to fetch' : 'Pictures', pictures.stored + waiting],
    ['Pictures that could not be had', lost],
    ['New authors', authors.join(', ')],
    ['New topics', topics.join(', ')],
    ['Old addresses that lead to the new ones', redirects],
    ['Left out', skipped.length],
  ]
  return facts
    .filter(([, value], index) => index === 0 || Boolean(value))
    .map(([label, value]) => [label, String(value)])
}

/** Returns what concerns the file as a whole: what was left out, and what is wrong with it. */
export function fileFindings({skipped, problems}: ImportReport): string[] {
  return [...problems, ...skipped.map(({what, reason}) => `“${what}” ${reason}.`)]
}
