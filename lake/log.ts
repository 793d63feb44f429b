/** Where the lake writes what a person may want to read later. Neither ever holds a token. */
export interface Log {
  /** One line a request. */
  request: (line: string) => void
  /** A fault of the lake's own, in full. */
  fault: (error: unknown) => void
}
