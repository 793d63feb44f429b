// Hebrew. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed in the plural.
import type {Pages} from '../en/pages.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('he')

export const pages: Pages = {
  site: {
    skip: 'דילוג לטקסט',
    menu: 'תפריט',
    more: 'עוד',
    home: 'דף הבית',
    topics: 'נושאים',
    articles: 'מאמרים',
    allArticles: 'כל המאמרים',
    breadcrumbs: 'נתיב ניווט',
    untitled: 'ללא כותרת',
    anAuthor: 'ללא שם',
    colours: 'צבעים:',
    asOnDevice: 'כמו במכשיר הזה',
    light: 'בהירים',
    dark: 'כהים',
    followArticles: 'לעקוב אחר מאמרים חדשים בקורא הזנות, ללא חשבון: {formats}.',
    followTopic: 'לעקוב אחר הנושא הזה בקורא הזנות, ללא חשבון: {formats}.',
    copy: 'העתקה',
    copied: 'הועתק',
    notCopied: 'הדפדפן לא אפשר להעתיק',
    comma: ', ',
    quote: (text) => `”${text}”`,
    labelled: (label, text) => `${label}: ${text}`,
  },
  home: {
    empty: 'עדיין לא פורסם דבר. המאמר הראשון יופיע כאן.',
    findMore: 'למצוא עוד',
    aboutAuthor: 'על הכותבים',
  },
  lists: {
    newestFirst: (total) =>
      count(total, {
        one: 'מאמר אחד',
        two: 'שני מאמרים, החדש תחילה',
        other: '# מאמרים, החדשים תחילה',
      }),
    noArticles: 'עדיין לא פורסם דבר.',
    archivePage: (page) => `כל המאמרים, עמוד ${page}`,
    pages: 'עמודים',
    page: (page, total) => `עמוד ${page} מתוך ${total}`,
    newer: 'מאמרים חדשים יותר',
    older: 'מאמרים ישנים יותר',
    parts: 'החלקים לפי הסדר',
    noParts: 'עדיין לא פורסם חלק מהסדרה הזו.',
    nothingOnTopic: 'עדיין לא פורסם מאמר בנושא הזה.',
    nothingBy: (name) => `עדיין לא פורסם דבר מאת ${name}.`,
    topic: 'נושא',
    series: 'סדרה',
    author: 'מאת',
    authors: 'הכותבים',
    latest: (site) => `המאמרים האחרונים של ${site}.`,
    latestOn: (topic) => `המאמרים האחרונים בנושא ${topic}.`,
  },
  author: {
    affiliations: 'שיוך מקצועי',
    profiles: 'פרופילים באתרים אחרים',
    credentials: 'הכשרה והסמכות',
    specialities: 'תחומי התמחות',
    held: 'הושלם',
    heldSince: (year) => `הושלם בשנת ${year}`,
    inProgress: 'בתהליך',
    stillInProgress: '(בתהליך)',
  },
  search: {
    title: 'חיפוש',
    label: 'חיפוש במאמרים',
    button: 'חיפוש',
    titleOf: (query, found) => `חיפוש: ”${query}”, ${found}`,
    nothingFound: 'לא נמצא דבר',
    found: (total) => count(total, {one: 'מאמר אחד', two: 'שני מאמרים', other: '# מאמרים'}),
    best: (total) => `${total} המאמרים המתאימים ביותר`,
    noneHolds: (word, near) => `אין מאמר שמכיל את ${word}. קרוב לכך: ${near}.`,
    holds: (found, word) =>
      found === 0 ? `אין מאמר שמכיל את ${word}.` : `${holding(found)} את ${word}.`,
    holdsAll: (found, words) =>
      found === 0
        ? `אין מאמר שמכיל את כל אלה: ${words}.`
        : `${holding(found)} את כל אלה: ${words}.`,
    holdsSome: (found) => `${holding(found)} חלק מהמילים.`,
    foundNear: (found) =>
      `כך ${count(found, {one: 'נמצא מאמר אחד', two: 'נמצאו שני מאמרים', other: 'נמצאו # מאמרים'})}.`,
    onlyBest: (max) => `אלה ${max} המתאימים ביותר.`,
    skipped: (words) => `החיפוש אחר ${words} היה נמשך זמן רב מדי.`,
    onlyNewest: (searched) =>
      count(searched, {
        one: 'נערך חיפוש רק במאמר החדש ביותר.',
        two: 'נערך חיפוש רק בשני המאמרים החדשים ביותר.',
        other: 'נערך חיפוש רק ב־# המאמרים החדשים ביותר.',
      }),
    advice: 'אפשר לנסות פחות מילים, או רק את תחילתן.',
    results: 'מאמרים שנמצאו',
    partialResults: 'מאמרים עם חלק מהמילים',
    cites: 'מצטט:',
    topic: 'נושא: {topic}',
    also: (title, others) => `${title} (גם ${others})`,
    without: (words) => `בלי ${words}`,
    similarWords: 'מילים דומות',
    similarTopics: 'נושאים בעלי שם דומה',
    newArticles: 'מאמרים חדשים',
  },
  missing: {
    title: 'לא נמצא',
    heading: 'הדף הזה לא כאן',
    hint: 'ייתכן שהוא עבר למקום אחר, או שאות בכתובת אבדה בדרך. כל מה שפורסם נגיש מ[דף הבית].',
    suggestions: 'האם חיפשתם את זה?',
  },
  unavailable: {
    title: 'לא זמין לרגע',
    heading: 'אי אפשר להציג את הדף הזה כרגע',
    hint: 'המקום שבו נשמרים הטקסטים אינו עונה. דבר לא אבד, ובדרך כלל זה חולף בתוך דקה. דף פתוח יחזור מעצמו.',
  },
  preview: {
    label: 'תצוגה מקדימה',
    leave: 'יציאה מהתצוגה המקדימה',
    shared: 'הדף הזה שותף אתכם לפני פרסומו. נא לא להעביר אותו הלאה.',
    drafts: 'אתם רואים טיוטות.',
    published: 'אתם רואים את מה שפורסם.',
    release: 'אתם רואים גרסה מתוכננת.',
    expired: 'הקישור הזה כבר אינו פעיל. אפשר לבקש מהכותבים קישור חדש.',
    noAddress: 'לטיוטה אין עדיין כתובת. נא לבקש מהכותבים לתת לה כתובת, ואז לנסות שוב.',
  },
  responses: {
    nothingHere: 'אין כאן דבר.',
    noArticle: 'אין כאן מאמר כזה.',
    noFile: 'אין כאן קובץ כזה.',
    noImage: 'אין כאן תמונה כזו.',
    noFileNow: 'אי אפשר להביא את הקובץ כרגע.',
    noImageNow: 'אי אפשר להציג את התמונה כרגע.',
    notNow: 'אי אפשר להציג את זה כרגע. נא לנסות שוב בקרוב.',
    pageNotNow: 'אי אפשר להציג את הדף הזה כרגע. נא לנסות שוב בעוד רגע.',
    badAddress: 'אין דבר בכתובת הזו: סימני האחוז שבה אינם יוצרים אות.',
  },
}

function holding(found: number): string {
  return count(found, {one: 'מאמר אחד מכיל', two: 'שני מאמרים מכילים', other: '# מאמרים מכילים'})
}
