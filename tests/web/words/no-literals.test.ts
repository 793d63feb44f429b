import {readFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {parseSync} from 'vite'
import {expect, test} from 'vitest'
import {sourceFiles} from '../../repository/source-files.ts'

const web = resolve(import.meta.dirname, '../../../web')

/** Attributes that readers see or hear. */
const shown = new Set([
  'aria-label',
  'alt',
  'empty',
  'hint',
  'label',
  'placeholder',
  'title',
  'word',
])

/** Texts that are the same in every language, or not for readers. */
const allowed = new Set(['BibTeX', 'RIS', 'CSL-JSON', '#', '[', ']', ',', '(', ')', '↩', ':'])

/** The heading level of a card, which is passed as `title`. */
const heading = /^h[1-6]$/

interface Node {
  type: string
  [field: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Returns the literals of a component that readers see or hear. */
function literalsIn(node: Node): string[] {
  const inner = Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode)
    .flatMap(literalsIn)
  return [...literalsOf(node), ...inner].filter((text) => /\p{L}/u.test(text) && !allowed.has(text))
}

function literalsOf(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node['value']).trim()]
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return (node['children'] as Node[])
      .filter(({type}) => type === 'JSXExpressionContainer')
      .flatMap((child) => stringsIn(child['expression']))
  }
  if (node.type !== 'JSXAttribute') return []
  const {name, value} = node as unknown as {name: {name: unknown}; value: unknown}
  if (!shown.has(String(name.name)) || !isNode(value)) return []
  const texts = stringsIn(value.type === 'JSXExpressionContainer' ? value['expression'] : value)
  return texts.filter((text) => !heading.test(text))
}

/** Returns the strings that an expression between tags shows, such as `{isHeld ? 'Held' : 'In progress'}`. */
function stringsIn(expression: unknown): string[] {
  if (!isNode(expression)) return []
  if (expression.type === 'Literal') return [String(expression['value'])]
  const parts = ['consequent', 'alternate', 'right'].map((field) => expression[field])
  return ['ConditionalExpression', 'LogicalExpression'].includes(expression.type)
    ? parts.flatMap(stringsIn)
    : []
}

function findLiterals(code: string, name: string): string[] {
  const {program, errors} = parseSync(name, code)
  expect(errors).toEqual([])
  return literalsIn(program as unknown as Node)
}

test('finds texts, attributes and the branches of expressions', () => {
  const code = `export const A = ({b}) => (
    <p aria-label="Name" className="c" data-x="y">
      Words <i title={b ? 'One' : t} lang={b ? 'en' : 'de'}>{b ? 'Yes' : \`\${b}\`}</i> {b && 'And'} {b} <C title="h2" />
    </p>
  )`
  expect(findLiterals(code, 'a.tsx').sort()).toEqual(['And', 'Name', 'One', 'Words', 'Yes'])
})

const components = sourceFiles(web)
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => relative(web, file))

test.each(components)('%s takes its words from the catalogue', (file) => {
  const found = findLiterals(readFileSync(join(web, file), 'utf8'), file)
  expect(found).toEqual([])
})
