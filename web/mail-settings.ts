/** The mail server, sender and recipient of notices of requests. */
export interface MailSettings {
  /** As in smtps://user:password@mail.example.org:465 */
  server: string
  from: string
  to: string
}

type Environment = Record<string, string | undefined>

/**
 * Reads the mail settings. Undefined without a server: then requests are only shown in the Studio's inbox.
 *
 * @throws Error that names the missing or invalid variable.
 */
export function readMailSettings(env: Environment): MailSettings | undefined {
  const server = env['SMTP_URL']
  if (!server) return undefined
  if (!/^smtps?:$/.test(URL.parse(server)?.protocol ?? '')) {
    throw new Error(
      'SMTP_URL must begin with smtp:// or smtps://, as in smtps://user:password@mail.example.org.',
    )
  }
  const to = env['REQUESTS_MAIL_TO']
  if (!to)
    throw new Error(
      'SMTP_URL is set, but REQUESTS_MAIL_TO is not. Set it to the address that receives notices of requests.',
    )
  return {server, to, from: env['REQUESTS_MAIL_FROM'] || to}
}
