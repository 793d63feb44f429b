import type {InputProps, StringInputProps} from 'sanity'
import {accentColours, accents, fontPairs, type Accent} from '../../web/shared/design.ts'
import {RadioChoices} from './radio-choices.tsx'

/** Returns whether an input is a choice of the site's look that is drawn with examples. */
export function isLookInput(props: InputProps): props is StringInputProps {
  const [parent, name] = props.path
  return parent === 'design' && (name === 'accent' || name === 'fonts') && props.path.length === 2
}

/** Renders the choice of the site's accent or fonts, each with what it looks like. */
export function LookInput(props: StringInputProps) {
  return props.path[1] === 'accent' ? (
    <RadioChoices {...props} choices={accents} example={swatch} />
  ) : (
    <RadioChoices {...props} choices={fontPairs} example={sampleOfFonts} />
  )
}

/** The accent on a light page and on a dark one. */
function swatch(name: string) {
  const {light, dark} = accentColours[name as Accent]
  return (
    <svg width="48" height="24" viewBox="0 0 48 24" aria-hidden focusable="false">
      <path d="M12 0h12v24H12a12 12 0 0 1 0-24z" fill={light} />
      <path d="M24 0h12a12 12 0 0 1 0 24H24z" fill="#14191b" />
      <circle cx="34" cy="12" r="6" fill={dark} />
    </svg>
  )
}

const serif = "Newsreader, Georgia, 'Noto Serif', serif"
const plain = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
const book =
  "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, Georgia, serif"

/** The fonts of a heading and of the text. */
const samples: Record<keyof typeof fontPairs, [heading: string, text: string]> = {
  newsreader: [serif, serif],
  mixed: [serif, plain],
  plain: [plain, plain],
  book: [book, book],
}

function sampleOfFonts(name: string) {
  const [heading, text] = samples[name as keyof typeof fontPairs]
  return (
    <span aria-hidden style={{minWidth: '3.5rem', whiteSpace: 'nowrap'}}>
      <span style={{fontFamily: heading, fontSize: '1.4rem'}}>A</span>{' '}
      <span style={{fontFamily: text, fontSize: '1rem'}}>abc</span>
    </span>
  )
}
