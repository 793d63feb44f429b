import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../../lake/document.ts'
import {explainQuery, type Explanation} from '../../../../lake/groq/plan/explain-plan.ts'
import {formatSql} from '../../../../lake/groq/plan/format-sql.ts'
import {createIndexSql} from '../../../../lake/groq/plan/indexes.ts'
import {answerPlanned} from '../../../../lake/groq/plan/planned-query.ts'
import {openDataset, type TestDataset} from '../../open-dataset.ts'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

function filled(): TestDataset {
  const dataset = openDataset()
  dataset.write([
    {create: {_id: 't', _type: 'topic', title: 'Water'}},
    {create: {_id: 'a', _type: 'note', n: 1, slug: {current: 'a'}, topic: {_ref: 't'}}},
    {create: {_id: 'b', _type: 'note', n: 2, slug: {current: 'b'}}},
  ])
  return dataset
}

function requestOf(text: string, params: JsonObject = {}) {
  return {query: text, params, perspective: 'published', viewer} as const
}

async function explain(text: string, params?: JsonObject, dataset = filled()) {
  return explainQuery(dataset, requestOf(text, params))
}

function kindsOf({statements}: Explanation): string[] {
  return statements.flatMap(({steps}) => steps.map(({kind}) => kind))
}

describe('explainQuery', () => {
  it.each<[query: string, kinds: string[]]>([
    ['*[_id == "a"][0]{n}', ['lookup']],
    ['*[_type == "note"]{n}', ['type']],
    ['*[_type == "note"] | order(n + 1){n}', ['type', 'sort']],
    ['*[n == 1]{n}', ['scan']],
    ['*[_type == "note" && references("t")]{n}', ['index']],
    ['*[_type == "note" && title match "water"]{n}', ['words']],
  ])('names the steps of %s', async (text, kinds) => {
    expect(kindsOf(await explain(text))).toEqual(expect.arrayContaining(kinds))
  })

  it('tells the candidates for the best scores from the result', async () => {
    const {statements} = await explain(
      '*[_type == "note"] | score(slug.current match "a") | order(_score desc) [0...1] {_id}',
    )
    expect(statements.map(({part, ran}) => [part, ran?.rows])).toEqual([
      ['result, candidates for the best scores', 1],
      ['result', 1],
    ])
  })

  it('names each part of the result with its SQL, parameters, rows and characters', async () => {
    const explanation = await explain(
      '{"notes": *[_type == $type] | order(_id) {_id}, "one": *[_id == "a"][0].n}',
      {type: 'note'},
    )
    expect(explanation).toMatchObject({evaluator: 'sql', perspective: 'published'})
    expect(explanation.statements.map(({part, ran}) => [part, ran?.rows, ran?.characters])).toEqual(
      [
        ['result.notes', 2, '[{"_id":"a"},{"_id":"b"}]'.length + 1],
        ['result.one', 1, 1],
      ],
    )
    for (const {sql, parameters} of explanation.statements) {
      expect(sql).not.toContain('note')
      for (const name of sql.match(/(?<=\$)p\d+/g) ?? []) expect(parameters).toHaveProperty(name)
    }
    expect(Object.values(explanation.statements[0]?.parameters ?? {})).toContain('note')
  })

  it('names an index as wanted until it exists, and then as used', async () => {
    const dataset = filled()
    const text = '*[_type == "note" && slug.current == $slug][0]{n}'
    const before = await explain(text, {slug: 'a'}, dataset)
    expect(before.statements.flatMap(({wanted}) => wanted)).toEqual([
      expect.stringContaining('the index on slug.current'),
    ])
    const {wanted} = answerPlanned(dataset, requestOf(text, {slug: 'a'}))
    for (const index of wanted) dataset.database.exec(createIndexSql(index))
    const after = await explain(text, {slug: 'a'}, dataset)
    expect(after.statements.flatMap(({used}) => used)).toHaveLength(1)
    expect(after.statements.flatMap((statement) => statement.wanted)).toEqual([])
    expect(after.statements.flatMap(({steps}) => steps.map((step) => step.text))).toEqual(
      expect.arrayContaining([expect.stringContaining('by the index on slug.current')]),
    )
  })

  it('gives the reason and advice if the complete evaluator evaluates the query', async () => {
    const explanation = await explain('*[_type == "note"][0...2] | score(t match "x")')
    expect(explanation).toMatchObject({
      evaluator: 'groq-js',
      reason: {
        why: 'score() follows a slice',
        advice: 'Put one score() directly after the filter.',
      },
      statements: [],
    })
    expect(explanation.characters).toBeGreaterThan(100)
  })

  it('keeps the statements if only the documents prevent an exact result', async () => {
    const dataset = openDataset()
    dataset.write([
      {create: {_id: 'a', _type: 'note', t: 'x'.repeat(300)}},
      {create: {_id: 'b', _type: 'note', t: `${'x'.repeat(300)}y`}},
    ])
    const explanation = await explain('*[_type == "note"] | order(t) {_id}', {}, dataset)
    expect(explanation.evaluator).toBe('groq-js')
    expect(explanation.statements).not.toEqual([])
  })

  it('throws for a syntax error', async () => {
    await expect(explain('*[')).rejects.toThrow('expected expression')
  })
})

describe('formatSql', () => {
  it('puts each clause on a line, indented by its select', () => {
    expect(
      formatSql(
        `SELECT d.a FROM documents d WHERE d.b = ')' AND (d.c = 1 AND d.e) AND EXISTS (SELECT 1 FROM edges e WHERE e.x = 1) ORDER BY d.a`,
      ),
    ).toEqual([
      'SELECT d.a',
      'FROM documents d',
      `WHERE d.b = ')'`,
      'AND (d.c = 1 AND d.e)',
      'AND EXISTS (',
      '  SELECT 1',
      '  FROM edges e',
      '  WHERE e.x = 1',
      ')',
      'ORDER BY d.a',
    ])
  })
})
