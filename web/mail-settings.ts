/** Where notices of requests go, and by which server. */
export interface MailSettings {
  /** As in smtps://user:password@mail.example.org:465 */
  server: string
  from: string
  to: string
}

type Environment = Record<string, string | undefined>

/**
 * Undefined where no server is set: then requests simply wait in the Studio's inbox.
 *
 * @throws Error that names what is missing beside the server.
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
    throw new Error('SMTP_URL is set, but REQUESTS_MAIL_TO is not: say to whom requests are told.')
  return {server, to, from: env['REQUESTS_MAIL_FROM'] || to}
}
