import {
  citeInApa,
  citeInBibtex,
  citeInRis,
  type CitableArticle,
} from '../../exports/citation-files/cite-article.ts'
import {referenceText} from '../../text/citations/format-reference.ts'
import styles from './cite.module.css'
import {ReferenceParts} from './references.tsx'

/** Shows how to cite the article, with links to citation files. */
export function Cite({article, page}: {article: CitableArticle; page: string}) {
  const apa = citeInApa(article)
  return (
    <details className={styles['cite']}>
      <summary>Cite this article</summary>
      <p>
        <ReferenceParts parts={apa} />
      </p>
      <p>
        <copy-text data-text={referenceText(apa)} />
        <a href={`${page}/cite.bib`} download>
          BibTeX
        </a>
        <a href={`${page}/cite.ris`} download>
          RIS
        </a>
        <a href={`${page}/cite.json`} download>
          CSL-JSON
        </a>
      </p>
      <pre>{citeInBibtex(article)}</pre>
      <pre>{citeInRis(article)}</pre>
    </details>
  )
}
