// Hebrew. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed in the plural.
import type {SessionWords} from '../en/sessions.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('he')

const months = (number: number) =>
  count(number, {one: 'חודש אחד', two: 'חודשיים', other: '# חודשים'})

export const sessions: SessionWords = {
  sessions: {
    title: 'פגישות',
    session: 'פגישה',
    for: 'למי',
    where: 'היכן',
    length: 'משך',
    fee: 'מחיר',
    minutes: (minutes) => count(minutes, {one: 'דקה אחת', two: 'שתי דקות', other: '# דקות'}),
    remote: 'מרחוק',
    inPerson: 'פנים אל פנים',
    inPersonOrRemote: 'פנים אל פנים או מרחוק',
    orRemote: (place) => `\u2068${place}\u2069, או מרחוק`,
    free: 'ללא תשלום',
    onRequest: 'לפי פנייה',
    feeOnRequest: 'מחיר לפי פנייה',
    notFromHere: 'אי אפשר לשלוח פניות מכאן כרגע.',
  },
  invitation: {
    request: 'בקשת פגישה',
    closed: 'כרגע לא מוצעות פגישות חדשות.',
    waitingList: 'כרגע יש רשימת המתנה.',
    joinWaitingList: 'הצטרפות לרשימת ההמתנה',
  },
  form: {
    name: 'שמכם',
    reach: 'איך אפשר להשיג אתכם',
    reachHint: 'כתובת דוא״ל או מספר טלפון.',
    offering: 'סוג הפגישה',
    noOffering: 'עדיין לא ידוע לי',
    times: 'זמנים שיתאימו לכם',
    timesHint:
      'כמה ימים ושעות מספיקים. נא לא לכתוב כאן על בריאותכם או על סיפורכם: יהיה לכך מקום כשנדבר.',
    consent: 'הסכמתכם',
    consentText: (number) =>
      `מוסכם עליי שמה שאכתוב כאן יישמר כדי לענות לי, ויימחק לאחר ${months(number)}.`,
    privacy: 'פרטיות',
    required: '(חובה)',
    leaveEmpty: 'נא להשאיר ריק',
    send: 'שליחת הבקשה',
    refusedTitle: 'עדיין לא נשלח · פגישות',
    refused: 'עדיין לא נשלח: משהו למטה דורש מבט נוסף.',
    nameMissing: 'נא לכתוב איך תרצו שיקראו לכם.',
    nameLong: 'נא לכתוב שם קצר יותר.',
    reachMissing: 'נא להשאיר כתובת דוא״ל או מספר טלפון.',
    reachLong: 'זה ארוך מדי לכתובת דוא״ל או למספר.',
    reachUnclear: 'זו אינה כתובת דוא״ל (name@example.org) ואינה מספר טלפון.',
    timesLong: 'נא לכתוב בפחות מילים: כמה ימים ושעות מספיקים.',
    consentMissing: 'בלי הסכמתכם אי אפשר לשמור את הפרטים שלכם או לענות.',
    quick: 'זה היה מהיר מאוד. נא להביט שוב ואז לשלוח.',
    stale: 'הטופס היה פתוח זמן רב. נא להביט שוב ואז לשלוח.',
    closed: 'כרגע לא מתקבלות פניות חדשות.',
    sentBefore: 'הטופס הזה כבר נשלח. נא להביט שוב ואז לשלוח.',
    notStored: 'לא היה אפשר לשמור את הבקשה כרגע. דבר לא אבד: נא לשלוח אותה שוב בעוד דקה.',
    tooMany: 'כמה פניות הגיעו מהחיבור שלכם. נא לחכות עשר דקות ואז לשלוח.',
    notTaken: 'אי אפשר לקבל כאן פניות: SANITY_API_WRITE_TOKEN אינו מוגדר.',
    otherSite: 'את הטופס הזה אפשר לשלוח רק מהדף שלו.',
    notTheForm: 'זה אינו מה שהטופס שולח.',
  },
  sent: {
    title: 'תודה',
    heading: 'תודה. בקשתכם הגיעה.',
    text: (number) =>
      `תקבלו תשובה בדרך שביקשתם. איש מלבד מי שעונה אינו קורא את מה שכתבתם, והוא יימחק לאחר ${months(number)}.`,
    readOn: 'להמשיך לקרוא',
  },
  mail: {
    request: 'התקבלה בקשה לפגישה',
    waitingList: 'התקבלה הצטרפות לרשימת ההמתנה',
    about: (subject, kind) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'אפשר לקרוא את הבקשה ולענות עליה מתיבת הפניות:',
  },
  privacy: {
    title: 'פרטיות',
    reading: 'קריאה',
    readingText:
      'איש אינו נספר, מזוהה או נמצא כאן במעקב. הדפים אינם שומרים עוגיות ואינם מבקשים דבר מאתרים אחרים: הגופנים, התמונות וכל השאר באים מכאן. אם בחרתם צבעים בהירים או כהים, הדפדפן שלכם זוכר זאת.',
    mediaText:
      'סרטונים ופודקאסטים של אתרים אחרים ממתינים מאחורי קישור. רק אם בוחרים לטעון אחד מהם, הדפדפן פונה לאתר שמחזיק בו, ששמו כתוב ליד הקישור. אותו אתר מקבל אז את כתובת הרשת שלכם ואת שם האתר הזה, ויכול לשמור עוגיות משלו. הקלטות השמורות כאן מושמעות מכאן.',
    requests: 'בקשות לפגישה',
    requestsText: (number) =>
      `מה שאתם כותבים בטופס נשמר במקום שרק האנשים שעונים עליו יכולים לקרוא: שמכם, איך אפשר להשיג אתכם, הזמנים שציינתם, סוג הפגישה, המאמר שהביא אתכם לכאן ומה שהסכמתם לו. הכול נמחק לאחר ${months(number)}. אפשר לכתוב לנו, והמידע יישלח אליכם או יימחק מיד.`,
  },
}
