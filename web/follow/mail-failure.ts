/**
 * What a failed attempt means:
 *
 * - `server`: the mail server does not work, so no other mail is tried now.
 * - `gone`: there is no such mailbox.
 * - `refused`: the server refuses this address for good, without saying that it does not exist.
 * - `later`: everything else, such as a full mailbox.
 */
export type FailureKind = 'server' | 'gone' | 'refused' | 'later'

export interface MailFailure {
  kind: FailureKind
  /** Whether the mail may have arrived, because the server's response to it was lost. */
  mayHaveArrived: boolean
  message: string
}

/** Errors before the server could have received the mail. */
const beforeSending =
  /^connect |getaddrinfo|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|Greeting never received|Connection timeout|DNS/i

/** Reads the error of an attempt to send. The codes are those of RFC 5321 and RFC 3463. */
export function readFailure(error: unknown): MailFailure {
  const {responseCode, response, command, code} = readError(error)
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 200)
  if (responseCode === undefined) {
    const isLost = code !== 'EAUTH' && code !== 'EDNS' && !beforeSending.test(message)
    return {kind: 'server', mayHaveArrived: isLost, message}
  }
  return {kind: kindOf(responseCode, response ?? '', command ?? ''), mayHaveArrived: false, message}
}

function kindOf(responseCode: number, response: string, command: string): FailureKind {
  // 421 closes the connection. Before a recipient is named, a refusal is not about the recipient.
  if (responseCode === 421 || !/^(?:RCPT TO|DATA)$/.test(command)) return 'server'
  if (command !== 'RCPT TO' || responseCode < 500) return 'later'
  const [, subject] = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(response) ?? []
  if (subject === '1') return 'gone'
  // 5.7.x is a policy, such as a server that does not relay for us: this must not end anybody's subscription.
  return subject === '7' ? 'later' : 'refused'
}

interface SmtpError {
  responseCode?: number
  response?: string
  command?: string
  code?: string
}

function readError(error: unknown): SmtpError {
  return typeof error === 'object' && error !== null ? error : {}
}
