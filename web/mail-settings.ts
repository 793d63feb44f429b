import {readVariables, type Environment} from '../common/settings/variables.ts'

/** The mail server, sender and recipient of notices of requests. */
export interface MailSettings {
  /** As in smtps://user:password@mail.example.org:465 */
  server: string
  from: string
  to: string
}

/**
 * Reads the mail settings. Undefined without a server: then requests are only shown in the Studio's inbox.
 *
 * @throws Error that names the missing or invalid variable.
 */
export function readMailSettings(env: Environment): MailSettings | undefined {
  const {
    SMTP_URL: server,
    REQUESTS_MAIL_TO: to,
    REQUESTS_MAIL_FROM: from,
  } = readVariables(env, ['SMTP_URL', 'REQUESTS_MAIL_TO', 'REQUESTS_MAIL_FROM'])
  if (!server) return undefined
  if (!to) {
    throw new Error(
      'SMTP_URL is set, but REQUESTS_MAIL_TO is not. Set it to the address that receives notices of requests.',
    )
  }
  return {server, to, from: from ?? to}
}
