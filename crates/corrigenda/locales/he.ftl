# מה שהקוראים רואים בעברית.

## המסגרת של כל דף
skip = מעבר אל הטקסט
nav = תיקונים
nav-log = תיקונים
nav-write = דיווח על טעות
kept-with = מנוהל באמצעות { $product }
hour = { $h }:{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n }%
span-short = פחות מדקה
span-minutes = { $n ->
    [one] דקה
    [two] שתי דקות
   *[other] { $n } דקות
  }
span-hours = { $n ->
    [one] שעה
    [two] שעתיים
   *[other] { $n } שעות
  }
span-days = { $n ->
    [one] יום
    [two] יומיים
   *[other] { $n } ימים
  }
correction = תיקון
clarification = הבהרה
editors-note = הערת המערכת
update = עדכון
retraction = הסרת פרסום
corrections = תיקונים
clarifications = הבהרות
editors-notes = הערות המערכת
updates = עדכונים
retractions = הסרות פרסום
was = היה
now = עכשיו

## הרישום הפומבי
log-title = תיקונים והבהרות
log-stand = במה טעינו ומה נכון. כל רשומה נשארת כאן.
log-kinds = סוגי הודעות
log-every = הכול
log-empty = עדיין לא תוקן דבר.
log-no-match = אין רשומה מתאימה.
log-see-all = כל התיקונים וההבהרות
log-permanent = קישור קבוע
log-more = רשומות נוספות
log-older = רשומות ישנות יותר
log-newest = הרשומות החדשות ביותר
log-withdrawn = נמשכה ב־{ $day }
log-amended = שונתה ב־{ $day }
log-feed-title = { $site }: תיקונים והבהרות
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (נמשכה): { $headline }
came-reported = { $n ->
    [one] דווח על ידי קורא
    [two] דווח על ידי קוראים
   *[other] דווח על ידי קוראים
  }
came-by = { $n ->
    [one] מקורא אחד
    [two] משני קוראים
   *[other] מ־{ $n } קוראים
  }
fixed-at-once = תוקן בתוך פחות מדקה
fixed-minutes = { $n ->
    [one] תוקן בתוך דקה
    [two] תוקן בתוך שתי דקות
   *[other] תוקן בתוך { $n } דקות
  }
fixed-hours = { $n ->
    [one] תוקן בתוך שעה
    [two] תוקן בתוך שעתיים
   *[other] תוקן בתוך { $n } שעות
  }
fixed-days = { $n ->
    [one] תוקן בתוך יום
    [two] תוקן בתוך יומיים
   *[other] תוקן בתוך { $n } ימים
  }
how-title = כך אנחנו מתקנים
how-stand = מה דיווחו לנו הקוראים בשנים־עשר החודשים האחרונים, ומה יצא מזה.
how-months = חודשים
how-reports = דיווחים של קוראים
how-decided = מקרים שהוכרעו
how-share-decided = שיעור המקרים שהוכרעו
how-upheld = נמצאו מוצדקים
how-unfixed = נמצאו נכונים, וטרם שונו בדף
how-to-decision = זמן עד להחלטה, חציון
how-to-decision-slow = זמן עד להחלטה, תשעה מעשרה לכל היותר
how-to-fix = זמן עד שהדף תוקן, חציון
how-to-fix-slow = זמן עד שהדף תוקן, תשעה מעשרה לכל היותר
how-to-notice = זמן מן ההחלטה עד להודעה, חציון
how-within = הודעות שפורסמו בזמן ({ $time } מן ההחלטה)
how-noticed = עובדות שתוקנו ופורסמה עליהן הודעה
how-amended = הודעות ששונו מאז
how-withdrawn = הודעות שנמשכו מאז
how-told = היכן פורסמו ההודעות
how-kinds = מה היה שגוי
how-kind-spelling = כתיב ודקדוק
how-kind-name = שם או תפקיד
how-kind-number = מספר או תאריך
how-kind-wording = ניסוח
how-kind-context = משהו חסר או לא ברור
how-kind-meaning = נאמר ההפך
how-kind-removal = הסרה, תגובה, פרטיות
how-causes = איך זה קרה
how-cause-typing = טעות הקלדה
how-cause-editing = עריכה
how-cause-agency = טקסט של סוכנות ידיעות
how-cause-misread = מקור שנקרא לא נכון
how-cause-source = המקור עצמו טעה
how-cause-translation = תרגום
how-cause-out-of-date = היה נכון בעבר
how-cause-unsaid = לא נרשם
embed-page = תיקונים בעמוד זה
embed-recent = תיקונים אחרונים
embed-none = דבר לא תוקן בעמוד זה.
notice-article = הכתבה
notice-reported = דווח
notice-page = הדף
notice-itself = ההודעה הזאת
notice-withdrawn = ההודעה הזאת נמשכה ב־{ $day }. היא נשארת כאן כפי שפורסמה.
notice-withdrawn-at = נמשכה ב־{ $moment }
notice-amended-at = שונתה ב־{ $moment }
notice-not-amended = לא שונתה מאז פרסומה
notice-another = דיווח על טעות אחרת

## טיוטות ראשונות; במקומות יבואו ציטוטים עם סימניהם
draft-was-now = בגרסה קודמת של הכתבה נכתב { $was }. הנוסח הנכון: { $now }.
draft-clear = בגרסה קודמת של הכתבה נכתב { $was }. לשם הבהרה, כעת כתוב { $now }.
draft-note = בגרסה קודמת של הכתבה נכתב { $was }. כעת כתוב { $now }.
draft-wrong = קטע בגרסה קודמת של הכתבה היה שגוי. הנוסח הנכון: { $now }.
draft-unclear = קטע בגרסה קודמת של הכתבה לא היה ברור. לשם הבהרה, כעת כתוב { $now }.
draft-removed = בגרסה קודמת של הכתבה נכתב { $was }. המילים האלה הוסרו.
draft-removed-unsaid = קטע הוסר מהכתבה.
draft-update = הכתבה עודכנה. כעת כתוב { $now }.
draft-retracted = הכתבה הוסרה.
draft-retracted-was = הכתבה הוסרה. נכתב בה { $was }, וזה אינו עומד.

## הטופס
write-title = ספרו לנו מה לא נכון
write-title-refused = עדיין לא נשלח: ספרו לנו מה לא נכון
write-stand = הדביקו את המשפט כפי שהוא מודפס. אנחנו נמצא אותו בדף, ואתם תאמרו איך הוא צריך להיות.
write-page = הדף
write-page-hint = הכתובת שלו, כפי שהדפדפן מציג אותה.
write-quote = המשפט כפי שהוא מודפס
write-wording = איך הוא צריך להיות
write-wording-note = (השאירו ריק אם אתם רק רוצים לומר מה לא ברור)
write-kind = איזה שינוי דרוש?
write-kind-hint = תיקון: משהו שגוי. הבהרה: משהו חסר, או שאפשר להבין בשני אופנים.
write-why = למה, או קישור למקור
write-optional = (לא חובה)
write-trap = השאירו את זה ריק
write-send = שליחה
write-promise = בלי חשבון ובלי שם. תקבלו קבלה כדי לעקוב.

## מה לא התקבל ומה לעשות
refused-too-long = יש כאן { $has } תווים, ולכל היותר אפשר לקבל { $most }. קצרו.
refused-trap = השדה ”website”, שצריך להישאר ריק, מולא, אולי בידי תוכנה שממלאת טפסים. רוקנו אותו ושלחו שוב.
refused-trap-form = שדה נסתר מולא, אולי בידי הדפדפן. הוא ריק שוב: לחצו על שליחה פעם נוספת.
refused-no-passage = הקטע חסר. העתיקו את המילים מן הדף כפי שהן מודפסות.
refused-says-nothing = כתבו איך זה צריך להיות, או מה שגוי או לא ברור.
refused-lang = ”{ $tag }” אינה שפה. שלחו תג כגון en, uk או pt-BR, או השמיטו אותו.
refused-site = לא מוכר כאן אתר בשם ”{ $site }”. מנהלי האתר יכולים לבדוק את השם בתג הסקריפט.
refused-address = ”{ $address }” אינה כתובת אינטרנט. שלחו את הכתובת המלאה של הדף, המתחילה ב־https://
refused-scheme = אפשר לקרוא רק כתובות שמתחילות ב־https:// או ב־http://, לא { $scheme }:
refused-credentials = יש בכתובת שם משתמש או סיסמה. שלחו אותה בלעדיהם.
refused-long-address = הכתובת ארוכה מ־2048 בתים. שלחו את הכתובת הקצרה יותר של הדף עצמו.
refused-host = הדפים של { $host } אינם שייכים לאתר הזה. בעליו יכולים להוסיף את הכתובת.
refused-host-form = { $host } אינו חלק מן הפרסום הזה. הדביקו כתובת של אחד מדפיו.
refused-origin = דיווחים על { $site } אינם מתקבלים מ־{ $origin }. פתחו את הדף באתר שלו ונסו שוב.
refused-id = דיווח אחר כבר נשלח עם המזהה הזה. צרו UUID חדש לכל דיווח.
refused-id-form = כבר שלחתם את הטופס הזה במילים אחרות. לחצו על שליחה שוב כדי להוסיף את אלה כדיווח שני.
refused-kind = בחרו אם זה תיקון או הבהרה.
refused-rate = { $seconds ->
    [one] דיווחים רבים הגיעו זה עתה מן הרשת שלכם. המתינו שנייה ושלחו שוב.
    [two] דיווחים רבים הגיעו זה עתה מן הרשת שלכם. המתינו שתי שניות ושלחו שוב.
   *[other] דיווחים רבים הגיעו זה עתה מן הרשת שלכם. המתינו { $seconds } שניות ושלחו שוב.
  }
refused-mail = זו אינה כתובת דואר אלקטרוני. כתבו כתובת כגון name@example.org.
refused-answered = התשובה כבר נמצאת בדף הזה; לא יישלח דואר.
refused-addresses = היום כבר נמסרו כאן כמה כתובות. נסו מחר, או שמרו את הקישור לדף הזה.
refused-add-empty = כתבו מה להוסיף, או השאירו כך.
refused-add-long = יש כאן { $has } תווים, ולכל היותר אפשר להוסיף { $most } בבת אחת. קצרו.
refused-add-full = כבר נוסף כל כך הרבה שאין כאן מקום לעוד. כתבו מחדש על מה שעדיין שגוי.
refused-add-erased = מה ששלחתם נמחק, ואי אפשר להוסיף לו דבר. כתבו מחדש.
nowhere-title = אין כאן דבר
nowhere = אין דבר בכתובת הזאת. בדקו אותה, או חזרו אחורה.
broken-title = משהו התקלקל
broken = משהו התקלקל אצלנו. הדבר נרשם; ניסיון נוסף עשוי לעזור.
busy-title = לא ברגע זה
busy = אי אפשר לשמור דבר ברגע זה. נסו שוב בעוד כמה שניות.
strange-form-title = זה לא הובן
strange-form = הדף שמוביל לכאן אינו יוצר כתובת או טופס כאלה. חזרו ונסו משם.
refused-notice-kind = אין סוג הודעה בשם הזה. יש: { $kinds }.
refused-before = ”before“ הוא מספר של הודעה. חזרו לרשומות החדשות ביותר.
refused-large = מה שנשלח גדול מ־{ $most } KiB או נקטע. קצרו אותו ושלחו שוב.
refused-type = שלחו זאת כ־{ $type }, ללא דחיסה.
refused-broke-off = המשלוח נקטע. שלחו שוב.
refused-late = המשלוח לא הגיע בתוך { $seconds } שניות. שלחו שוב.
refused-method = { $method } אינו אומר דבר בכתובת הזאת. פתחו אותה מן הדף שמוביל לכאן.
receipt-unknown-title = הקבלה הזאת אינה מוכרת כאן
receipt-unknown = לא מוכרת קבלה בקישור הזה. השוו אותו לקישור שקיבלתם; קבלה תקפה שנה.
link-used-title = הקישור הזה כבר נוצל
link-used = הקישור הזה אינו מוכר כאן. הוא תקף שבעה ימים, ועד שנשלחת התשובה. השאירו את הכתובת שוב בקבלה שלכם.
receipt-strange = הטופס לא אמר מה לעשות. חזרו אל הקבלה ולחצו על אחד הכפתורים.

## הקבלה
receipt-title = ההצעה שלכם
receipt-of = ההצעה שלכם מ־{ $day }, קבלה { $receipt }
receipt-about = כתבתם לנו על ”{ $title }”.
receipt-way = מה קרה
step-received = התקבל
step-accepted = אושר
step-declined = נדחה
step-reopened = נפתח שוב
step-changed = הדף שונה
step-notice = ההודעה פורסמה
step-open = אצל העורכים
step-open-more = עדיין לא הוחלט דבר
step-to-change = הדף ישונה
step-to-change-more = אנחנו בודקים אותו שוב ושוב עד שישונה
step-notice-follows = תפורסם הודעה
read-it = לקריאה
found-waiting = אנחנו קוראים את הדף
found-article = נמצא בכתבה
found-page = נמצא בדף, מחוץ לכתבה
found-nowhere = לא נמצא בדף כפי שקראנו אותו; העורכים רואים זאת בכל זאת
found-unread = לא ניתן היה לקרוא את הדף; העורכים רואים זאת בכל זאת
headline-erased = מה ששלחתם נמחק.
headline-reading = התקבל. אנחנו קוראים את הדף.
headline-open = זה על שולחן העורכים.
headline-accepted = צדקתם. הדף עדיין לא שונה.
headline-suggested = צדקתם. כך כתוב עכשיו בדף.
headline-removed = צדקתם. המילים אינן עוד בדף.
headline-changed = צדקתם. הדף שונה.
fixed-suggested = כפי שהוצע
fixed-removed = המילים הוסרו
fixed-otherwise = במילים אחרות
declined-correct = הכתבה נכונה כפי שהיא.
declined-style = זה עניין של סגנון, והסגנון שלנו שונה.
declined-quoted = אלה דברים של אדם אחר, מצוטטים כפי שנאמרו.
declined-fixed = זה תוקן עוד לפני שהדיווח שלכם נקרא.
declined-unverified = לא מצאנו מקור שמאשר זאת.
declined-not-ours = אין זה בידינו לשנות את המילים האלה.
declined-plainly = ההצעה לא התקבלה.
receipt-said = מה אומרים העורכים
receipt-desk = דסק התיקונים, { $moment }
receipt-evidence = לפני ואחרי
receipt-before = הדף כשכתבתם, { $hour }
receipt-after = הדף עכשיו
receipt-after-seen = הדף עכשיו, נבדק לאחרונה { $moment }
receipt-after-fixed = הדף אחרי התיקון, { $moment }
receipt-sent = מה ששלחתם
row-kind = סוג
row-words = מילים
row-passage = קטע
row-wording = הנוסח שלכם
row-leave-out = להשמיט את המילים האלה
row-why = למה
row-source = מקור
row-mail = דואר אלקטרוני
erased-on = נמחקו ב־{ $moment }
contact-unconfirmed = עדיין לא אושרה: פתחו את הקישור בהודעה שנשלחה לשם
contact-confirmed = אושרה; תשמש לתשובה ואז תימחק
receipt-mail = רוצים את התשובה בדואר אלקטרוני?
receipt-mail-other = כתובת אחרת לתשובה
receipt-mail-hint = משמשת לתשובה על ההצעה הזאת, ואז נמחקת.
receipt-mail-send = שלחו לי את התשובה
receipt-more = משהו עדיין שגוי, או יש מה להוסיף?
receipt-more-send = שליחה לעורכים
receipt-forget = מחיקת הכתובת שלי
receipt-erase = מחיקת מה ששלחתי
receipt-erase-hint = הנוסח, הנימוקים, המקור והכתובת נמחקים מיד ואי אפשר להשיבם.
receipt-until = רק מי שיש לו הקישור הזה יכול לראות את הדף. הוא תקף עד { $day }.
done-added = נשלח לעורכים.
done-asked = פתחו את הקישור בהודעה שתגיע לכתובת הזאת. עד אז לא יישלח לשם דבר נוסף.
done-forgotten = הכתובת נמחקה.
done-erased = המילים, המקור והכתובת אינם עוד.
inert-both = מכיל תגי עיצוב ותווים שמשנים את כיוון הטקסט; מוצג כטקסט.
inert-markup = מכיל תגי עיצוב; מוצג כטקסט.
inert-turned = מכיל תווים שמשנים את כיוון הטקסט; מוצג כטקסט.
confirm-title = הכתובת שלכם
confirm-ask = האם זו הכתובת שלכם?
confirm-one = הצעה אל { $site } נוקבת בה לצורך התשובה.
confirm-several = { $n ->
    [one] הצעה אחת אל { $site } נוקבת בה לצורך התשובה.
    [two] שתי הצעות, האחרונה אל { $site }, נוקבות בה לצורך התשובה.
   *[other] { $n } הצעות, האחרונה אל { $site }, נוקבות בה לצורך התשובה.
  }
confirm-yes = כן, שלחו את התשובה לכאן
confirm-not-you = אם לא אתם ביקשתם, סגרו את הדף. דבר נוסף לא יישלח לכתובת, והיא תימחק.
confirm-done = הכתובת שלכם אושרה.
confirm-done-more = { $n ->
    [one] התשובה להצעה שלכם תגיע לכתובת הזאת, ואז הכתובת תימחק.
    [two] התשובות להצעות שלכם יגיעו לכתובת הזאת, ואז הכתובת תימחק.
   *[other] התשובות להצעות שלכם יגיעו לכתובת הזאת, ואז הכתובת תימחק.
  }
confirm-receipt = הקבלה שלכם

## דואר
mail-about = כתבתם אל { $site } על ”{ $title }”:
mail-about-page = כתבתם אל { $site } על הדף הזה:
mail-confirm-subject = אישור הכתובת לתשובה מ־{ $site }
mail-confirm = מישהו, כנראה אתם, כתב אל { $site } על טעות וביקש את התשובה לכתובת הזאת.
mail-confirm-press = אם אלה אתם, פתחו את הדף הזה ולחצו על הכפתור:
mail-confirm-not-you = אם לא, אל תעשו דבר. דבר נוסף לא יישלח לכתובת הזאת, והיא תימחק אחרי שבעה ימים.
mail-accepted-subject = צדקתם: { $site } מקבל את ההצעה שלכם
mail-accepted = קיבלנו את ההצעה שלכם. הדף עדיין לא שונה; אנחנו עוקבים אחריו.
mail-declined-subject = התשובה של { $site } להצעה שלכם
mail-declined = בדקנו, והכתבה נשארת כפי שהיא.
mail-fixed-subject = { $site }: הדף שכתבתם עליו שונה
mail-fixed-suggested = קיבלנו את ההצעה שלכם, והדף שונה: כעת הוא כתוב כפי שהוצע.
mail-fixed-removed = קיבלנו את ההצעה שלכם, והדף שונה: המילים אינן בו עוד.
mail-fixed-otherwise = קיבלנו את ההצעה שלכם, והדף שונה: הוא נוסח במילים אחרות.
mail-notice-subject = { $site }: פורסמה הודעה על הדף שכתבתם עליו
mail-notice = קיבלנו את ההצעה שלכם ופרסמנו את הדברים האלה:
mail-notice-link = ההודעה:
mail-receipt = הקבלה שלכם, עם מה ששלחתם ומה עלה בגורלו:
mail-was = היה: { $words }
mail-now = עכשיו: { $words }
mail-last = אתם ביקשתם את התשובה הזאת. זו ההודעה האחרונה בעניין: הכתובת שלכם נמחקה עם שליחתה.
mail-more-page = אתם ביקשתם את התשובה הזאת. הודעה נוספת תבוא כשהדף ישונה. אז תימחק הכתובת שלכם. כדי למחוק אותה עכשיו, פתחו את הקבלה.
mail-more-notice = אתם ביקשתם את התשובה הזאת. הודעה נוספת תבוא כשההודעה של המערכת תפורסם. אז תימחק הכתובת שלכם. כדי למחוק אותה עכשיו, פתחו את הקבלה.

## Question and answer
done-answered = התשובה שלכם אצל העורכים.
step-asked = העורכים שאלו אתכם
step-answered = עניתם
step-answer = התשובה שלכם
step-answer-more = העורכים ממתינים לה; איש אינו חייב לענות
headline-asked = לעורכים יש שאלה אליכם.
asked-title = העורכים שואלים
asked-answered = התשובה שלכם, { $moment }
asked-hint = רק העורכים קוראים אותה. איש אינו חייב לענות.
asked-send = שליחת התשובה
asked-closed = לא נענתה; בינתיים הוחלט.
refused-answer-empty = כתבו את התשובה, או הניחו לשאלה: איש אינו חייב לענות.
refused-answer-long = בתשובה שלכם { $has } תווים, ולכל היותר אפשר לשלוח { $most }. קצרו.
refused-answer-not-asked = העורכים לא שאלו זאת כאן. רעננו את הדף כדי לראות מה הם שואלים.
refused-answer-already = כבר עניתם על כך. אם יש עוד מה לומר, הוסיפו למטה.
refused-answer-erased = מה ששלחתם נמחק, ואין עוד על מה לענות. כתבו מחדש.
mail-asked-subject = שאלה מ־{ $site } על ההצעה שלכם
mail-asked = לפני שיחליטו, העורכים שואלים אתכם:
mail-asked-answer = אפשר לענות בקבלה שלכם; אין חובה:
mail-asked-more = ביקשתם לשמוע על ההצעה שלכם. התשובה תבוא כשיוחלט; אז תימחק הכתובת שלכם. כדי למחוק אותה עכשיו, פתחו את הקבלה.

## An answer that came by itself
done-insisted = זה שוב על שולחן העורכים.
refused-insist = אין כאן תשובה שבאה מאליה. רעננו את הדף כדי לראות את המצב.
insist-title = האם זה שגוי בכל זאת?
insist-hint = אותו דבר כבר הוצע, והעורכים החליטו אז; זו תשובתם מאותה עת. אם תעמדו על כך, עורך יבחן את שלכם.
insist-send = שליחה לעורכים

## Where the sentence stands, and what is known of it
write-find = חיפוש ושליחה
write-quote-hint = אפשר גם מן הזיכרון: אנחנו מחפשים את הקרוב ביותר.
write-found = נמצא בפסקה { $n }.
write-several = המילים האלה מופיעות בכמה מקומות. לאיזה מהם התכוונתם?
write-near = המשפט הזה אינו בדף כפי שהודבק. האם זה אחד מאלה?
write-nowhere = אין דבר דומה בדף כפי שקראנו אותו לאחרונה. שלחו כך, ועורך יחפש.
write-none = אף אחד מהם. שלחו את מה שהדבקתי; עורך יחפש.
write-places = מקומות בדף
write-change = שינוי משהו
write-choose = בחירת המשפט מתוך הכתבה
write-sentences = משפטי הכתבה
write-sentences-hint = עברו ביניהם במקשי החצים.
write-take = לקחת את המשפט הזה
write-anyway = לשלוח בכל זאת
write-unread = לא ניתן היה לקרוא את הדף כרגע. הדביקו את המשפט או כתבו אותו מהזיכרון; נחפש אותו אחר כך.
write-sentences-cut = אלה { $n } המשפטים הראשונים. אם שלכם בא אחריהם, חזרו והדביקו אותו.
known-readers = { $n ->
    [one] קורא אחד דיווח על זה. העורכים מטפלים.
    [two] שני קוראים דיווחו על זה. העורכים מטפלים.
   *[other] { $n } קוראים דיווחו על זה. העורכים מטפלים.
  }
known-since = דווח לראשונה ב־{ $moment }. אם ידוע לכם דבר שאולי אינם יודעים, שלחו: מקור שני מכריע ברוב המקרים.
known-right = זה תוקן ב־{ $moment }.
known-now = בדף כתוב עכשיו:
known-refused = המערכת כבר בחנה את המילים האלה והשאירה אותן.

## Privacy: what is kept, for how long
nav-privacy = פרטיות
privacy-stand = מה נשמר כאן על קוראים ולכמה זמן. הדף הזה נכתב מתוך ההגדרות שבתוקף.
privacy-reading = כשקוראים
privacy-no-cookies = אין עוגיות, אין פניות לחברות אחרות, ודבר אינו נשמר בדפדפן לפני שכותבים.
privacy-network = כתובת הרשת אינה נשמרת. קוד שלה עם מפתח מגן מפני הצפה; המפתח מתחלף מדי יום, והקוד נשמר במשך { $n ->
    [one] יום
    [two] יומיים
   *[other] { $n } ימים
  }.
privacy-writing = כשכותבים
privacy-sent = מה שנשלח מגיע לעורכי { $site }: הקטע, הניסוח שלכם, הנימוקים ומקור. לא מבקשים שם ולא חשבון.
privacy-words = המילים שלכם נשמרות במשך { $n ->
    [one] חודש
    [two] חודשיים
   *[other] { $n } חודשים
  } אחרי ההחלטה. אחר כך הן נמחקות; מה שהמערכת החליטה נשאר.
privacy-words-stay = המילים שלכם נשמרות בתיק של המערכת.
privacy-public = מה שמתפרסם על תיקון לעולם אינו נוקב בשם קורא ואינו מראה מה כתב מלבד השינוי עצמו.
privacy-address = כתובת הדוא״ל שלכם
privacy-mail = מבקשים אותה רק אחרי ששלחתם משהו, משתמשים בה רק לתשובה אחרי שאישרתם, ומוחקים אותה כשהתשובה נשלחת.
privacy-mail-gone = כתובת שאיש לא אישר נמחקת אחרי שבעה ימים. כתובת שעדיין ממתינה לתשובה נשמרת לכל היותר במשך { $n ->
    [one] יום
    [two] יומיים
   *[other] { $n } ימים
  }.
privacy-sealed = היא נשמרת בנפרד ממה שכתבתם, חתומה: עותק של מסד הנתונים אינו מראה אותה.
privacy-no-mail = מכאן לא יוצא דואר. התשובה נמצאת על הקבלה שלכם.
privacy-yours = מה אפשר לעשות
privacy-receipt = אתם מקבלים קבלה, קישור שיש רק לכם. היא תקפה שנה.
privacy-rights = בה רואים ומורידים כל מה שנשמר על מה ששלחתם, מוסיפים, מוחקים את הכתובת או מוחקים הכול. בלי חשבון ובלי לבקש מאיש.
privacy-ledger = מה שמחקתם נשאר מחוק, גם אם צריך להחזיר גיבוי ישן יותר.
privacy-ask = שאלות על כך מפנים אל { $site }.
words-gone-on = נמחקו ב־{ $moment }: זמן השמירה תם
contact-dead = הדואר לשם חזר, ולכן לא נשלח עוד דבר. השאירו כתובת אחרת
headline-withdrawn = משכתם את ההצעה.
done-withdrawn = ההצעה נמשכה.
receipt-withdraw = משיכה
receipt-withdraw-hint = ההצעה אינה נספרת עוד ואינה נענית, והכתובת נמחקת. העורכים עדיין רואים מה כתבתם; כדי למחוק גם זאת בחרו בכפתור האחר.
row-taken-back = נמשך
contact-answered = נענתה ב־{ $moment } ואז נמחקה
contact-came-back = הדואר לשם חזר ב־{ $moment }; התשובה נמצאת בעמוד זה

## The policy
nav-policy = מדיניות תיקונים
policy-wrong = עובדה שגויה מתוקנת בדף, ותיקון אומר מה היה שגוי ומה נכון.
policy-unclear = מילים מטעות, או כאלה שאפשר להבינן בשני אופנים, מובהרות, והבהרה אומרת זאת.
policy-typo = שגיאות כתיב שאינן משנות את המשמעות מתוקנות בלי הודעה.
policy-within = כשנדרשת הודעה, היא מתפרסמת בתוך { $n ->
    [one] שעה
    [two] שעתיים
   *[other] { $n } שעות
  } מן ההחלטה. אם עליה להמתין יותר, העורכים רושמים את הסיבה.
policy-wrong-quiet = עובדה שגויה מתוקנת בדף; הכללים שלנו אינם דורשים הודעה על כך.
policy-unclear-quiet = מילים מטעות, או כאלה שאפשר להבינן בשני אופנים, מובהרות; הכללים שלנו אינם דורשים הודעה על כך.
policy-typo-told = שגיאות כתיב מתוקנות, והודעה אומרת זאת.
policy-legal = גם מה שהוסר, נענה או הוסתר משום שלמישהו יש זכות לכך על פי חוק מקבל הודעה. היא אינה חייבת לחזור על מה שהיה צריך להסיר.
policy-legal-quiet = מה שהוסר, נענה או הוסתר משום שלמישהו יש זכות לכך על פי חוק נעשה בלי הודעה.
policy-two = אלה מתפרסמות רק אחרי אישור של אדם שני: { $kinds }.
policy-two-owner = אלה מתפרסמות רק אחרי אישור של אחד האחראים על המערכת: { $kinds }.
policy-channels = מלבד היומן הזה, הודעות יכולות להופיע כאן: { $places }.
policy-in-web = בדף הכתבה
policy-in-print = בגיליון המודפס
policy-in-alert = בהודעת דחיפה
policy-in-newsletter = בידיעון
policy-in-social = ברשתות החברתיות
policy-in-syndication = אצל מי שהעתיקו את הכתבה
policy-stays = כל הודעה מובנת בפני עצמה, אינה מאשימה איש ושומרת על כתובתה. אפשר לשנותה או למשוך אותה, ואז היא אומרת זאת; היא אינה נעלמת.
policy-tell = כל אדם יכול לדווח לנו על טעות, בלי חשבון ובלי שם, ומקבל קבלה שמראה מה הוחלט ולמה.
policy-quoted = דברים שאדם אמר אינם נכתבים מחדש; אם הם שגויים, הערה לצדם אומרת זאת.
log-search = חיפוש בתיקונים
log-search-go = חיפוש
receipt-export = הורדת כל מה ששמור על הדיווח הזה

## What a notice said before
notice-until = עד { $moment } נכתב:

history-title = איך השתנתה הכתבה הזאת
history-stand = כל נוסח של הכתבה שקראנו, ומה השתנה מנוסח לנוסח.
history-first = הנוסח הראשון שנקרא.
history-beside = השתנה רק מה שלצד הכתבה.
history-new = חדש
history-gone = הוסר
history-moved-here = הועבר לכאן
history-moved-away = הועבר מכאן
