import * as fc from 'fast-check'
import type {Json} from '../../../../lake/document.ts'
import {scalar} from './generated-documents.ts'

const path = fc.constantFrom(
  'n',
  'm',
  'slug.current',
  'to._ref',
  'deep.a.b',
  'deep.a',
  'tags',
  '_id',
  '_type',
  'to->n',
  'tags[0]',
  'tags[-1]',
  'list[0]->m',
  'dateTime(n)',
  'coalesce(dateTime(n), dateTime("0001-01-01T00:00:00Z"))',
  'coalesce(dateTime(m), n)',
  'select(m == 1 => dateTime(n), n)',
  'pt::text(body)',
  'length(n)',
  'lower(n)',
  'coalesce(n, m)',
  'count(tags)',
  'select(n == 1 => m, "other")',
  'n + m',
  'body[_type == "block"][0]._type',
  'deep.a.c.d',
  'deep.a.c.d[0]',
  'grid[0]',
  'grid[-1]',
  'groups[0].name',
  'groups[].name',
  'groups[].items[]',
  'groups[name == "x"].items[0]',
  'wide.w3',
  'string(n)',
  'round(n)',
  'upper(m)',
  'array::compact(tags)',
  'array::unique(tags)',
  'array::join(tags, "-")',
  'math::sum(grid)',
  'math::max(tags)',
  'string::split(n, " ")',
  'defined(m)',
  'tags[$start..-1]',
  'tags[defined(@)][0...2]',
  'tags[-2..-1]',
  'tags[0..-2]',
  'tags[1...-1]',
  'tags[-3...-1]',
  'grid[-1..-3]',
  'tags[defined(@)][-1]',
  'tags[defined(@)][-2..-1]',
  'groups[].name[-2..-1]',
  '[n, ...tags]',
  'tags + [m]',
  'n * 2',
  'n == m',
  '$o[n]',
  'coalesce($none, m)',
  'to->to->n',
  '(n + m) + "x"',
  'count(grid[][@ == $p])',
)
const literal = fc
  .oneof(scalar, fc.constantFrom<Json>('a', 'note'))
  .map((value) => JSON.stringify(value))
const operand = fc.oneof(
  literal,
  path,
  fc.constantFrom(
    '$p',
    '$q',
    '$none',
    '$list',
    '$o',
    '$o.x',
    'dateTime($q)',
    'dateTime(n)',
    'now()',
  ),
)
const filter = fc.letrec<{filter: string}>((tie) => ({
  filter: fc.oneof(
    {maxDepth: 2},
    fc
      .tuple(path, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), operand)
      .map((parts) => parts.join(' ')),
    fc
      .tuple(path, fc.array(literal, {maxLength: 3}))
      .map(([p, list]) => `${p} in [${list.join(', ')}]`),
    fc
      .tuple(
        operand,
        fc.constantFrom('list[]._ref', 'tags', 'tags[]', 'grid', 'groups[].name', '$p', '$list'),
      )
      .map((parts) => parts.join(' in ')),
    fc
      .tuple(
        path,
        fc.constantFrom(
          '"x*"',
          '"trust"',
          '"*"',
          '"日本"',
          '"trust in"',
          '$p',
          '$list',
          '["x", "y"]',
        ),
      )
      .map((parts) => parts.join(' match ')),
    operand.map((value) => `references(${value})`),
    path.map((p) => `defined(${p})`),
    path,
    fc.tuple(path, literal, literal).map(([p, a, b]) => `${p} in ${a}..${b}`),
    fc.constantFrom(
      '_id in path("drafts.**")',
      'sanity::versionOf("a")',
      'sanity::partOfRelease("r")',
      'string::startsWith(n, "x")',
      'count(list) > 1',
      'count(list[_ref == "a"]) > 0',
      'references($list)',
      'references(*[n == 1]._id)',
      'n in *[_type == "page"].m',
      'count(*[references(^._id)]) > 0',
      '[n, tags[]] match "x"',
      '[_id, n] match "a"',
      '[_id, pt::text(body)] match "drafts"',
      'tags[@ != $p] match ["x", "10"]',
      'pt::text(body) match "trust"',
      'array::intersects(tags, $list)',
      'path(_id) in path("drafts.*")',
      'dateTime(n) < dateTime(now()) - 3600',
    ),
    fc
      .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'))
      .map(([l, o, r]) => `(${l} ${o} ${r})`),
    tie('filter').map((inner) => `!(${inner})`),
  ),
})).filter
const typed = fc.oneof(
  filter,
  filter.map((own) => `_type == "note" && ${own}`),
  fc
    .tuple(path, fc.constantFrom('<', '<=', '>', '>='), literal)
    .map(([p, op, value]) => `_type == "note" && defined(${p}) && ${p} ${op} ${value}`),
  path.map((p) => `_type == "note" && ${p} in $texts`),
  fc.constantFrom('_type == "note"', '_type == "page"', '_type in ["note", "page"]'),
)
const order = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.tuple(path, fc.constantFrom('', ' asc', ' desc')).map((parts) => parts.join('')),
      {minLength: 1, maxLength: 2},
    )
    .map((terms) => ` | order(${terms.join(', ')})`),
)
const slice = fc.constantFrom(
  '',
  '',
  '[]',
  '[0...2]',
  '[1..-1]',
  '[-1]',
  '[-2]',
  '[-2..-1]',
  '[-3..-2]',
  '[-3...-1]',
  '[0..-2]',
  '[1...-1]',
  '[-1..-3]',
  '[-2..1]',
  '[0..2][-1]',
  '[-3..-1][0..1]',
  '[0..3][m > 0]',
  '[0..3][defined(n)][0]',
  '[-3..-1][n != m]',
  '[0...3] | order(m desc)',
  '[1..3] | order(n)[0..1]',
  '[-3..-2] | order(m)[-1]',
  '[0...4][n != 1] | order(m)[0...2][-1]',
  '[1..3][0..1]',
  '[1..2]',
  '[0]',
  '[1]',
  '[$start...3]',
)
const item = fc.oneof(
  path.map((p) => `"v": ${p}`),
  fc.constantFrom(
    '"alike": *[count((list[]._ref)[@ in ^.^.list[]._ref]) > 0] | order(count((list[]._ref)[@ in ^.^.list[]._ref]) desc, _id asc) [0...2]._id',
    '"before": *[_type == "note" && (dateTime(n) < dateTime(^.n) || (dateTime(n) == dateTime(^.n) && _id < ^._id))] | order(dateTime(n) desc, _id desc) [0]._id',
    '"some": count(*[references(^._id) && n == ^.n]) > 0',
    '_id',
    'n',
    'slug',
    'tags',
    'body',
    '"list": list[]->{_id, n}',
    '"names": list[]->n',
    '"to": to->{..., "up": ^.n}',
    '"count": count(*[references(^._id)])',
    '"others": *[_type == ^._type && n == ^.n] | order(_id desc) [0...2] {_id, m}',
    '"first": *[n == ^.m][0]._id',
    '"has": $p in tags',
    '"tagged": tags[@ == $p]',
    '"spans": body[].children[].text',
    '"types": body[]._type',
    '"some": list[_ref != "a"][0...2]',
    '"at": now()',
    '"both": [n, m]',
    '"inner": deep{a, "x": @.a.b}',
    '"grown": {...deep, "n": n}',
    '"last": *[n == ^.n] | order(m) [-1]._id',
    '"lasts": *[n == ^.n] | order(m desc) [-2..-1] {_id}',
    '"groups": groups[]{name, "up": ^.n, "first": items[0]}',
    '"flat": groups[].items[]',
    '"refs": groups[].items[]->n',
    '"sub": *[_type == "page"] | order(n, _id desc) [0...2] {_id, "in": *[n == ^.n && _id != ^.^._id]._id}',
    '"unique": array::unique(*[_type == ^._type].n)',
    '"sum": math::sum(*[n > ^.n].n)',
    '"picked": select(n > 1 => tags, defined(m) => m, deep)',
    '"date": dateTime(n)',
    '"later": string(dateTime(n) + 60)',
    '"sorted": tags | order(@ desc)',
    '"obj": $o',
    '"p": [$p, $none, $list]',
    'n == 1 => {"one": true, m}',
    '...deep',
  ),
)
const projection = fc.oneof(
  fc.constantFrom(
    '',
    '._id',
    '.n',
    '.to->n',
    '{...}',
    '{..., "n": m}',
    '{..., n == 1 => {"one": true, m}}',
  ),
  fc
    .uniqueArray(item, {
      minLength: 1,
      maxLength: 4,
      selector: (each) => each.replace(/(.):.*/, '$1'),
    })
    .map((items) => `{${items.join(', ')}}`),
)
const source = fc
  .tuple(typed, order, slice, projection)
  .map(([own, o, s, p]) => `*[${own}]${o}${s}${p}`)
const scoring = fc.letrec<{part: string}>((tie) => ({
  part: fc.oneof(
    {maxDepth: 2},
    filter,
    fc
      .tuple(
        fc.constantFrom(
          'n',
          'tags',
          'pt::text(body)',
          '[n, pt::text(body)]',
          'to->n',
          'dateTime(n)',
        ),
        fc.constantFrom(
          '"x*"',
          '"trust"',
          '"trust in"',
          '"*"',
          '["x", "body"]',
          '$p',
          '$list',
          'm',
        ),
      )
      .map((parts) => parts.join(' match ')),
    fc
      .tuple(tie('part'), fc.constantFrom('2', '0.1', '-1', '-5', '1e308', '$p', '$start', 'n'))
      .map(([part, by]) => `boost(${part}, ${by})`),
    fc
      .tuple(tie('part'), fc.constantFrom(' && ', ' || '), tie('part'))
      .map((parts) => parts.join('')),
  ),
})).part
const afterScore = fc.constantFrom(
  '',
  '',
  ' | order(_score desc)',
  ' | order(_score desc, n)[0...2]',
  ' | order(_score desc, _id desc)[0]',
  ' | order(_score desc)[1...3]',
  ' | order(@._score desc)[0...0]',
  ' | order(_score)[0...2]',
  ' | order(n, _score desc)[0...2]',
  '[_score > 0]',
  '[_score > 0][0...2]',
  '[_score > 0.5 && n != m] | order(_score desc, _id desc)[0...3]',
  '[_score >= 1][pt::text(body) match "trust"]',
  '[0...2]',
  '[-2..-1]',
  '[defined(_score)]',
)
const scored = fc
  .tuple(
    typed,
    fc.constantFrom('', '', ' | order(n desc)', ' | order(_score)'),
    fc.array(scoring, {minLength: 1, maxLength: 2}),
    afterScore,
    fc.constantFrom(
      '{_id, _score}',
      '{_id, _score}',
      '',
      '{...}',
      '._score',
      '{"n": n + _score, _score > 1 => {"high": true}}',
      '{"s": coalesce(_score, 0), "up": *[_type == ^._type && n != ^._score][0]._id, "whole": @}',
      '{_id, "of": body[]{..., "s": ^._score}}',
      '{_id, "s": _score}[s > 0]',
    ),
  )
  .map(([own, o, scores, rest, p]) => `*[${own}]${o} | score(${scores.join(', ')})${rest}${p}`)
/** Documents with references to the same documents as others, those with the most first. */
const alike = fc
  .tuple(
    fc.constantFrom('', ' && n != $p', ' && tags[0] > 1', ' && pt::text(body) match "b*"'),
    fc.constantFrom('', ', n desc', ', m asc', ', _id desc'),
    fc.constantFrom('[0...2]', '[1...3]', '[0]', '[1..1]', '[0...0]', '[-2..-1]', ''),
  )
  .map(([more, then, sl]) => {
    const shared = 'count((list[]._ref)[@ in $list])'
    return `*[_type == "note" && ${shared} > 0${more}] | order(${shared} desc${then})${sl}{_id, n}`
  })

/** Queries with the params `p`, `q`, `start`, `list`, `none` and `o`. */
export const queries = fc.oneof(
  alike,
  source,
  source,
  source,
  source,
  scored,
  scored,
  scored.map((own) => `count(${own.replace(/[{.](?!.*\]).*$/, '')})`),
  scored.map((own) => `*[_type == "page"]{_id, "found": ${own}}`),
  fc.tuple(typed, path).map(([own, p]) => `array::unique(*[${own}].${p.replace(/^.*\W.*$/, 'n')})`),
  typed.map((own) => `*[${own}].tags[]`),
  typed.map((own) => `*[${own}].list[]->n`),
  fc
    .tuple(typed, filter, projection)
    .map(([own, after, p]) => `*[${own}]{..., "n": m, "tags": [n], "to": null}[${after}]${p}`),
  typed.map((own) => `count(*[${own}].groups[].items[])`),
  typed.map((own) => `count(*[${own}])`),
  typed.map((own) => `count(*[${own}][0].tags)`),
  fc.tuple(typed, order, slice).map(([own, o, sl]) => `count(*[${own}]${o}${sl})`),
  fc
    .tuple(typed, order, slice)
    .map(([own, o, sl]) => `*[_type == "page"]{"in": *[${own}]${o}${sl}._id}`),
  fc.tuple(source, source).map(([a, b]) => `{"a": ${a}, "b": ${b}, "c": $p}`),
  fc
    .tuple(typed, order)
    .map(
      ([own, o]) => `*[${own}]{_id, "k": n, m}${o.replace(/order\(.*\)/, 'order(k, _id desc)')}`,
    ),
)
