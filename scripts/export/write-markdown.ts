import {existsSync} from 'node:fs'
import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {
  writeFolderArticle,
  type ExportedArticle,
  type FolderContext,
} from '../../web/exports/markdown/folder-article.ts'
import {queryLake} from '../../web/lake/client.ts'
import {exportQuery, siteQuery} from '../../web/lake/queries.ts'
import type {SiteQueryResult} from '../../web/lake/types.ts'
import {wordsFor} from '../../web/words/words.ts'
import {StartFailure} from '../system/start-failure.ts'
import {assetBytes, exportDocuments, type ExportedDocument} from './exported-documents.ts'
import {readme} from './folder-readme.ts'

/**
 * Writes all articles as a folder of Markdown files that Astro and Hugo build. The same content is the same bytes.
 *
 * @returns how many articles were written
 * @throws StartFailure if the folder has other files
 */
export async function writeMarkdown(client: SanityClient, folder: string): Promise<number> {
  await refuseOtherFiles(folder)
  const part = `${folder}.part`
  await rm(part, {recursive: true, force: true})
  await mkdir(part, {recursive: true})
  try {
    const published = await readArticles(client.withConfig({perspective: 'published'}))
    const drafts = await readArticles(client.withConfig({perspective: 'drafts'}))
    const unchanged = new Set(published.map((article) => JSON.stringify(article)))
    const changed = drafts.filter((article) => !unchanged.has(JSON.stringify(article)))
    const {projectId = '', dataset = ''} = client.config()
    const {language, callToAction: invitation} = await readSettings(client)
    const words = wordsFor(language)
    const save = await assetSaver(client, part)
    for (const [place, articles] of [
      ['articles', published.filter(({_type}) => _type === 'article')],
      ['pages', published.filter(({_type}) => _type === 'page')],
      ['drafts', changed],
    ] as const) {
      const context = {projectId, dataset, words, invitation, isDraft: place === 'drafts'}
      await writeArticles(join(part, 'content', place), articles, context, save)
    }
    await writeFile(join(part, 'README.md'), readme)
    await rm(folder, {recursive: true, force: true})
    await rename(part, folder)
    return published.length + changed.length
  } catch (error) {
    await rm(part, {recursive: true, force: true})
    throw error
  }
}

type Save = (from: string, to: string) => Promise<void>

async function writeArticles(
  folder: string,
  articles: ExportedArticle[],
  context: FolderContext,
  save: Save,
): Promise<void> {
  const taken = new Set<string>()
  const root = dirname(dirname(folder))
  for (const article of articles) {
    const place = join(folder, freeName(article, taken))
    const {markdown, images, files} = writeFolderArticle(article, context)
    await mkdir(place, {recursive: true})
    await writeFile(join(place, 'index.md'), markdown)
    for (const name of images) await save(name, join(place, name))
    for (const name of files) {
      await save(dirname(name), join(root, 'static', 'files', name))
    }
  }
}

/** Returns a name for an article's folder: its slug, if it can be one, or its id. */
function freeName({_id, slug}: ExportedArticle, taken: Set<string>): string {
  const wanted = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u.test(slug ?? '') ? (slug ?? _id) : _id
  const name = taken.has(wanted) ? `${wanted}-${_id}` : wanted
  taken.add(name)
  return name
}

async function readArticles(client: SanityClient): Promise<ExportedArticle[]> {
  const articles: ExportedArticle[] = []
  for (;;) {
    const after = articles.at(-1)?._id ?? ''
    const {result} = await queryLake(client, {query: exportQuery, params: {after, preview: true}})
    const page = result as ExportedArticle[]
    if (page.length === 0) return articles
    articles.push(...page)
  }
}

async function readSettings(client: SanityClient) {
  const {result} = await queryLake(client.withConfig({perspective: 'published'}), {
    query: siteQuery,
    params: {preview: false},
  })
  const {settings} = result as SiteQueryResult
  return {language: settings?.language, callToAction: settings?.callToAction}
}

/** Returns a function that saves the bytes of an asset, which is named as in its address. */
async function assetSaver(client: SanityClient, root: string): Promise<Save> {
  const assets = new Map<string, ExportedDocument>()
  for await (const document of exportDocuments(client, {withPrivate: false})) {
    const {_id, _type} = document
    if (_type === 'sanity.imageAsset' || _type === 'sanity.fileAsset')
      assets.set(_id.replace(/^\w+-/, '').replace(/-(?=\w+$)/, '.'), document)
  }
  return async (from, to) => {
    const asset = assets.get(from)
    // An asset may be deleted while the export runs.
    if (!asset || !to.startsWith(root) || existsSync(to)) return
    await mkdir(dirname(to), {recursive: true})
    await writeFile(to, (await assetBytes(client, asset)).body ?? '')
  }
}

async function refuseOtherFiles(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const names = await readdir(folder)
  const known = ['README.md', 'content', 'static']
  const isEarlier = names.includes('README.md') && names.every((name) => known.includes(name))
  if (names.length > 0 && !isEarlier) {
    throw new StartFailure(
      `The folder "${folder}" has other files. Choose one that is new or empty.`,
    )
  }
}
