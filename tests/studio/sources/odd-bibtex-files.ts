import type {OddEntry} from './odd-bibtex-entries.ts'

const rest = {kind: 'article', year: 2020, container: 'J'} as const
const wren = {family: 'Wren', given: 'Ada'}

/** BibTeX as files and old databases have it: inheritance, comments, LaTeX without a text, and inexact dates. */
export const bibtexFileEntries: OddEntry[] = [
  [
    'a chapter that inherits from its book',
    String.raw`@incollection{kid, author={Wren, Ada}, title={Being near}, pages={1--9}, crossref={Book1}}
@book{book1, title={Readings}, subtitle={In rest}, editor={Roe, Jo}, publisher={Rest Press}, year=2001, doi={10.1234/book}}`,
    {
      fields: {
        kind: 'chapter',
        title: 'Being near',
        authors: [wren],
        year: 2001,
        container: 'Readings: In rest',
        pages: '1–9',
        publisher: 'Rest Press',
      },
      notKept: ['editors'],
      notes: [],
    },
    'A part takes missing fields from the entry that “crossref” names, whose title becomes “booktitle”. The DOI is that of the book only.',
  ],
  [
    'a talk after the proceedings that it inherits from',
    String.raw`@proceedings{conf, title={Proceedings of Rest}, year={1999}, publisher={Rest Press}}
@inproceedings{kid, author={Wren, Ada}, title={Slow talk}, crossref = "conf"}`,
    {
      fields: {
        kind: 'chapter',
        title: 'Slow talk',
        authors: [wren],
        year: 1999,
        container: 'Proceedings of Rest',
        publisher: 'Rest Press',
      },
      notKept: [],
      notes: [],
    },
    'The copied entry is the talk; its proceedings come with it, in any order.',
  ],
  [
    'data of BibLaTeX before its entry',
    '@xdata{pub, publisher={Rest Press}, location={Anytown}}\n@book{k, author={Wren, Ada}, title={A book}, date={2003}, xdata={pub}}',
    {
      fields: {kind: 'book', title: 'A book', authors: [wren], year: 2003, publisher: 'Rest Press'},
      notKept: ['place'],
      notes: [],
    },
    '“xdata” holds fields for others, and is no entry.',
  ],
  [
    'a reference to an entry that was not copied',
    '@incollection{k, author={Wren, Ada}, title={Being near}, crossref={book1}}',
    {
      fields: {kind: 'chapter', title: 'Being near', authors: [wren]},
      notKept: ['reference to another entry'],
      notes: [],
    },
    'What it inherits is unknown.',
  ],
  [
    'comments and a field that is commented out',
    String.raw`@article{k, % the key
  author = {Wren, Ada}, % who
  title = {50\% of rest},
  % journal = {Old},
  journal = {J},
  year = 2020
}`,
    {fields: {...rest, title: '50% of rest', authors: [wren]}, notKept: [], notes: []},
    'Biber ignores the rest of a line after “%”. In a value, “\\%” is a sign.',
  ],
  [
    'formulas',
    String.raw`@article{k, author={Wren, Ada}, title={$\chi^2$, $\theta$-waves at $p \leq .05$, $10^{-3}$ m\textsuperscript{2}, H$_2$O, $20^\circ$C}, journal={J}, year=2020}`,
    {
      fields: {
        ...rest,
        title: 'χ², θ-waves at p ≤ .05, 10⁻³ m², H2O, 20°C',
        authors: [wren],
      },
      notKept: [],
      notes: [],
    },
    'Greek letters and signs are characters. A power is superscript, since 10⁻³ is another number than 10-3.',
  ],
  [
    'commands with arguments that are not printed',
    String.raw`@article{k, author={Wren, Ada}, title={\href{https://rest.example/a}{A \textcolor{red}{linked} title}}, journal={J}, year={{\noopsort{1995}}2020}}`,
    {fields: {...rest, title: 'A linked title', authors: [wren]}, notKept: [], notes: []},
    'The first arguments are an address, a colour, and a year to sort by.',
  ],
  [
    'marks of affiliations and footnotes',
    String.raw`@article{k, author={Ada Wren$^{1}$ and Jo Roe\textsuperscript{2,*} and Pell, Mara\thanks{Of the Hall} and}, title={Rest\footnote{Short}}, journal={J}, year=2020}`,
    {
      fields: {
        ...rest,
        title: 'Rest',
        authors: [wren, {family: 'Roe', given: 'Jo'}, {family: 'Pell', given: 'Mara'}],
      },
      notKept: [],
      notes: [
        String.raw`\footnote{Short}, \thanks{Of the Hall} was left out: it is a LaTeX command not known here.`,
      ],
    },
    'Raised numbers and asterisks refer to addresses. The texts of notes are neither name nor title, so they are named. The last “and” has no author after it.',
  ],
  [
    'names that begin with initials',
    String.raw`@article{k, author={A. B. Wren, J. Roe \& M. van Pell}, title={Initials}, journal={J}, year=2020}`,
    {
      fields: {
        ...rest,
        title: 'Initials',
        authors: [
          {family: 'Wren', given: 'A. B.'},
          {family: 'Roe', given: 'J.'},
          {family: 'van Pell', given: 'M.'},
        ],
      },
      notKept: [],
      notes: [],
    },
    'No family name begins with an initial and a full stop, so the commas separate whole names.',
  ],
  [
    'an uncertain date',
    '@book{k, author={Wren, Ada}, title={About}, date={1950~}, publisher={P}}',
    {
      fields: {kind: 'book', title: 'About', authors: [wren], year: 1950, publisher: 'P'},
      notKept: [],
      notes: ['The year “1950~” was read as 1950.'],
    },
    'In dates of BibLaTeX (EDTF), “~” means “about”.',
  ],
  [
    'a range of years',
    '@book{k, author={Wren, Ada}, title={Three volumes}, date={1998-03/2001-05}, publisher={P}}',
    {
      fields: {kind: 'book', title: 'Three volumes', authors: [wren], year: 1998, publisher: 'P'},
      notKept: ['month'],
      notes: ['The year “1998-03/2001-05” was read as 1998.'],
    },
    'A source has one year, so the writer has to know about the other.',
  ],
  [
    'Spanish and German punctuation',
    String.raw`@book{k, author={Wren, Ada}, title={?§Qu\'e? !§S{\'\i}! \glqq Ruhe\grqq{} \guillemotleft Stille\guillemotright}, year=2020, publisher={P}}`.replaceAll(
      '§',
      '`',
    ),
    {
      fields: {
        kind: 'book',
        title: '¿Qué? ¡Sí! „Ruhe“ «Stille»',
        authors: [wren],
        year: 2020,
        publisher: 'P',
      },
      notKept: [],
      notes: [],
    },
    'TeX has ligatures for the first two, and commands for the quotation marks.',
  ],
  [
    'an abbreviation that the file explains elsewhere',
    '@article{k, author={Wren, Ada}, title={Short}, journal=restj, year=2020}',
    {
      fields: {kind: 'article', year: 2020, title: 'Short', container: 'restj', authors: [wren]},
      notKept: [],
      notes: ['The abbreviation “restj” is not explained here. Check the journal.'],
    },
    'A word without braces is the name of a “@string”, which was not copied.',
  ],
]
