// English: the catalogue from which the type of all others is derived. Written by the project.
import {createCounter} from '../plurals.ts'

const count = createCounter('en')

/** What is around every page, in lists, on the page of an author, in a search, and on pages with a message. */
export const pages = {
  site: {
    skip: 'Skip to the text',
    menu: 'Menu',
    more: 'More',
    home: 'Home',
    topics: 'Topics',
    articles: 'Articles',
    allArticles: 'All articles',
    breadcrumbs: 'Breadcrumbs',
    untitled: 'Untitled',
    /** In place of the name of an author that has none. */
    anAuthor: 'An author',
    colours: 'Colours:',
    asOnDevice: 'As on this device',
    light: 'Light',
    dark: 'Dark',
    followArticles: 'Follow new articles in a feed reader, without an account: {formats}.',
    followTopic: 'Follow this topic in a feed reader, without an account: {formats}.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'This browser did not allow copying',
    /** Between texts that are listed without “and”. */
    comma: ', ',
    quote: (text: string) => `“${text}”`,
    /** A text with a label before it, such as the kind of a callout. */
    labelled: (label: string, text: string) => `${label}: ${text}`,
  },
  home: {
    empty: 'Nothing has been published yet. The first article will stand here.',
    findMore: 'Find more',
    aboutAuthor: 'About the author',
  },
  lists: {
    newestFirst: (total: number) =>
      count(total, {one: 'One article', other: '# articles, newest first'}),
    noArticles: 'Nothing has been published yet.',
    archivePage: (page: number) => `All articles, page ${page}`,
    pages: 'Pages',
    page: (page: number, total: number) => `Page ${page} of ${total}`,
    newer: 'Newer articles',
    older: 'Older articles',
    parts: 'The parts, in their order',
    noParts: 'No part of this series has been published yet.',
    nothingOnTopic: 'No article on this topic has been published yet.',
    nothingBy: (name: string) => `Nothing by ${name} has been published yet.`,
    // The kind of a page on the picture that is shared.
    topic: 'Topic',
    series: 'Series',
    author: 'Author',
    authors: 'Authors',
    latest: (site: string) => `The latest articles of ${site}.`,
    latestOn: (topic: string) => `The latest articles on ${topic}.`,
  },
  author: {
    affiliations: 'Affiliations',
    profiles: 'Profiles elsewhere',
    credentials: 'Credentials',
    specialities: 'Specialities',
    held: 'Held',
    heldSince: (year: string) => `Held since ${year}`,
    inProgress: 'In progress',
    /** After a credential in a list. */
    stillInProgress: '(in progress)',
  },
  search: {
    title: 'Search',
    label: 'Search the articles',
    button: 'Search',
    titleOf: (query: string, found: string) => `Search: “${query}”, ${found}`,
    nothingFound: 'nothing found',
    found: (total: number) => count(total, {one: 'one article', other: '# articles'}),
    best: (total: number) => `the ${total} best articles`,
    noneHolds: (word: string, near: string) => `No article holds ${word}. Close to it: ${near}.`,
    holds: (found: number, word: string) =>
      found === 0
        ? `No article holds ${word}.`
        : `${count(found, {one: 'One article holds', other: '# articles hold'})} ${word}.`,
    holdsAll: (found: number, words: string) =>
      found === 0
        ? `No article holds all of ${words}.`
        : `${count(found, {one: 'One article holds', other: '# articles hold'})} all of ${words}.`,
    holdsSome: (found: number) =>
      `${count(found, {one: 'One article holds', other: '# articles hold'})} some of the words.`,
    foundNear: (found: number) =>
      `${count(found, {one: 'One article was', other: '# articles were'})} found that way.`,
    onlyBest: (max: number) => `These are the ${max} best.`,
    skipped: (words: string) => `The search took too long to look for ${words}, too.`,
    onlyNewest: (searched: number) =>
      count(searched, {
        one: 'Only the newest article was searched.',
        other: 'Only the newest # articles were searched.',
      }),
    advice: 'Try fewer words, or only their beginnings.',
    results: 'Articles found',
    partialResults: 'Articles with some of the words',
    cites: 'Cites:',
    topic: 'Topic: {topic}',
    also: (title: string, others: string) => `${title} (also ${others})`,
    without: (words: string) => `Without ${words}`,
    similarWords: 'Similar words',
    similarTopics: 'Topics with a similar name',
    newArticles: 'New articles',
  },
  missing: {
    title: 'Not found',
    heading: 'This page isn’t here',
    hint: 'It may have moved, or the address may have lost a letter on the way. Everything that is published can be found from [the first page].',
    suggestions: 'Were you looking for this?',
  },
  unavailable: {
    title: 'Unavailable for a moment',
    heading: 'This page can’t be shown just now',
    hint: 'The place where the texts are kept does not answer. Nothing is lost, and this usually passes within a minute. An open page comes back by itself.',
  },
  /** For editors and reviewers of a draft. */
  preview: {
    label: 'Preview',
    leave: 'Leave the preview',
    shared: 'This page was shared with you before it is published. Please don’t pass it on.',
    drafts: 'You are looking at drafts.',
    published: 'You are looking at what is published.',
    release: 'You are looking at a release.',
    expired: 'This link no longer works. Ask the author for a new one.',
    noAddress: 'The draft has no address yet. Ask the author to give it one, then try again.',
  },
  /** Responses without a page. */
  responses: {
    nothingHere: 'There is nothing here.',
    noArticle: 'There is no such article here.',
    noFile: 'There is no such file here.',
    noImage: 'There is no such image here.',
    noFileNow: 'The file can’t be fetched at the moment.',
    noImageNow: 'The image can’t be shown at the moment.',
    notNow: 'This can’t be shown at the moment. Try again soon.',
    pageNotNow: 'This page can’t be shown just now. Please try again in a moment.',
    badAddress: 'There is nothing at this address: its percent signs spell no letter.',
  },
}

export type Pages = typeof pages
