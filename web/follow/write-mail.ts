import {createHash} from 'node:crypto'
import {directionOf} from '../shared/language.ts'
import {href} from '../shared/href.ts'
import {wordsFor} from '../words/words.ts'
import type {Follower, QueuedMail} from './follower.ts'

/** A mail to a follower. It contains no picture, and no link that recognises the reader except those to confirm and to end. */
export interface FollowerMail {
  to: {name: string; address: string}
  messageId: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** What mails say about the site, from its settings. */
export interface MailSite {
  siteUrl: string
  title: string
  language: string | null
  imprint: string | null
}

export interface MailArticle {
  _id: string
  title: string | null
  lede: string | null
  slug: string
}

/** Writes a queued mail in the language of the site. */
export function writeMail(
  follower: Pick<Follower, '_id' | 'address' | 'secret'>,
  {_key, kind}: Pick<QueuedMail, '_key' | 'kind'>,
  site: MailSite,
  article?: MailArticle,
): FollowerMail {
  const {followMail: words, site: siteWords} = wordsFor(site.language)
  const endAt = `${site.siteUrl}/follow?end=${follower.secret}`
  const end: Part = {text: words.end, link: endAt}
  const name = site.title || new URL(site.siteUrl).hostname
  const parts: Record<QueuedMail['kind'], {subject: string; body: Part[]}> = {
    confirm: {
      subject: words.confirmSubject(name),
      body: [
        {text: words.confirm(name)},
        {link: `${site.siteUrl}/follow?confirm=${follower.secret}`},
        {text: words.ignore},
      ],
    },
    known: {subject: words.knownSubject(name), body: [{text: words.known(name)}, end]},
    article: {
      subject: article?.title || siteWords.untitled,
      body: [
        {text: article?.title || siteWords.untitled, isHeading: true},
        ...(article?.lede ? [{text: article.lede}] : []),
        {
          text: words.read,
          link: site.siteUrl + (article ? (href({...article, _type: 'article'}) ?? '/') : '/'),
        },
        end,
      ],
    },
  }
  const {subject, body} = parts[kind]
  const footer = [name, site.imprint ?? ''].filter(Boolean).join('\n')
  return {
    // An address as an object is not parsed, so that it is one recipient whatever it contains.
    to: {name: '', address: follower.address},
    messageId: messageId(follower._id, _key, site.siteUrl),
    subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    text: `${body.map(asText).join('\n\n')}\n\n-- \n${footer}\n`,
    html: asHtml(body, footer, wordsFor(site.language).language),
    headers: {
      // RFC 3834: automatic responders do not reply to such messages.
      'Auto-Submitted': 'auto-generated',
      ...(kind !== 'confirm' && {
        'List-Id': `<follow.${new URL(site.siteUrl).hostname}>`,
        // RFC 8058: the mail program ends the mails with one request, without opening a page.
        'List-Unsubscribe': `<${site.siteUrl}/api/follow?end=${follower.secret}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

interface Part {
  text?: string
  link?: string
  isHeading?: boolean
}

/** Returns the same Message-ID for each attempt, so that mail servers can discard a duplicate. */
function messageId(follower: string, key: string, siteUrl: string): string {
  const name = createHash('sha256')
    .update(JSON.stringify([follower, key]))
    .digest('hex')
  return `<${name.slice(0, 32)}@${new URL(siteUrl).hostname}>`
}

function asText({text, link}: Part): string {
  return [text && link ? `${text}:` : text, link].filter(Boolean).join('\n')
}

function asHtml(parts: Part[], footer: string, language: string): string {
  const body = parts.map(({text, link, isHeading}) => {
    const shown = escape(text ?? link ?? '')
    if (isHeading) return `<h1 style="font-size:1.4em">${shown}</h1>`
    return `<p>${link ? `<a href="${escape(link)}">${shown}</a>` : shown}</p>`
  })
  const lines = escape(footer).replaceAll('\n', '<br>')
  return `<!doctype html><html lang="${escape(language)}" dir="${directionOf(language)}"><meta charset="utf-8"><body>${body.join('')}<hr><p><small>${lines}</small></p></body></html>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
