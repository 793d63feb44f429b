/** Types for the part of the package `ws` (8.x) that the lake uses; it ships none. */
declare module 'ws' {
  import type {EventEmitter} from 'node:events'
  import type {IncomingMessage} from 'node:http'
  import type {Duplex} from 'node:stream'

  export class WebSocket extends EventEmitter<{
    open: []
    /** Text also arrives as bytes; `isBinary` distinguishes the two. */
    message: [data: Buffer, isBinary: boolean]
    pong: [data: Buffer]
    close: [code: number, reason: Buffer]
    error: [error: Error]
  }> {
    static readonly OPEN: 1
    constructor(address: string, options?: {headers?: Record<string, string>})
    readonly readyState: 0 | 1 | 2 | 3
    /** Bytes that are queued but not sent yet. */
    readonly bufferedAmount: number
    send(data: string): void
    ping(): void
    close(code?: number, reason?: string): void
    /** Destroys the connection. */
    terminate(): void
  }

  export class WebSocketServer {
    constructor(options: {noServer: true; clientTracking: boolean; maxPayload: number})
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      done: (socket: WebSocket) => void,
    ): void
  }
}
