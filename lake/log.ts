/** A log entry for a completed request. */
export interface RequestEntry {
  /** When the request arrived: ISO 8601, UTC. */
  time: string
  method: string
  /** Without the query string, which may contain content and tickets. */
  path: string
  status: number
  /** Until the last byte was sent. */
  ms: number
  /** Bytes sent, including headers. */
  bytes: number
  /** The client's address; undefined for this machine. */
  client?: string | undefined
}

/** The lake's log. It never contains a token. */
export interface Log {
  /** Called once per request, after its response is sent. */
  request: (entry: RequestEntry) => void
  /** Logs an internal error with its stack. */
  fault: (error: unknown) => void
  /** Logs a problem that the operator should fix. */
  warning: (text: string) => void
}

/**
 * Creates a log in text, or in JSON with one object per line. Requests go to `out`, errors and warnings to
 * `err`.
 */
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

/** Collects lines and writes them together. */
export interface LineBuffer {
  add: (line: string) => void
  /** Writes the lines that are not written yet. Call it before the process ends. */
  flush: () => void
}

const maxDelayMs = 50

/**
 * Creates a buffer, because each write to a pipe blocks the process and takes as long as many small requests. `write`
 * receives lines without the last line break, within 50 ms.
 */
export function createLineBuffer(write: (lines: string) => void): LineBuffer {
  let lines: string[] = []
  let timer: NodeJS.Timeout | undefined
  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (lines.length === 0) return
    const text = lines.join('\n')
    lines = []
    write(text)
  }
  return {
    add(line) {
      lines.push(line)
      timer ??= setTimeout(flush, maxDelayMs).unref()
    },
    flush,
  }
}

/** Reads `--log=json` or `--log=text` from the arguments. Default: text. */
export function readLogFormat(args: string[]): 'text' | 'json' {
  for (const arg of args) {
    if (arg === '--log=json') return 'json'
    if (arg !== '--log=text') {
      throw new Error(`Unknown option "${arg}". Use --log=json or --log=text.`)
    }
  }
  return 'text'
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
