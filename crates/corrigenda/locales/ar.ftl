# ما يراه القراء بالعربية.

## إطار كل صفحة
skip = انتقل إلى النص
nav = التصويبات
nav-log = التصويبات
nav-write = أبلغنا عن خطأ
kept-with = يُدار بواسطة { $product }
hour = { $h }:{ $m }
moment = { $day }، { $hour }
in-utc = { $time } بالتوقيت العالمي المنسق
joined = { $first }، { $second }
percent = { $n }%
span-short = أقل من دقيقة
span-minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  }
span-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
  }
span-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
  }
correction = تصويب
clarification = توضيح
editors-note = ملاحظة من التحرير
update = تحديث
retraction = سحب
corrections = تصويبات
clarifications = توضيحات
editors-notes = ملاحظات من التحرير
updates = تحديثات
retractions = حالات سحب
was = كان
now = صار

## السجل العلني
log-title = تصويبات وتوضيحات
log-stand = ما أخطأنا فيه، وما هو الصواب. كل مدخل يبقى هنا.
log-kinds = أنواع التنويهات
log-every = الكل
log-empty = لم يُصوَّب شيء بعد.
log-no-match = لا مدخل يطابق.
log-see-all = كل التصويبات والتوضيحات
log-permanent = رابط دائم
log-more = مداخل أخرى
log-older = مداخل أقدم
log-newest = أحدث المداخل
log-withdrawn = سُحب في { $day }
log-amended = عُدِّل في { $day }
log-feed-title = { $site }: تصويبات وتوضيحات
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (مسحوب): { $headline }
came-reported = { $n ->
    [zero] أبلغ عنه قراء
    [one] أبلغ عنه قارئ
    [two] أبلغ عنه قارئان
    [few] أبلغ عنه قراء
    [many] أبلغ عنه قراء
   *[other] أبلغ عنه قراء
  }
came-by = { $n ->
    [zero] من القراء
    [one] من قارئ واحد
    [two] من قارئين
    [few] من { $n } قراء
    [many] من { $n } قارئًا
   *[other] من { $n } قارئ
  }
fixed-at-once = صُوِّب في أقل من دقيقة
fixed-minutes = { $n ->
    [zero] صُوِّب في أقل من دقيقة
    [one] صُوِّب في دقيقة واحدة
    [two] صُوِّب في دقيقتين
    [few] صُوِّب في { $n } دقائق
    [many] صُوِّب في { $n } دقيقة
   *[other] صُوِّب في { $n } دقيقة
  }
fixed-hours = { $n ->
    [zero] صُوِّب في أقل من ساعة
    [one] صُوِّب في ساعة واحدة
    [two] صُوِّب في ساعتين
    [few] صُوِّب في { $n } ساعات
    [many] صُوِّب في { $n } ساعة
   *[other] صُوِّب في { $n } ساعة
  }
fixed-days = { $n ->
    [zero] صُوِّب في أقل من يوم
    [one] صُوِّب في يوم واحد
    [two] صُوِّب في يومين
    [few] صُوِّب في { $n } أيام
    [many] صُوِّب في { $n } يومًا
   *[other] صُوِّب في { $n } يوم
  }
how-title = كيف نصوّب
how-stand = ما أبلغنا به القرّاء في الأشهر الاثني عشر الأخيرة، وما آل إليه.
how-months = الأشهر
how-reports = بلاغات القرّاء
how-decided = الحالات التي حُسمت
how-share-decided = نسبة القضايا التي بُتَّ فيها
how-upheld = ما ثبت منها
how-unfixed = ثبتت صحته ولم تُغيَّر الصفحة بعد
how-to-decision = الوقت حتى القرار، الوسيط
how-to-decision-slow = الوقت حتى القرار، تسعة من كل عشرة في حدود
how-to-fix = الوقت حتى صحّت الصفحة، الوسيط
how-to-fix-slow = الوقت حتى صحّت الصفحة، تسعة من كل عشرة في حدود
how-to-notice = الوقت من القرار إلى التنويه، الوسيط
how-within = تنويهات صدرت في وقتها ({ $time } من القرار)
how-noticed = الحقائق المصوّبة التي نُشر عنها تنويه
how-amended = تنويهات عُدِّلت بعد ذلك
how-withdrawn = تنويهات سُحبت بعد ذلك
how-told = أين نُشرت التنويهات
how-kinds = ما كان خطأً
how-kind-spelling = الإملاء والنحو
how-kind-name = اسم أو منصب
how-kind-number = رقم أو تاريخ
how-kind-wording = الصياغة
how-kind-context = شيء ناقص أو غير واضح
how-kind-meaning = قيل عكس الصحيح
how-kind-removal = الحذف أو الرد أو الخصوصية
how-causes = كيف حدث الخطأ
how-cause-typing = زلّة في الكتابة
how-cause-editing = التحرير
how-cause-agency = نص من وكالة أنباء
how-cause-misread = قراءة خاطئة للمصدر
how-cause-source = المصدر نفسه كان خاطئًا
how-cause-translation = الترجمة
how-cause-out-of-date = كان صحيحًا في وقت ما
how-cause-unsaid = لم يُدوَّن
embed-page = التصويبات في هذه الصفحة
embed-recent = أحدث التصويبات
embed-none = لم يُصوَّب شيء في هذه الصفحة.
notice-article = المقال
notice-reported = أُبلغ عنه
notice-page = الصفحة
notice-itself = هذا التنويه
notice-withdrawn = سُحب هذا التنويه في { $day }. ويبقى هنا كما نُشر.
notice-withdrawn-at = سُحب في { $moment }
notice-amended-at = عُدِّل في { $moment }
notice-not-amended = لم يُعدَّل منذ نشره
notice-another = أبلغنا عن خطأ آخر

## مسودات أولى؛ في المواضع اقتباسات بعلاماتها
draft-was-now = ورد في صيغة سابقة من هذا المقال { $was }. والصواب { $now }.
draft-clear = ورد في صيغة سابقة من هذا المقال { $was }. وللتوضيح، صار النص { $now }.
draft-note = ورد في صيغة سابقة من هذا المقال { $was }. وصار النص { $now }.
draft-wrong = احتوت صيغة سابقة من هذا المقال على موضع خاطئ. والصواب { $now }.
draft-unclear = احتوت صيغة سابقة من هذا المقال على موضع غير واضح. وللتوضيح، صار النص { $now }.
draft-removed = ورد في صيغة سابقة من هذا المقال { $was }. وقد حُذفت هذه الكلمات.
draft-removed-unsaid = حُذف موضع من هذا المقال.
draft-update = حُدِّث هذا المقال. وصار النص { $now }.
draft-retracted = سُحب هذا المقال.
draft-retracted-was = سُحب هذا المقال. وقد ورد فيه { $was }، وهو ما لا يصح.

## النموذج
write-title = أخبرنا ما الخطأ
write-title-refused = لم يُرسل بعد: أخبرنا ما الخطأ
write-stand = الصق الجملة كما نُشرت. نحن نجدها في الصفحة، وأنت تقول كيف ينبغي أن تكون.
write-page = الصفحة
write-page-hint = عنوانها كما يظهر في متصفحك.
write-quote = الجملة كما نُشرت
write-wording = كيف ينبغي أن تكون
write-wording-note = (اتركه فارغًا إن أردت فقط أن تقول ما هو غير واضح)
write-kind = ما نوع التغيير؟
write-kind-hint = تصويب: هناك خطأ. توضيح: هناك نقص، أو يمكن فهم الكلام على وجهين.
write-why = لماذا، أو رابط إلى مصدر
write-optional = (اختياري)
write-trap = اترك هذا فارغًا
write-send = أرسل
write-promise = بلا حساب وبلا اسم. ستحصل على إيصال تتابع به.

## ما يُرفض وما العمل
refused-too-long = هنا { $has } حرفًا، وأقصى ما يمكن قبوله { $most }. اختصر.
refused-trap = الحقل «website» الذي ينبغي أن يبقى فارغًا مملوء، ربما بفعل برنامج يملأ النماذج. أفرغه وأرسل من جديد.
refused-trap-form = كان حقل مخفي مملوءًا، ربما بفعل متصفحك. وهو الآن فارغ من جديد: اضغط «أرسل» مرة أخرى.
refused-no-passage = المقطع ناقص. انسخ الكلمات من الصفحة كما نُشرت.
refused-says-nothing = قل كيف ينبغي أن يكون النص، أو ما الخطأ أو غير الواضح فيه.
refused-lang = «{ $tag }» ليست لغة. أرسل رمزًا مثل en أو uk أو pt-BR، أو لا ترسل شيئًا.
refused-site = لا يُعرف هنا موقع باسم «{ $site }». يستطيع القائم على الموقع التحقق من الاسم في وسم السكربت.
refused-address = «{ $address }» ليس عنوانًا على الويب. أرسل عنوان الصفحة كاملًا بدءًا من https://
refused-scheme = لا يمكن قراءة إلا العناوين التي تبدأ بـ https:// أو http:// لا بـ { $scheme }:
refused-credentials = في العنوان اسم مستخدم أو كلمة مرور. أرسله من دونهما.
refused-long-address = العنوان أطول من 2048 بايت. أرسل عنوان الصفحة الأصلي الأقصر.
refused-host = صفحات { $host } لا تنتمي إلى هذا الموقع. يستطيع صاحبه إضافة هذا العنوان.
refused-host-form = { $host } ليس جزءًا من هذه المطبوعة. الصق عنوان إحدى صفحاتها.
refused-origin = لا تُقبل البلاغات عن { $site } من { $origin }. افتح الصفحة في موقعها الأصلي وحاول من جديد.
refused-id = أُرسل بلاغ آخر بهذا المعرّف من قبل. أنشئ UUID جديدًا لكل بلاغ.
refused-id-form = أرسلت هذا النموذج من قبل بكلمات أخرى. اضغط «أرسل» مرة أخرى لإضافة هذه كبلاغ ثانٍ.
refused-kind = اختر إن كان تصويبًا أو توضيحًا.
refused-rate = { $seconds ->
    [zero] وصلت من شبكتك بلاغات كثيرة للتو. أرسل من جديد.
    [one] وصلت من شبكتك بلاغات كثيرة للتو. انتظر ثانية واحدة وأرسل من جديد.
    [two] وصلت من شبكتك بلاغات كثيرة للتو. انتظر ثانيتين وأرسل من جديد.
    [few] وصلت من شبكتك بلاغات كثيرة للتو. انتظر { $seconds } ثوانٍ وأرسل من جديد.
    [many] وصلت من شبكتك بلاغات كثيرة للتو. انتظر { $seconds } ثانية وأرسل من جديد.
   *[other] وصلت من شبكتك بلاغات كثيرة للتو. انتظر { $seconds } ثانية وأرسل من جديد.
  }
refused-mail = هذا ليس عنوان بريد إلكتروني. اكتبه مثل name@example.org.
refused-answered = الجواب موجود في هذه الصفحة؛ ولن تصل رسالة.
refused-addresses = ذُكرت هنا اليوم عدة عناوين. حاول غدًا، أو احتفظ برابط هذه الصفحة.
refused-add-empty = اكتب ما ينبغي إضافته، أو دع الأمر كما هو.
refused-add-long = هنا { $has } حرفًا، وأقصى ما يمكن إضافته دفعة واحدة { $most }. اختصر.
refused-add-full = أُضيف الكثير حتى لم يبق هنا متسع. اكتب من جديد عما لا يزال خطأ.
refused-add-erased = مُحي ما أرسلته، ولا يمكن إضافة شيء إليه. اكتب من جديد.
nowhere-title = لا شيء هنا
nowhere = لا شيء في هذا العنوان. تحقق منه، أو عُد إلى الوراء.
broken-title = تعطل شيء
broken = تعطل شيء من جهتنا. وقد دُوِّن ذلك؛ قد تفيد محاولة أخرى.
busy-title = ليس في هذه اللحظة
busy = لا يمكن حفظ شيء في هذه اللحظة. حاول بعد ثوانٍ قليلة.
strange-form-title = لم يُفهم هذا
strange-form = الصفحة التي تقود إلى هنا لا تُنشئ هذا العنوان أو النموذج. عُد وحاول من هناك.
refused-notice-kind = لا يوجد نوع من التنويهات بهذا الاسم. الأنواع هي: { $kinds }.
refused-before = «before» هو رقم تنويه. عُد إلى أحدث المداخل.
refused-large = ما أُرسل أكبر من { $most } كيبيبايت أو انقطع. اختصره وأرسله ثانية.
refused-type = أرسله بصيغة { $type } من دون ضغط.
refused-broke-off = انقطع ما أُرسل. أرسله ثانية.
refused-late = لم يصل ما أُرسل خلال { $seconds } ث. أرسله ثانية.
refused-method = لا معنى لطلب { $method } في هذا العنوان. افتحه من الصفحة التي تقود إلى هنا.
receipt-unknown-title = هذا الإيصال غير معروف هنا
receipt-unknown = لا يُعرف إيصال بهذا الرابط. قارنه بما أُعطي لك؛ يصلح الإيصال سنة.
link-used-title = استُعمل هذا الرابط من قبل
link-used = هذا الرابط غير معروف هنا. يصلح سبعة أيام، وإلى أن يُرسل الجواب. اترك العنوان مرة أخرى في إيصالك.
receipt-strange = لم يقل النموذج ما المطلوب. عُد إلى الإيصال واضغط أحد أزراره.

## الإيصال
receipt-title = اقتراحك
receipt-of = اقتراحك بتاريخ { $day }، الإيصال { $receipt }
receipt-about = كتبت إلينا عن «{ $title }».
receipt-way = ما الذي جرى
step-received = وصل
step-accepted = قُبل
step-declined = لم يُقبل
step-reopened = أُعيد فتحه
step-changed = تغيرت الصفحة
step-notice = نُشر التنويه
step-open = لدى المحررين
step-open-more = لم يتقرر شيء بعد
step-to-change = ستُغيَّر الصفحة
step-to-change-more = نعاود النظر فيها إلى أن تتغير
step-notice-follows = سيصدر تنويه
read-it = اقرأه
found-waiting = نقرأ الصفحة
found-article = وُجد في المقال
found-page = وُجد في الصفحة، خارج المقال
found-nowhere = لم يوجد في الصفحة كما قرأناها؛ ومع ذلك يراه المحررون
found-unread = تعذرت قراءة الصفحة؛ ومع ذلك يراه المحررون
headline-erased = مُحي ما أرسلته.
headline-reading = وصل. نحن نقرأ الصفحة.
headline-open = هو الآن على مكتب المحررين.
headline-accepted = كنت على صواب. لم تتغير الصفحة بعد.
headline-suggested = كنت على صواب. والصفحة تقول ذلك الآن.
headline-removed = كنت على صواب. ولم تعد الكلمات في الصفحة.
headline-changed = كنت على صواب. وقد غُيِّرت الصفحة.
fixed-suggested = كما اقتُرح
fixed-removed = حُذفت الكلمات
fixed-otherwise = بكلمات أخرى
declined-correct = المقال صحيح كما هو.
declined-style = هذه مسألة أسلوب، وأسلوبنا مختلف.
declined-quoted = هذا كلام شخص آخر، منقول كما قيل.
declined-fixed = صُوِّب ذلك قبل أن يُقرأ بلاغك.
declined-unverified = لم نجد مصدرًا يؤكد ذلك.
declined-not-ours = ليس لنا أن نغير هذه الكلمات.
declined-plainly = لم يؤخذ به.
receipt-said = ما يقوله المحررون
receipt-desk = مكتب التصويبات، { $moment }
receipt-evidence = قبل وبعد
receipt-before = الصفحة حين كتبت، { $hour }
receipt-after = الصفحة الآن
receipt-after-seen = الصفحة الآن، وآخر نظر فيها { $moment }
receipt-after-fixed = الصفحة بعد تصحيحها، { $moment }
receipt-sent = ما أرسلته
row-kind = النوع
row-words = الكلمات
row-passage = المقطع
row-wording = صياغتك
row-leave-out = حذف هذه الكلمات
row-why = لماذا
row-source = المصدر
row-mail = البريد الإلكتروني
erased-on = مُحيت في { $moment }
contact-unconfirmed = لم يؤكَّد بعد: افتح الرابط في الرسالة التي أُرسلت إليه
contact-confirmed = مؤكَّد؛ يُستعمل للجواب ثم يُحذف
receipt-mail = أتريد الجواب بالبريد الإلكتروني؟
receipt-mail-other = عنوان آخر للجواب
receipt-mail-hint = يُستعمل للجواب عن هذا الاقتراح، ثم يُحذف.
receipt-mail-send = أرسلوا إليّ الجواب
receipt-more = هل بقي خطأ، أو لديك ما تضيفه؟
receipt-more-send = أرسل إلى المحررين
receipt-forget = احذف عنواني
receipt-erase = امحُ ما أرسلته
receipt-erase-hint = تُمحى صياغتك وأسبابك والمصدر والعنوان فورًا، ولا يمكن استرجاعها.
receipt-until = لا يرى هذه الصفحة إلا من لديه هذا الرابط. يصلح حتى { $day }.
done-added = أُرسل إلى المحررين.
done-asked = افتح الرابط في الرسالة التي تصل إلى ذلك العنوان. وحتى ذلك الحين لا يُرسل إليه شيء آخر.
done-forgotten = حُذف العنوان.
done-erased = زالت كلماتك والمصدر والعنوان.
inert-both = يحتوي على وسوم وعلى رموز تغير اتجاه النص؛ معروض كنص.
inert-markup = يحتوي على وسوم؛ معروض كنص.
inert-turned = يحتوي على رموز تغير اتجاه النص؛ معروض كنص.
confirm-title = عنوانك
confirm-ask = أهذا عنوانك؟
confirm-one = ذُكر في اقتراح إلى { $site } من أجل الجواب.
confirm-several = { $n ->
    [zero] ذُكر في اقتراحات إلى { $site } من أجل الجواب.
    [one] ذُكر في اقتراح واحد إلى { $site } من أجل الجواب.
    [two] ذُكر في اقتراحين، أحدثهما إلى { $site }، من أجل الجواب.
    [few] ذُكر في { $n } اقتراحات، أحدثها إلى { $site }، من أجل الجواب.
    [many] ذُكر في { $n } اقتراحًا، أحدثها إلى { $site }، من أجل الجواب.
   *[other] ذُكر في { $n } اقتراح، أحدثها إلى { $site }، من أجل الجواب.
  }
confirm-yes = نعم، أرسلوا الجواب إلى هنا
confirm-not-you = إن لم تكن أنت، فأغلق هذه الصفحة. لن يُرسل شيء آخر إلى العنوان، وسيُحذف.
confirm-done = تأكد عنوانك.
confirm-done-more = { $n ->
    [zero] يصل الجواب إلى هذا العنوان، ثم يُحذف.
    [one] يصل جواب اقتراحك إلى هذا العنوان، ثم يُحذف.
    [two] يصل جوابا اقتراحيك إلى هذا العنوان، ثم يُحذف.
    [few] تصل أجوبة اقتراحاتك إلى هذا العنوان، ثم يُحذف.
    [many] تصل أجوبة اقتراحاتك إلى هذا العنوان، ثم يُحذف.
   *[other] تصل أجوبة اقتراحاتك إلى هذا العنوان، ثم يُحذف.
  }
confirm-receipt = إيصالك

## البريد
mail-about = كتبت إلى { $site } عن «{ $title }»:
mail-about-page = كتبت إلى { $site } عن هذه الصفحة:
mail-confirm-subject = أكِّد عنوانك ليصلك جواب { $site }
mail-confirm = كتب أحدهم، ولعله أنت، إلى { $site } عن خطأ وطلب الجواب على هذا العنوان.
mail-confirm-press = إن كنت أنت، فافتح هذه الصفحة واضغط زرها:
mail-confirm-not-you = إن لم تكن أنت، فلا تفعل شيئًا. لن يُرسل شيء آخر إلى هذا العنوان، وسيُحذف بعد سبعة أيام.
mail-accepted-subject = كنت على صواب: { $site } تقبل اقتراحك
mail-accepted = قبلنا اقتراحك. لم تتغير الصفحة بعد؛ ونحن نراقبها.
mail-declined-subject = جواب { $site } عن اقتراحك
mail-declined = نظرنا في الأمر، والمقال باقٍ كما هو.
mail-fixed-subject = غيَّرت { $site } الصفحة التي كتبت عنها
mail-fixed-suggested = قبلنا اقتراحك وغُيِّرت الصفحة: صار النص كما اقتُرح.
mail-fixed-removed = قبلنا اقتراحك وغُيِّرت الصفحة: حُذفت الكلمات منها.
mail-fixed-otherwise = قبلنا اقتراحك وغُيِّرت الصفحة: صيغت بكلمات أخرى.
mail-notice-subject = نشرت { $site } تنويهًا عن الصفحة التي كتبت عنها
mail-notice = قبلنا اقتراحك ونشرنا ما يلي:
mail-notice-link = التنويه:
mail-receipt = إيصالك، وفيه ما أرسلته وما آل إليه:
mail-was = كان: { $words }
mail-now = صار: { $words }
mail-last = طلبت هذا الجواب. هذه آخر رسالة بشأنه: حُذف عنوانك عند إرسالها.
mail-more-page = طلبت هذا الجواب. تصل رسالة أخرى حين تتغير الصفحة، ثم يُحذف عنوانك. لحذفه الآن افتح إيصالك.
mail-more-notice = طلبت هذا الجواب. تصل رسالة أخرى حين يُنشر التنويه، ثم يُحذف عنوانك. لحذفه الآن افتح إيصالك.

## Question and answer
done-answered = جوابك لدى المحررين.
step-asked = سألك المحررون
step-answered = أجبت
step-answer = جوابك
step-answer-more = ينتظره المحررون؛ ولا أحد ملزم بالإجابة
headline-asked = يسألك المحررون عن شيء.
asked-title = يسأل المحررون
asked-answered = جوابك، { $moment }
asked-hint = لا يقرؤه إلا المحررون. ولا أحد ملزم بالإجابة.
asked-send = أرسل الجواب
asked-closed = بلا جواب؛ وقد تقرر الأمر بعد ذلك.
refused-answer-empty = اكتب جوابك أو دع السؤال: لا أحد ملزم بالإجابة.
refused-answer-long = في جوابك { $has } حرفًا، وأقصى ما يمكن إرساله { $most }. اختصر.
refused-answer-not-asked = لم يسأل المحررون هذا هنا. حدّث الصفحة لترى ما يسألون.
refused-answer-already = أجبت عن هذا من قبل. إن بقي ما يقال فأضفه أدناه.
refused-answer-erased = مُحي ما أرسلته، فلم يبق ما يُجاب عنه. اكتب من جديد.
mail-asked-subject = تسألك { $site } عن اقتراحك
mail-asked = قبل أن يقرروا، يسألك المحررون:
mail-asked-answer = أجب في إيصالك؛ ولا أحد ملزم:
mail-asked-more = طلبت أن تُخبَر عن اقتراحك. يصل الجواب حين يتقرر الأمر، ثم يُحذف عنوانك. لحذفه الآن افتح إيصالك.

## An answer that came by itself
done-insisted = عاد إلى مكتب المحررين.
refused-insist = لا يوجد هنا جواب جاء تلقائيًا. حدّث الصفحة لترى الحال.
insist-title = أهو خطأ مع ذلك؟
insist-hint = سبق أن اقتُرح الأمر نفسه وقرر المحررون حينها؛ وهذا جوابهم آنذاك. إن أصررت نظر محرر في اقتراحك.
insist-send = أرسله إلى المحررين

## Where the sentence stands, and what is known of it
write-find = ابحث ثم أرسل
write-quote-hint = تكفي الذاكرة: نبحث عن الأقرب.
write-found = وُجد في الفقرة { $n }.
write-several = وردت هذه الكلمات في عدة مواضع. أيها تقصد؟
write-near = هذه الجملة ليست في الصفحة كما لُصقت. أهي إحدى هذه؟
write-nowhere = لا شيء يشبهها في الصفحة كما قرأناها آخر مرة. أرسلها كما هي، وسيبحث عنها محرر.
write-none = لا شيء منها. أرسل ما ألصقته؛ وسيبحث عنه محرر.
write-places = مواضع في الصفحة
write-change = غيّر شيئًا
write-choose = اختر الجملة من المقال
write-sentences = جمل المقال
write-sentences-hint = تنقّل بينها بمفاتيح الأسهم.
write-take = خذ هذه الجملة
write-anyway = إرسال رغم ذلك
write-unread = تعذّرت قراءة تلك الصفحة الآن. الصق الجملة أو اكتبها من الذاكرة، وسنبحث عنها لاحقًا.
write-sentences-cut = هذه أول { $n } جملة. إن كانت جملتك بعدها فارجع والصقها.
known-readers = { $n ->
    [zero] أبلغ قراء عن هذا. المحررون يعملون عليه.
    [one] أبلغ قارئ واحد عن هذا. المحررون يعملون عليه.
    [two] أبلغ قارئان عن هذا. المحررون يعملون عليه.
    [few] أبلغ { $n } قراء عن هذا. المحررون يعملون عليه.
    [many] أبلغ { $n } قارئًا عن هذا. المحررون يعملون عليه.
   *[other] أبلغ { $n } قارئ عن هذا. المحررون يعملون عليه.
  }
known-since = أُبلغ عنه أول مرة في { $moment }. إن كنت تعرف ما قد لا يعرفونه فأرسله: مصدر ثانٍ يحسم معظم الحالات.
known-right = صُوّب هذا في { $moment }.
known-now = تقول الصفحة الآن:
known-refused = سبق للمحررين أن نظروا في هذه الكلمات وأبقوها.

## Privacy: what is kept, for how long
nav-privacy = الخصوصية
privacy-stand = ما يُحفظ هنا عن القراء ومدته. كُتبت هذه الصفحة من الإعدادات السارية.
privacy-reading = حين تقرأ
privacy-no-cookies = لا ملفات ارتباط، ولا طلبات إلى شركات أخرى، ولا شيء يُخزَّن في متصفحك قبل أن تكتب.
privacy-network = لا يُخزَّن عنوان شبكتك. يحمي من الإغراق رمز منه بمفتاح؛ يتغير المفتاح كل يوم، ويُحفظ الرمز لمدة { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
  }.
privacy-writing = حين تكتب
privacy-sent = ما ترسله يصل إلى محرري { $site }: المقطع وصياغتك وأسبابك ومصدر. لا يُطلب اسم ولا حساب.
privacy-words = تُحفظ كلماتك لمدة { $n ->
    [zero] أقل من شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
  } بعد القرار، ثم تُحذف؛ ويبقى ما قررته هيئة التحرير.
privacy-words-stay = تُحفظ كلماتك في ملف هيئة التحرير.
privacy-public = ما يُنشر عن تصويب لا يسمي قارئًا أبدًا ولا يُظهر ما كتبه سوى التغيير نفسه.
privacy-address = عنوان بريدك الإلكتروني
privacy-mail = لا يُطلب إلا بعد أن ترسل شيئًا، ولا يُستعمل إلا للجواب بعد تأكيدك، ويُحذف حين يُرسل الجواب.
privacy-mail-gone = العنوان الذي لا يؤكده أحد يُحذف بعد سبعة أيام. والذي ما زال ينتظر جوابه يُحفظ على الأكثر لمدة { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
  }.
privacy-sealed = يُحفظ بعيدًا عما كتبته ومختومًا: نسخة من قاعدة البيانات لا تُظهره.
privacy-no-mail = لا يخرج بريد من هنا. الجواب على إيصالك.
privacy-yours = ما يمكنك فعله
privacy-receipt = تحصل على إيصال، وهو رابط لديك وحدك. يصلح سنة.
privacy-rights = فيه ترى وتنزّل كل ما يُحفظ عما أرسلته، وتضيف إليه، وتحذف عنوانك، أو تمحو كل شيء. بلا حساب، ومن غير أن تطلب من أحد.
privacy-ledger = ما محوته يبقى ممحوًا، حتى إن لزم استرجاع نسخة احتياطية أقدم.
privacy-ask = الأسئلة عن هذا توجَّه إلى { $site }.
words-gone-on = حُذفت في { $moment }: انتهت مدة حفظها
contact-dead = عاد البريد المرسل إليه، فلا يُرسل إليه شيء آخر. اترك عنوانًا آخر
headline-withdrawn = سحبت ما أرسلته.
done-withdrawn = سُحب.
receipt-withdraw = اسحبه
receipt-withdraw-hint = لا يُحسب بعد الآن ولا يُجاب عنه، ويُحذف عنوانك. يظل المحررون يرون ما كتبته؛ ولمحوه اختر الزر الآخر.
row-taken-back = سُحب
contact-answered = أُجيب في { $moment } ثم حُذف
contact-came-back = عاد البريد المرسل إليه في { $moment }؛ والجواب في هذه الصفحة

## The policy
nav-policy = سياسة التصويب
policy-wrong = المعلومة الخاطئة تُصوَّب في الصفحة، ويقول تصويبٌ ما كان خطأ وما هو الصواب.
policy-unclear = الكلمات المضللة أو التي تُفهم على وجهين تُوضَّح، ويقول توضيحٌ ذلك.
policy-typo = الأخطاء الإملائية التي لا تغير المعنى تُصلح من دون تنويه.
policy-within = حيث يلزم تنويه، يصدر بعد القرار في غضون { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
  }. وإن لزم أن ينتظر أكثر دوّن المحررون السبب.
policy-wrong-quiet = المعلومة الخاطئة تُصوَّب في الصفحة، ولا تشترط قواعدنا تنويهًا بذلك.
policy-unclear-quiet = الكلمات المضللة أو التي تُفهم على وجهين تُوضَّح، ولا تشترط قواعدنا تنويهًا بذلك.
policy-typo-told = الأخطاء الإملائية تُصلح، ويقول تنويهٌ ذلك.
policy-legal = ما يُحذف أو يُرد عليه أو يُحجب لأن لأحدٍ حقًا قانونيًا في ذلك له تنويه أيضًا، ولا يلزم أن يكرر ما وجب حذفه.
policy-legal-quiet = ما يُحذف أو يُرد عليه أو يُحجب لأن لأحدٍ حقًا قانونيًا في ذلك يجري من دون تنويه.
policy-two = لا تصدر هذه إلا بعد موافقة شخص ثانٍ: { $kinds }.
policy-two-owner = لا تصدر هذه إلا بعد موافقة أحد المسؤولين عن التحرير: { $kinds }.
policy-channels = إلى جانب هذا السجل قد تُنشر التنويهات هنا: { $places }.
policy-in-web = في صفحة المقال
policy-in-print = في النسخة المطبوعة
policy-in-alert = بإشعار فوري
policy-in-newsletter = في النشرة البريدية
policy-in-social = في الشبكات الاجتماعية
policy-in-syndication = لدى من نقلوا المقال
policy-stays = كل تنويه يُفهم وحده، ولا يلوم أحدًا، ويحتفظ بعنوانه. قد يُعدَّل أو يُسحب، ويقول ذلك حينها؛ ولا يختفي.
policy-tell = لأي شخص أن يبلغنا عن خطأ، بلا حساب وبلا اسم، ويحصل على إيصال يُظهر ما تقرر ولماذا.
policy-quoted = كلام المتحدثين لا يُعاد صوغه؛ وإن كان خطأ قالت ملاحظةٌ إلى جانبه ذلك.
log-search = ابحث في التصويبات
log-search-go = ابحث
receipt-export = نزّل كل ما يُحفظ عن هذا البلاغ

## What a notice said before
notice-until = حتى { $moment } كان النص:

history-title = كيف تغيّر هذا المقال
history-stand = كل نص قرأناه من هذا المقال، وما تغيّر من نص إلى الذي يليه.
history-first = أول نص قُرئ.
history-beside = لم يتغيّر إلا ما يجاور المقال.
history-new = جديد
history-gone = حُذف
history-moved-here = نُقل إلى هنا
history-moved-away = نُقل من هنا
