import {article as arArticle} from './ar/article.ts'
import {pages as arPages} from './ar/pages.ts'
import {sessions as arSessions} from './ar/sessions.ts'
import {article as deArticle} from './de/article.ts'
import {pages as dePages} from './de/pages.ts'
import {sessions as deSessions} from './de/sessions.ts'
import {article as enArticle} from './en/article.ts'
import {pages as enPages} from './en/pages.ts'
import {sessions as enSessions} from './en/sessions.ts'
import {article as esArticle} from './es/article.ts'
import {pages as esPages} from './es/pages.ts'
import {sessions as esSessions} from './es/sessions.ts'
import {article as frArticle} from './fr/article.ts'
import {pages as frPages} from './fr/pages.ts'
import {sessions as frSessions} from './fr/sessions.ts'
import {article as heArticle} from './he/article.ts'
import {pages as hePages} from './he/pages.ts'
import {sessions as heSessions} from './he/sessions.ts'
import {article as nlArticle} from './nl/article.ts'
import {pages as nlPages} from './nl/pages.ts'
import {sessions as nlSessions} from './nl/sessions.ts'

export const english = {...enPages, ...enArticle, ...enSessions}

/** All words of the site in one language. English defines which there are, so that no catalogue can lack any. */
export type Catalogue = typeof english

export const arabic: Catalogue = {...arPages, ...arArticle, ...arSessions}
export const german: Catalogue = {...dePages, ...deArticle, ...deSessions}
export const spanish: Catalogue = {...esPages, ...esArticle, ...esSessions}
export const french: Catalogue = {...frPages, ...frArticle, ...frSessions}
export const hebrew: Catalogue = {...hePages, ...heArticle, ...heSessions}
export const dutch: Catalogue = {...nlPages, ...nlArticle, ...nlSessions}
