import {siteSettings} from '../../settings.ts'
import type {Picture as PictureContent} from '../../content/index.ts'
import {
  isPicture,
  pictureShapes,
  pictureSources,
  sizesOf,
  type PictureShape,
} from '../../assets/picture-sources.ts'
import {type TextBlock, plainText, readTableRows} from '../../text/portable-text.ts'
import {readObject} from '../../shared/stored.ts'
import {textOf} from '../../shared/stored.ts'
import {describeFile, fileHref} from '../../assets/file-href.ts'
import type {CSSProperties, ReactNode} from 'react'
import type {Words} from '../../words/words.ts'
import styles from './figures.module.css'

export interface PictureProps {
  picture: PictureContent | null | undefined
  shape: keyof typeof pictureShapes
  /** Whether this is the first picture of the page, which loads at once. Others load lazily. */
  first?: boolean
  /** Whether the text beside the picture says the same, so that screen readers skip it. */
  decorative?: boolean
  className?: string | undefined
}

/** Shows a picture. Renders nothing if there is none. */
export function Picture({
  picture,
  shape,
  first = false,
  decorative = false,
  className,
}: PictureProps) {
  const size: PictureShape = pictureShapes[shape]
  const sources = pictureSources(picture, siteSettings(), size.aspect)
  if (!sources) return null
  const {preview, ...attributes} = sources
  return (
    <img
      {...attributes}
      sizes={sizesOf(size)}
      alt={decorative ? '' : (picture?.alt ?? '')}
      className={className}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      style={{
        ...({'--picture-width': `${size.rem}rem`} as CSSProperties),
        ...(preview && {backgroundImage: `url("${preview}")`}),
      }}
    />
  )
}

interface FigureProps {
  figure: TextBlock
  words: Words
  shape?: 'figure' | 'gallery'
}

/** Shows a picture in a text with its caption and credit. Renders nothing without its asset. */
export function Figure({figure, words, shape = 'figure'}: FigureProps) {
  if (!isPicture(figure) || !pictureSources(figure, siteSettings())) return null
  const [caption, credit] = [textOf(figure['caption']), textOf(figure['credit'])]
  return (
    <figure className={styles['figure']}>
      <Picture picture={figure} shape={shape} decorative={figure['decorative'] === true} />
      {(caption || credit) && (
        <figcaption dir={words.dirOf(caption + credit)}>
          {caption}
          {caption && credit && ' '}
          {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}

/** Shows a download. Renders nothing without its file. */
export function Download({download, words}: {download: TextBlock; words: Words}) {
  const file = readObject(download['file'])
  const address = fileHref(file, siteSettings())
  if (!address) return null
  const [title, description] = [textOf(download['title']), textOf(download['description'])]
  return (
    <div className={styles['download']}>
      <a href={address} download dir={words.dirOf(title)}>
        {title || words.article.download}
      </a>{' '}
      <span>({describeFile(file, words.language)})</span>
      {description && <p dir={words.dirOf(description)}>{description}</p>}
    </div>
  )
}

export interface TableProps {
  table: TextBlock
  words: Words
  renderCell: (text: TextBlock[]) => ReactNode
}

/**
 * Shows a table. If it is wider than the page, it scrolls in a frame, which can be focused and scrolled with the
 * arrow keys. Renders nothing without cells.
 */
export function Table({table, words, renderCell}: TableProps) {
  const {head, body, hasRowHeadings} = readTableRows(table)
  if (head.length + body.length === 0) return null
  const caption = textOf(table['caption'])
  const render = (scopeOf: (column: number) => Scope) => (row: TextBlock[][], index: number) => (
    <tr key={index}>
      {row.map((cell, column) => {
        const text = cellText(cell)
        const dir = words.dirOf(text)
        const scope = scopeOf(column)
        const content = renderCell(cell)
        // An empty cell is not a header, such as the corner above the row headers.
        return scope && text ? (
          <th key={column} scope={scope} dir={dir}>
            {content}
          </th>
        ) : (
          <td key={column} dir={dir}>
            {content}
          </td>
        )
      })}
    </tr>
  )
  const rowScope = (column: number): Scope => (hasRowHeadings && column === 0 ? 'row' : undefined)
  return (
    // Only a focusable element can be scrolled with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['frame']} aria-label={caption || nameOf(head, words)} tabIndex={0}>
      <table>
        {caption && <caption dir={words.dirOf(caption)}>{caption}</caption>}
        {head.length > 0 && <thead>{head.map(render(() => 'col'))}</thead>}
        <tbody>{body.map(render(rowScope))}</tbody>
      </table>
    </section>
  )
}

type Scope = 'col' | 'row' | undefined

/** Returns the accessible name of a table without a caption: the names of its columns. */
function nameOf([columns = []]: TextBlock[][][], {article, site}: Words): string {
  const names = columns.map(cellText).filter(Boolean).join(site.comma)
  return names ? article.tableOf(names) : article.table
}

function cellText(cell: TextBlock[]): string {
  return cell.map(plainText).join(' ').trim()
}
