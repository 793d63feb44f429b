import {useMemo, type PropsWithChildren} from 'react'
import {getPublishedId, useFormValue, type InputProps, type PortableTextInputProps} from 'sanity'
import {styled} from 'styled-components'
import type {Point} from '../read-text.ts'
import type {Range} from '../finding.ts'
import {useHighlights} from './highlights.ts'

/** Renders every input unchanged, except that it highlights the findings in an article's text. */
export function HighlightedInput(props: InputProps) {
  return isBody(props) ? <HighlightedBody {...props} /> : props.renderDefault(props)
}

function isBody(props: InputProps): props is PortableTextInputProps {
  return props.schemaType.name === 'body'
}

function HighlightedBody(props: PortableTextInputProps) {
  const id = useFormValue(['_id'])
  const {ranges, chosen} = useHighlights(typeof id === 'string' ? getPublishedId(id) : '')
  const {rangeDecorations} = props
  const decorations = useMemo(
    () => [
      ...(rangeDecorations ?? []),
      ...ranges.map((range) => ({component: Underline, selection: inEditor(range)})),
      ...(chosen ? [{component: Highlight, selection: inEditor(chosen)}] : []),
    ],
    [rangeDecorations, ranges, chosen],
  )
  return props.renderDefault({...props, rangeDecorations: decorations})
}

/** Converts a range of the document to one of the editor, whose paths begin at its own value. */
function inEditor({from, to}: Range) {
  return {anchor: pointInEditor(from), focus: pointInEditor(to)}
}

function pointInEditor({path, offset}: Point) {
  return {path: path.slice(1), offset}
}

function Underline({children}: PropsWithChildren) {
  return <Underlined>{children}</Underlined>
}

function Highlight({children}: PropsWithChildren) {
  return <Highlighted>{children}</Highlighted>
}

const Underlined = styled.span`
  text-decoration: underline dotted var(--card-badge-caution-dot-color) 2px;
  text-underline-offset: 3px;
`

const Highlighted = styled.span`
  background-color: var(--card-badge-caution-bg-color);
  border-radius: 2px;
`
