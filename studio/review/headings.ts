import {adviceOn, type Finding} from './finding.ts'
import {measureText} from './measure-text.ts'
import {isHeading} from './reading.ts'
import type {Body, Passage} from './read-text.ts'

/** A text with more words than this needs headings. */
export const maxWordsWithoutHeading = 600

/** Finds problems of the outline. Users of screen readers navigate a page by its headings. */
export function findHeadings({passages, members}: Body, language: string): Finding[] {
  const own = passages.filter(({within}) => within === 'block')
  const headings = own.filter(({style}) => isHeading(style))
  const [first] = own
  const words = own.reduce((sum, {text}) => sum + measureText(text, language).counts.words, 0)
  return [
    ...(first && headings.length === 0 && words > maxWordsWithoutHeading ? [noHeading(first)] : []),
    ...headings.flatMap((heading, index) => findOrder(heading, headings[index - 1])),
    ...headings
      .filter((heading, index) => isRepeated(heading, headings.slice(0, index)))
      .map(repeated),
    ...headings
      .filter((heading) => heading.text.trim() && !hasContentBelow(heading, own, members))
      .map(bare),
    ...own.filter(looksLikeHeading).map(boldAsHeading),
  ]
}

/** A lower heading counts as content, because it begins a subsection. */
function hasContentBelow(heading: Passage, own: Passage[], members: Body['members']): boolean {
  const next = own.find(({index, text}) => index > heading.index && text.trim())
  const comesFirst = ({index}: {index: number}) =>
    index > heading.index && (!next || index < next.index)
  if (members.some(comesFirst)) return true
  return next !== undefined && !(isHeading(next.style) && levelOf(next) <= levelOf(heading))
}

function bare(heading: Passage): Finding {
  return adviceOn(
    'headings',
    'Nothing stands under this heading. Write what belongs to it, or remove it.',
    heading,
  )
}

function findOrder(heading: Passage, before: Passage | undefined): Finding[] {
  if (!heading.text.trim()) {
    return [adviceOn('headings', 'This heading is empty. Write it, or remove the line.', heading)]
  }
  const level = levelOf(heading)
  if (!before) {
    return level > 2
      ? [
          adviceOn(
            'headings',
            'The first heading is a smaller one. Make it a full heading, so that the outline begins at its top.',
            heading,
          ),
        ]
      : []
  }
  return level > levelOf(before) + 1
    ? [
        adviceOn(
          'headings',
          'This heading skips a size. Make it one size smaller than the heading above it, not two.',
          heading,
        ),
      ]
    : []
}

function noHeading(first: Passage): Finding {
  return {
    level: 'advice',
    theme: 'headings',
    message: 'This is a long text without a heading. Two or three help readers find their way.',
    path: first.path,
  }
}

function isRepeated({text}: Passage, earlier: Passage[]): boolean {
  const words = text.trim().toLowerCase()
  return words !== '' && earlier.some((other) => other.text.trim().toLowerCase() === words)
}

function repeated(heading: Passage): Finding {
  return adviceOn(
    'headings',
    'Another heading has the same words. Tell the two apart, for readers who go by the outline.',
    heading,
  )
}

/** A short bold paragraph without a full stop, which is how word processors imitate a heading. */
function looksLikeHeading({style, listItem, strong, text}: Passage): boolean {
  const words = text.trim()
  return (
    style === 'normal' && !listItem && strong && words.length < 80 && /[^.:;,!?…”"»]$/u.test(words)
  )
}

function boldAsHeading(passage: Passage): Finding {
  return adviceOn(
    'headings',
    'This looks like a heading but is a paragraph in bold. Make it a heading, so that it is in the outline.',
    passage,
  )
}

function levelOf({style}: Passage): number {
  return Number(style.slice(1))
}
