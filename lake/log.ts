/** A request that has been answered, as the log knows it. */
export interface RequestEntry {
  /** ISO 8601, UTC: when it came in. */
  time: string
  method: string
  /** Without what follows the question mark: queries can hold content, and tickets. */
  path: string
  status: number
  /** Until the last byte had gone out. */
  ms: number
  /** On the wire, headers too. */
  bytes: number
  /** Where it came from, unless that is this machine. */
  client?: string | undefined
}

/** Where the lake writes what a person may want to read later. Neither ever holds a token. */
export interface Log {
  /** Called once a request, when its answer is out. */
  request: (entry: RequestEntry) => void
  /** A fault of the lake's own, in full. */
  fault: (error: unknown) => void
  /** What the person who runs the lake should change. */
  warning: (text: string) => void
}

/** A log for people, or with `json` one object a line for machines: requests to `out`, faults to `err`. */
export function createLog(
  format: 'text' | 'json',
  out: (line: string) => void,
  err: (line: string) => void,
): Log {
  if (format === 'json') {
    return {
      request: (entry) => out(JSON.stringify(entry)),
      fault: (error) => err(JSON.stringify({time: new Date().toISOString(), fault: inFull(error)})),
      warning: (text) => err(JSON.stringify({time: new Date().toISOString(), warning: text})),
    }
  }
  return {
    request: ({method, path, status, ms, bytes, client}) =>
      out(
        `${method} ${path} ${status} ${ms.toFixed(1)} ms ${bytes} B${client ? ` from ${client}` : ''}`,
      ),
    fault: (error) => err(inFull(error)),
    warning: err,
  }
}

/** `--log=json` or `--log=text` among a program's arguments; text when there is neither. */
export function readLogFormat(args: string[]): 'text' | 'json' {
  for (const arg of args) {
    if (arg === '--log=json') return 'json'
    if (arg !== '--log=text') {
      throw new Error(`The lake has no option "${arg}": expected --log=json or --log=text.`)
    }
  }
  return 'text'
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
