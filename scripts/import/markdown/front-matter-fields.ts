import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'
import {isRecord} from '../../../web/shared/stored.ts'

/** Fields in the order of the file, with names in lower case. Values are strings, or lists and objects of strings. */
export type Fields = [name: string, value: unknown][]

/** Returns the fields of front matter. Null if it contains none: then it is not front matter. */
export function readFields(inside: string, format: 'yaml' | 'toml' | 'json'): Fields | null {
  if (format === 'json') return readStructure(() => JSON.parse(inside))
  if (format === 'toml') return readStructure(() => parseToml(inside)) ?? readLines(inside, true)
  return readYaml(inside) ?? readLines(inside, false)
}

function readStructure(parse: () => unknown): Fields | null {
  try {
    const value = parse()
    return isRecord(value) ? namesInLowerCase(toStrings(value)) : null
  } catch {
    return null
  }
}

/** Scalars stay text, so that a title “No” or a slug “007” keeps its characters. */
function readYaml(inside: string): Fields | null {
  try {
    const value: unknown = parseYaml(inside, {schema: 'failsafe', logLevel: 'error'})
    if (inside.trim() === '') return []
    return isRecord(value) ? namesInLowerCase(value) : null
  } catch {
    return null
  }
}

function namesInLowerCase(value: object): Fields {
  return Object.entries(value).map(([name, item]) => [name.toLowerCase(), item])
}

function toStrings(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toText(item)]))
}

function toText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toText)
  // In TOML, a day has no time, and a time may have no zone.
  if (value instanceof Date) return value.toISOString()
  return isRecord(value) ? toStrings(value) : String(value ?? '')
}

/** Parses fields line by line: invalid TOML, and invalid YAML that writers use (`title: One: Two`). */
function readLines(inside: string, isToml: boolean): Fields | null {
  const start = isToml ? /^([\w.-]+)\s*=\s*(.*)$/ : /^([\w.-]+):(?:\s+(.*))?$/
  const entries: {name: string; value: string; source: string}[] = []
  for (const line of inside.split(/\r?\n/)) {
    const [, name, value = ''] = start.exec(line) ?? []
    const last = entries.at(-1)
    if (name) entries.push({name: name.toLowerCase(), value: value.trim(), source: line})
    else if (last) Object.assign(last, continued(last, line))
    else if (line.trim()) return null
  }
  const fields = entries.map(({name, value, source}): Fields[number] => {
    const [[, item] = []] = (isToml ? null : readYaml(source)) ?? []
    return [name, item ?? unquote(value)]
  })
  return fields.length > 0 ? fields : null
}

function continued({value, source}: {value: string; source: string}, line: string) {
  return {value: `${value} ${line.trim()}`.trim(), source: `${source}\n${line}`}
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
}
