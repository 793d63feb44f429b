import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../../lake/document.ts'
import type {Perspective} from '../../../../lake/groq/perspective.ts'
import {query} from '../../../../lake/groq/query.ts'
import type {
  ArraySelector,
  ContentSourceMap,
} from '../../../../lake/groq/source-map/content-source-map.ts'
import type {Viewer} from '../../../../lake/viewer.ts'
import {openDataset} from '../../open-dataset.ts'
import {documents} from './documents.ts'

const user: Viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'}

interface Case {
  title: string
  query: string
  params?: JsonObject
  perspective?: Perspective
  viewer?: Viewer
  selector?: ArraySelector
  /** Every mapped path of the result: `id path`, `literal` or `unknown`. */
  map: {[resultPath: string]: string}
}

/** Converts a source map to one line per mapping. */
function sourcesOf({documents: from, paths, mappings}: ContentSourceMap): Case['map'] {
  return Object.fromEntries(
    Object.entries(mappings).map(([at, {source}]) => [
      at,
      source.type === 'documentValue'
        ? `${from[source.document]?._id} ${paths[source.path]}`
        : source.type,
    ]),
  )
}

const b1 = "$['body'][?(@._key=='b1')]"

const cases: Case[] = [
  {
    title: 'attributes, also of objects',
    query: '*[_id == "one"][0]{title, "slug": slug.current}',
    map: {"$['title']": "one $['title']", "$['slug']": "one $['slug']['current']"},
  },
  {
    title: 'a value that is not in the document has no mapping',
    query: '*[_id == "one"][0]{title, missing, "deep": seo.missing}',
    map: {"$['title']": "one $['title']"},
  },
  {
    title: 'null that is in the document',
    query: '*[_id == "odd"][0]{nothing}',
    map: {"$['nothing']": "odd $['nothing']"},
  },
  {
    title: 'a single string',
    query: '*[_id == "one"][0].title',
    map: {$: "one $['title']"},
  },
  {
    title: 'strings in a list',
    query: '*[_type == "topic"] | order(order desc).title',
    map: {'$[0]': "sky $['title']", '$[1]': "sea $['title']"},
  },
  {
    title: 'literals, params and computed values',
    query: '{"literal": "x", "param": $p, "list": ["y", $p], "sum": 1 + 1, "count": count(*)}',
    params: {p: {deep: ['z']}},
    map: {
      "$['literal']": 'literal',
      "$['param']": 'literal',
      "$['list'][0]": 'literal',
      "$['list'][1]": 'literal',
      "$['sum']": 'unknown',
      "$['count']": 'unknown',
    },
  },
  {
    title: 'values computed from a document',
    query:
      '*[_id == "one"][0]{"a": upper(title), "b": title + "!", "c": pt::text(body), "d": title == "One"}',
    map: {"$['a']": 'unknown', "$['b']": 'unknown', "$['c']": 'unknown', "$['d']": 'unknown'},
  },
  {
    title: 'references',
    query: '*[_id == "one"][0]{"by": author->name, author->{name}, topics[]->{title}}',
    map: {
      "$['by']": "ada $['name']",
      "$['author']['name']": "ada $['name']",
      "$['topics'][0]['title']": "sea $['title']",
      "$['topics'][1]['title']": "sky $['title']",
    },
  },
  {
    title: 'a list of references, and its first and last item',
    query:
      '*[_id == "one"][0]{"all": topics[]->title, "last": topics[-1]->title, "some": topics[order == 2]->title}',
    map: {
      "$['all'][0]": "sea $['title']",
      "$['all'][1]": "sky $['title']",
      "$['last']": "sky $['title']",
    },
  },
  {
    title: 'a whole document, attribute by attribute',
    query: '*[_id == "sea"][0]',
    map: {
      "$['_id']": "sea $['_id']",
      "$['_type']": "sea $['_type']",
      "$['_rev']": "sea $['_rev']",
      "$['_createdAt']": "sea $['_createdAt']",
      "$['_updatedAt']": "sea $['_updatedAt']",
      "$['title']": "sea $['title']",
      "$['order']": "sea $['order']",
    },
  },
  {
    title: 'spreads, of which the last wins',
    query:
      '*[_id == "two"][0]{title, ...{"title": "x", "order": 7}, ...author->{name}, ...{title}}',
    map: {
      "$['title']": "two $['title']",
      "$['order']": 'literal',
      "$['name']": "bob $['name']",
    },
  },
  {
    title: 'conditional spreads',
    query:
      '*[_id in ["one", "sea"]]{_type == "topic" => {title}, ...select(_type == "article" => {"t": title})}',
    map: {"$[0]['t']": "one $['title']", "$[1]['title']": "sea $['title']"},
  },
  {
    title: 'coalesce and select, by the chosen value',
    query:
      '*[_type == "article"]{"t": coalesce(seo.title, title, "none"), "s": select(order == 2 => title, "else")}',
    map: {
      "$[0]['t']": "one $['seo']['title']",
      "$[0]['s']": 'literal',
      "$[1]['t']": "two $['title']",
      "$[1]['s']": "two $['title']",
    },
  },
  {
    title: 'Portable Text, whole: each block and span by its key',
    query: '*[_id == "one"][0].body[0...1]',
    map: {
      '$[0]': `one ${b1}`,
      "$[0]['children'][0]": `one ${b1}['children'][?(@._key=='s1')]`,
      "$[0]['children'][1]": `one ${b1}['children'][?(@._key=='s2')]`,
    },
  },
  {
    title: 'Portable Text with indices',
    query: '*[_id == "one"][0]{body}',
    selector: 'index',
    map: {"$['body']": "one $['body']"},
  },
  {
    title: 'Portable Text, projected',
    query: '*[_id == "one"][0]{body[_type == "block"]{"texts": children[].text, "of": ^.title}}',
    map: {
      "$['body'][0]['texts'][0]": `one ${b1}['children'][?(@._key=='s1')]['text']`,
      "$['body'][0]['texts'][1]": `one ${b1}['children'][?(@._key=='s2')]['text']`,
      "$['body'][0]['of']": "one $['title']",
      // A key that the client could not parse: mapped by its index.
      "$['body'][1]['texts'][0]": "one $['body'][2]['children'][?(@._key=='s1')]['text']",
      "$['body'][1]['of']": "one $['title']",
    },
  },
  {
    title: 'items picked by key, index and slice',
    query:
      '*[_id == "one"][0]{"alt": body[_key == "i1"][0].alt, "tag": tags[-1], "tags": tags[1..2], "cells": rows[].cells[]}',
    map: {
      "$['alt']": "one $['body'][?(@._key=='i1')]['alt']",
      "$['tag']": "one $['tags'][2]",
      "$['tags'][0]": "one $['tags'][1]",
      "$['tags'][1]": "one $['tags'][2]",
      "$['cells'][0]": "one $['rows'][0]['cells'][0]",
      "$['cells'][1]": "one $['rows'][0]['cells'][1]",
      "$['cells'][2]": "one $['rows'][1]['cells'][0]",
    },
  },
  {
    title: 'lists created from lists',
    query: '*[_id == "one"][0]{"all": [title, ...tags, ...missing, "x"]}',
    map: {
      "$['all'][0]": "one $['title']",
      "$['all'][1]": "one $['tags'][0]",
      "$['all'][2]": "one $['tags'][1]",
      "$['all'][3]": "one $['tags'][2]",
      "$['all'][4]": 'literal',
    },
  },
  {
    title: 'a projection of a projection, ordered and sliced',
    query:
      '*[_type == "article"]{"n": author->{name}, title} | order(n.name desc)[0...1]{"who": n.name, "what": title}',
    map: {"$[0]['who']": "bob $['name']", "$[0]['what']": "two $['title']"},
  },
  {
    title: 'nested queries',
    query:
      '*[_type == "topic"]{"in": *[references(^._id)]{title, "topic": ^.title}, "count": count(*[references(^._id)])}',
    map: {
      "$[0]['in'][0]['title']": "one $['title']",
      "$[0]['in'][0]['topic']": "sea $['title']",
      "$[0]['count']": 'unknown',
      "$[1]['in'][0]['title']": "one $['title']",
      "$[1]['in'][0]['topic']": "sky $['title']",
      "$[1]['count']": 'unknown',
    },
  },
  {
    title: 'scored documents, which groq-js copies',
    query: '*[_type == "article"] | score(title == "Two") | order(_score desc){title, _score}',
    map: {"$[0]['title']": "two $['title']", "$[1]['title']": "one $['title']"},
  },
  {
    title: 'objects and lists joined with +',
    query: '*[_id == "one"][0]{"o": {title} + {"x": 1}, "l": topics + topics[0...1]}',
    map: {
      "$['o']['x']": 'literal',
      "$['l']": 'unknown',
      "$['l'][0]": "one $['topics'][?(@._key=='t1')]",
      "$['l'][1]": "one $['topics'][?(@._key=='t2')]",
      "$['l'][2]": "one $['topics'][?(@._key=='t1')]",
    },
  },
  {
    title: 'names that need escaping',
    query: '*[_id == "odd"][0]{"it\'s": @["it\'s"], "a\']b": @["a\']b"]}',
    map: {"$['it\\'s']": "odd $['it\\'s']"},
  },
  {
    title: 'drafts, by the id of the stored version, without the shown id',
    query: '*[_type == "article"]{_id, title, "by": author->name} | order(_id)',
    perspective: 'drafts',
    map: {
      "$[0]['_id']": "one $['_id']",
      "$[0]['title']": "one $['title']",
      "$[0]['by']": "ada $['name']",
      "$[1]['title']": "drafts.two $['title']",
      "$[1]['by']": "drafts.new $['name']",
    },
  },
  {
    title: 'versions in a release',
    query: '*[_id == "two"][0]{..., "again": title}{title, again}',
    perspective: ['summer'],
    map: {
      "$['title']": "versions.summer.two $['title']",
      "$['again']": "versions.summer.two $['title']",
    },
  },
  {
    title: 'no hidden documents for the viewer',
    query: '{"secret": *[_id == "open"][0].about->{word}, "drafts": *[_type == "author"].name}',
    perspective: 'drafts',
    viewer: {kind: 'anonymous'},
    map: {"$['drafts'][0]": "ada $['name']", "$['drafts'][1]": "bob $['name']"},
  },
  {
    title: 'dates, which the client sees as strings',
    query: '*[_id == "one"][0]{"at": dateTime(_createdAt), title}',
    map: {"$['at']": 'unknown', "$['title']": "one $['title']"},
  },
  {
    title: 'functions that groq-js evaluates asynchronously',
    query:
      '*[_id == "one"][0]{title, "by": author->name, "changed": diff::changedAny({"a": 1}, {"a": 2}, a)}',
    map: {"$['title']": "one $['title']", "$['by']": "ada $['name']", "$['changed']": 'unknown'},
  },
]

describe('a source map', () => {
  it.each(cases)('$title', async ({map, selector = 'key', title: _title, ...asked}) => {
    const dataset = openDataset()
    dataset.write(documents.map((document) => ({create: document})))
    const request = {params: {}, perspective: 'published' as const, viewer: user, ...asked}
    const plain = await query(dataset, request)
    const mapped = await query(dataset, {...request, resultSourceMap: selector})
    expect(JSON.stringify(mapped.result)).toBe(JSON.stringify(plain.result))
    expect(mapped.syncTags).toEqual(plain.syncTags)
    expect(plain).not.toHaveProperty('resultSourceMap')
    expect(sourcesOf(mapped.resultSourceMap ?? {documents: [], paths: [], mappings: {}})).toEqual(
      map,
    )
  })

  it('lists each document and path once', async () => {
    const dataset = openDataset()
    dataset.write(documents.map((document) => ({create: document})))
    const {resultSourceMap} = await query(dataset, {
      query: '*[_type == "topic"]{title, "again": title}',
      params: {},
      perspective: 'published',
      viewer: user,
      resultSourceMap: 'key',
    })
    expect(resultSourceMap).toEqual({
      documents: [
        {_id: 'sea', _type: 'topic'},
        {_id: 'sky', _type: 'topic'},
      ],
      paths: ["$['title']"],
      mappings: {
        "$[0]['title']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}},
        "$[0]['again']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}},
        "$[1]['title']": {type: 'value', source: {type: 'documentValue', document: 1, path: 0}},
        "$[1]['again']": {type: 'value', source: {type: 'documentValue', document: 1, path: 0}},
      },
    })
  })
})
