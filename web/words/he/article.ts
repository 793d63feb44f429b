// Hebrew. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed in the plural.
import type {ArticleWords} from '../en/article.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('he')

export const article: ArticleWords = {
  article: {
    contents: 'תוכן העניינים',
    care: 'אם אתם צריכים מישהו עכשיו',
    by: 'מאת {names}',
    minutes: (minutes) =>
      count(minutes, {one: 'דקת קריאה', two: 'שתי דקות קריאה', other: '# דקות קריאה'}),
    reviewed: 'נבדק לאחרונה ב־{date}',
    reviewedBy: 'נבדק לאחרונה ב־{date} על ידי {name}',
    theAuthor: 'ללא שם',
    about: (name) => `על ${name}`,
    series: 'סדרה',
    part: 'חלק {part} מתוך {parts} בסדרה {series}',
    previousPart: 'החלק הקודם: {title}',
    nextPart: 'החלק הבא: {title}',
    neighbours: 'המאמר הקודם והמאמר הבא',
    previous: 'הקודם',
    next: 'הבא',
    related: 'לקריאה נוספת',
    share: 'שיתוף המאמר',
    shareAddress: 'שיתוף המאמר: {address}',
    mail: 'שליחה בדוא״ל',
    copyAddress: 'העתקת הכתובת',
    shareSheet: 'שיתוף…',
    invitation: 'הזמנה',
    note: 'הערה',
    practice: 'תרגול',
    caution: 'שימו לב',
    table: 'טבלה',
    tableOf: (columns) => `טבלה: ${columns}`,
    download: 'הורדה',
    sectionLink: (heading) => `קישור לסעיף ”${heading}”`,
  },
  notes: {
    notes: 'הערות',
    references: 'מקורות',
    footnote: (number) => `הערה ${number}`,
    source: (number, locator) => `מקור ${number}${locator && `, ${locator}`}`,
    backToFootnote: (number, place) => `חזרה להערה ${number}${place && `, מקום ${place}`}`,
    backToSource: (number, place) => `חזרה לציטוט של מקור ${number}${place && `, מקום ${place}`}`,
    showInList: 'הצגה ברשימה',
  },
  cite: {
    heading: 'ציטוט המאמר',
    noDate: 'ללא תאריך',
    in: 'בתוך ',
    and: 'ו־',
    retrieved: (date) => `אוחזר ב־${date} מתוך `,
    volume: (volume) => `כרך ${volume}`,
    number: (number) => `מס׳ ${number}`,
    thesis: 'עבודת גמר',
    talk: 'הרצאה',
    page: (page) => `עמ׳ ${page}`,
    pages: (pages) => `עמ׳ ${pages}`,
  },
}
