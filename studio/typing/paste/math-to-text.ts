import {isElement} from './block-elements.ts'

/**
 * Replaces formulas with text in one line: their source in TeX if the page has it, or else `1/2` for a fraction and
 * `x^2` for a power. Without that, the numbers of a fraction would become one number.
 */
export function mathToText(source: Document): void {
  // KaTeX and MathJax write each formula twice: for the eye and for screen readers.
  for (const drawn of source.querySelectorAll('.katex-html, .MathJax > nobr')) {
    const formula = drawn.closest('.katex, .MathJax')
    if (formula?.querySelector('math')) drawn.remove()
  }
  for (const formula of source.querySelectorAll('math')) {
    const tex = formula.querySelector('annotation[encoding*="tex" i]')?.textContent
    const words = tex ?? formula.getAttribute('alttext') ?? linear(formula)
    formula.replaceWith(words.replace(/\s+/g, ' ').trim())
  }
}

function linear(node: Node): string {
  if (!isElement(node)) return node.nodeValue ?? ''
  const name = node.localName
  if (name.startsWith('annotation')) return ''
  const children = [...node.childNodes].filter((child) => isElement(child) || isToken(name))
  const [first = '', second = '', third = ''] = children.map(linear)
  if (name === 'mfrac') return `${grouped(first)}/${grouped(second)}`
  if (/^(?:msup|mover)$/.test(name)) return `${grouped(first)}^${grouped(second)}`
  if (/^(?:msub|munder)$/.test(name)) return `${grouped(first)}_${grouped(second)}`
  if (/^(?:msubsup|munderover)$/.test(name)) {
    return `${grouped(first)}_${grouped(second)}^${grouped(third)}`
  }
  if (name === 'mroot') return `${grouped(first)}^(1/${grouped(second)})`
  const inner = children.map(linear).join(/^m(?:tr|table)$/.test(name) ? ' ' : '')
  return name === 'msqrt' ? `√${grouped(inner)}` : inner
}

/** Text outside these elements only indents the source. */
function isToken(name: string): boolean {
  return /^(?:mi|mn|mo|ms|mtext)$/.test(name)
}

function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.,]|\s)*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`
}
