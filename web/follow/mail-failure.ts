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
  // nodemailer itself refuses the mail, before it reaches the server. This says nothing about the server.
  if (responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    return {kind: 'later', mayHaveArrived: false, message}
  }
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
  const [, subject, detail = ''] = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(response) ?? []
  // Servers name a refusal of the sender, of relaying, or a quota of ours at the recipient, too. It applies to all
  // followers, so it must not end anybody's subscription.
  if (subject === undefined) return aboutUs.test(response) ? 'later' : 'refused'
  if (subject === '1' && goneDetails.has(detail)) return 'gone'
  const isAboutMailbox = subject === '2' || (subject === '1' && !senderDetails.has(detail))
  return isAboutMailbox && !/\bsender\b/i.test(response) ? 'refused' : 'later'
}

/** The details of 5.1.x that say that the recipient's mailbox or domain does not exist. */
const goneDetails = new Set(['1', '2', '3', '6', '10'])
/** The details of 5.1.x that are about the sender's address. */
const senderDetails = new Set(['7', '8'])
/** What servers without the codes of RFC 3463 write if the recipient is not the reason. */
const aboutUs =
  /relay|sender|polic|spam|block|reputation|quota|limit|\brate\b|authenti|\bip\b|dnsbl|spf|dkim|dmarc/i

interface SmtpError {
  responseCode?: number
  response?: string
  command?: string
  code?: string
}

function readError(error: unknown): SmtpError {
  return typeof error === 'object' && error !== null ? error : {}
}
