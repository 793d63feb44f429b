import {siteSettings} from '../../lake/client.ts'
import {describeFile, fileHref} from '../../assets/file-href.ts'
import {direction} from '../../text/direction.ts'
import {readObject, type TextBlock} from '../../text/portable-text.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './download.module.css'

/** Shows a download. Renders nothing without its file. */
export function Download({download}: {download: TextBlock}) {
  const file = readObject(download['file'])
  const address = fileHref(file, siteSettings())
  if (!address) return null
  const [title, description] = [textOf(download['title']), textOf(download['description'])]
  return (
    <div className={styles['download']}>
      <a href={address} download dir={direction(title)}>
        {title || 'Download'}
      </a>{' '}
      <span>({describeFile(file)})</span>
      {description && <p dir={direction(description)}>{description}</p>}
    </div>
  )
}
