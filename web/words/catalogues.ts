import {article as arArticle} from './ar/article.ts'
import {follow as arFollow} from './ar/follow.ts'
import {pages as arPages} from './ar/pages.ts'
import {sessions as arSessions} from './ar/sessions.ts'
import {article as deArticle} from './de/article.ts'
import {follow as deFollow} from './de/follow.ts'
import {pages as dePages} from './de/pages.ts'
import {sessions as deSessions} from './de/sessions.ts'
import {article as enArticle} from './en/article.ts'
import {follow as enFollow} from './en/follow.ts'
import {pages as enPages} from './en/pages.ts'
import {sessions as enSessions} from './en/sessions.ts'
import {article as esArticle} from './es/article.ts'
import {follow as esFollow} from './es/follow.ts'
import {pages as esPages} from './es/pages.ts'
import {sessions as esSessions} from './es/sessions.ts'
import {article as frArticle} from './fr/article.ts'
import {follow as frFollow} from './fr/follow.ts'
import {pages as frPages} from './fr/pages.ts'
import {sessions as frSessions} from './fr/sessions.ts'
import {article as heArticle} from './he/article.ts'
import {follow as heFollow} from './he/follow.ts'
import {pages as hePages} from './he/pages.ts'
import {sessions as heSessions} from './he/sessions.ts'
import {article as nlArticle} from './nl/article.ts'
import {follow as nlFollow} from './nl/follow.ts'
import {pages as nlPages} from './nl/pages.ts'
import {sessions as nlSessions} from './nl/sessions.ts'

const english = {...enPages, ...enArticle, ...enSessions, ...enFollow}

/** All words of the site in one language. English defines which there are, so that no catalogue can lack any. */
export type Catalogue = typeof english

const arabic: Catalogue = {...arPages, ...arArticle, ...arSessions, ...arFollow}
const german: Catalogue = {...dePages, ...deArticle, ...deSessions, ...deFollow}
const spanish: Catalogue = {...esPages, ...esArticle, ...esSessions, ...esFollow}
const french: Catalogue = {...frPages, ...frArticle, ...frSessions, ...frFollow}
const hebrew: Catalogue = {...hePages, ...heArticle, ...heSessions, ...heFollow}
const dutch: Catalogue = {...nlPages, ...nlArticle, ...nlSessions, ...nlFollow}

/** The catalogues by language, without a region. */
export const catalogues = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  nl: dutch,
}
