/** The README of a folder of Markdown. Its presence shows that a folder is an earlier export, which may be replaced. */
export const readme = `# Articles as Markdown

Written by "npm run export -- markdown". Do not edit: the next export replaces the folder.

- content/articles/<slug>/index.md: the published articles, with their images beside them
- content/pages/<slug>/index.md: the published plain pages, such as an imprint
- content/drafts/<slug>/index.md: articles and pages with changes that are not published ("draft": true)
- static/files: files to download

Links between articles and pages have the addresses of the site: /articles/<slug> and /<slug>. Links to topics, authors and
requests for a session lead to pages that this folder does not contain.

## Hugo

hugo.toml (tried with Hugo 0.111):

    disablePathToLower = true # addresses with capitals stay as they are
    [permalinks]
    pages = "/:slug/" # plain pages are at the root
    [markup.goldmark.renderer]
    unsafe = true # <sub>, <sup>, <strong>, <em> and the languages of passages
    [markup.goldmark.extensions]
    typographer = false # "--" and quotation marks stay as they are written
    [[module.mounts]]
    source = "<this folder>/content"
    target = "content"
    [[module.mounts]]
    source = "<this folder>/static"
    target = "static"

From Hugo 0.112, "typographer = false" is written as a table:

    [markup.goldmark.extensions.typographer]
    disable = true

An article with a date in the future is left out until then, as on the site. "hugo -D" also builds the drafts. In a layout,
the cover is {{ with .Params.cover }}{{ $.Resources.GetMatch (strings.TrimPrefix "./" .) }}{{ end }}.

## Astro

astro.config.mjs (tried with Astro 6 and 7):

    export default defineConfig({
      publicDir: '<this folder>/static',
      markdown: {smartypants: false}, // "--" and quotation marks stay as they are written
    })

src/content.config.ts, with the same for "pages" and, if you want to see them, "drafts":

    import {defineCollection} from 'astro:content'
    import {glob} from 'astro/loaders'
    import {z} from 'astro/zod'

    const articles = defineCollection({
      loader: glob({pattern: '**/index.md', base: '<this folder>/content/articles'}),
      schema: ({image}) =>
        z.object({
          title: z.string(),
          description: z.string().optional(),
          date: z.coerce.date().optional(),
          lastmod: z.coerce.date(),
          draft: z.boolean(),
          authors: z.array(z.string()).default([]),
          topics: z.array(z.string()).default([]),
          series: z.array(z.string()).default([]),
          part: z.number().optional(),
          language: z.string().optional(),
          cover: image().optional(),
          coverAlt: z.string().optional(),
          canonical: z.string().optional(),
        }),
    })
    export const collections = {articles}

In src/pages/articles/[slug].astro, the slug is the entry's id. Plain pages are in src/pages/[slug].astro. Leave out entries
with a date in the future.
`
