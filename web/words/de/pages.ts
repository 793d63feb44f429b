// German. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “Sie”.
import type {Pages} from '../en/pages.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('de')

export const pages: Pages = {
  site: {
    skip: 'Zum Text springen',
    menu: 'Menü',
    more: 'Mehr',
    home: 'Startseite',
    topics: 'Themen',
    articles: 'Artikel',
    allArticles: 'Alle Artikel',
    breadcrumbs: 'Brotkrumen',
    untitled: 'Ohne Titel',
    anAuthor: 'Ohne Namen',
    colours: 'Farben:',
    asOnDevice: 'Wie auf diesem Gerät',
    light: 'Hell',
    dark: 'Dunkel',
    followArticles: 'Neue Artikel in einem Feedreader verfolgen, ohne Konto: {formats}.',
    followTopic: 'Dieses Thema in einem Feedreader verfolgen, ohne Konto: {formats}.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Dieser Browser hat das Kopieren nicht erlaubt',
    comma: ', ',
    quote: (text) => `„${text}“`,
    labelled: (label, text) => `${label}: ${text}`,
  },
  home: {
    empty: 'Noch ist nichts erschienen. Der erste Artikel wird hier stehen.',
    findMore: 'Mehr finden',
    aboutAuthor: 'Zur Person',
  },
  lists: {
    newestFirst: (total) =>
      count(total, {one: 'Ein Artikel', other: '# Artikel, die neuesten zuerst'}),
    noArticles: 'Noch ist nichts erschienen.',
    archivePage: (page) => `Alle Artikel, Seite ${page}`,
    pages: 'Seiten',
    page: (page, total) => `Seite ${page} von ${total}`,
    newer: 'Neuere Artikel',
    older: 'Ältere Artikel',
    parts: 'Die Teile in ihrer Reihenfolge',
    noParts: 'Noch ist kein Teil dieser Reihe erschienen.',
    nothingOnTopic: 'Zu diesem Thema ist noch kein Artikel erschienen.',
    nothingBy: (name) => `Von ${name} ist noch nichts erschienen.`,
    topic: 'Thema',
    series: 'Reihe',
    author: 'Zur Person',
    authors: 'Autorinnen und Autoren',
    latest: (site) => `Die neuesten Artikel von ${site}.`,
    latestOn: (topic) => `Die neuesten Artikel zum Thema ${topic}.`,
  },
  author: {
    affiliations: 'Zugehörigkeit',
    profiles: 'Profile an anderen Orten',
    credentials: 'Qualifikationen',
    specialities: 'Schwerpunkte',
    held: 'Abgeschlossen',
    heldSince: (year) => `Abgeschlossen ${year}`,
    inProgress: 'In Ausbildung',
    stillInProgress: '(in Ausbildung)',
  },
  search: {
    title: 'Suche',
    label: 'Artikel durchsuchen',
    button: 'Suchen',
    titleOf: (query, found) => `Suche: „${query}“, ${found}`,
    nothingFound: 'nichts gefunden',
    found: (total) => count(total, {one: 'ein Artikel', other: '# Artikel'}),
    best: (total) => `die ${total} besten Artikel`,
    noneHolds: (word, near) => `Kein Artikel enthält ${word}. Ähnlich: ${near}.`,
    holds: (found, word) =>
      found === 0
        ? `Kein Artikel enthält ${word}.`
        : `${count(found, {one: 'Ein Artikel enthält', other: '# Artikel enthalten'})} ${word}.`,
    holdsAll: (found, words) =>
      found === 0
        ? `Kein Artikel enthält alles davon: ${words}.`
        : `${count(found, {one: 'Ein Artikel enthält', other: '# Artikel enthalten'})} alles davon: ${words}.`,
    holdsSome: (found) =>
      `${count(found, {one: 'Ein Artikel enthält', other: '# Artikel enthalten'})} einige der Wörter.`,
    foundNear: (found) =>
      `So ${count(found, {one: 'wurde ein Artikel', other: 'wurden # Artikel'})} gefunden.`,
    onlyBest: (max) => `Das sind die ${max} besten.`,
    skipped: (words) => `Auch nach ${words} zu suchen, hätte zu lange gedauert.`,
    onlyNewest: (searched) =>
      count(searched, {
        one: 'Nur der neueste Artikel wurde durchsucht.',
        other: 'Nur die neuesten # Artikel wurden durchsucht.',
      }),
    advice: 'Versuchen Sie es mit weniger Wörtern, oder nur mit deren Anfang.',
    results: 'Gefundene Artikel',
    partialResults: 'Artikel mit einigen der Wörter',
    cites: 'Zitiert:',
    topic: 'Thema: {topic}',
    also: (title, others) => `${title} (auch ${others})`,
    without: (words) => `Ohne ${words}`,
    similarWords: 'Ähnliche Wörter',
    similarTopics: 'Themen mit ähnlichem Namen',
    newArticles: 'Neue Artikel',
  },
  missing: {
    title: 'Nicht gefunden',
    heading: 'Diese Seite ist nicht hier',
    hint: 'Vielleicht ist sie umgezogen, oder der Adresse ist unterwegs ein Buchstabe abhandengekommen. Alles, was erschienen ist, finden Sie von [der Startseite] aus.',
    suggestions: 'Haben Sie das gesucht?',
  },
  unavailable: {
    title: 'Für einen Moment nicht erreichbar',
    heading: 'Diese Seite lässt sich gerade nicht zeigen',
    hint: 'Der Ort, an dem die Texte liegen, antwortet nicht. Nichts ist verloren, und meist ist es in einer Minute vorbei. Eine geöffnete Seite kommt von selbst zurück.',
  },
  preview: {
    label: 'Vorschau',
    leave: 'Vorschau verlassen',
    shared:
      'Diese Seite wurde vor ihrem Erscheinen mit Ihnen geteilt. Bitte geben Sie sie nicht weiter.',
    drafts: 'Sie sehen Entwürfe.',
    published: 'Sie sehen, was erschienen ist.',
    release: 'Sie sehen eine geplante Fassung.',
    expired: 'Dieser Link gilt nicht mehr. Bitten Sie um einen neuen.',
    noAddress:
      'Der Entwurf hat noch keine Adresse. Bitten Sie darum, ihm eine zu geben, und versuchen Sie es dann noch einmal.',
  },
  responses: {
    nothingHere: 'Hier ist nichts.',
    noArticle: 'Diesen Artikel gibt es hier nicht.',
    noFile: 'Diese Datei gibt es hier nicht.',
    noImage: 'Dieses Bild gibt es hier nicht.',
    noFileNow: 'Die Datei lässt sich gerade nicht abrufen.',
    noImageNow: 'Das Bild lässt sich gerade nicht zeigen.',
    notNow: 'Das lässt sich gerade nicht zeigen. Versuchen Sie es bald wieder.',
    pageNotNow:
      'Diese Seite lässt sich gerade nicht zeigen. Bitte versuchen Sie es gleich noch einmal.',
    badAddress: 'Unter dieser Adresse ist nichts: Ihre Prozentzeichen ergeben keinen Buchstaben.',
  },
}
