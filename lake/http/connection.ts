/** The connection of a request. */
export interface Connection {
  /** The client's network address. */
  address: string
  /** `1.0` or `1.1`. */
  httpVersion: string
  /** Destroys the connection, with unsent data. */
  disconnect: () => void
  /** Destroys the connection if the client reads nothing of the response for this time. */
  endWhenIdle: (milliseconds: number) => void
  /** Calls back once, when the response is sent or has failed, with the number of bytes written. */
  whenDone: (callback: (bytes: number) => void) => void
}
