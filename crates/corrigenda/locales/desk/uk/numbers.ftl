# Цифри: точність, звіт про стандарти, повідомлення, сортування.

## Періоди
desk-period = Період
desk-period-1 = Цей місяць
desk-period-3 = Останні три місяці
desk-period-6 = Останні пів року
desk-period-12 = Останній рік
desk-period-24 = Останні два роки
desk-period-show = Показати
desk-period-from-to = { $first } – { $last }
desk-period-of = { $publication }, { $period }
desk-period-counted = { $period }, пораховано о { $hour }
desk-period-made = { $period }, складено { $day }

## Точність
desk-accuracy-h = Звіт про точність
desk-accuracy-counting = Ці числа саме рахуються.
desk-accuracy-counting-wait = Справ багато, тож це триває кілька хвилин. Потім оновіть сторінку.
desk-accuracy-nobody = За ці місяці ніхто не писав.
desk-accuracy-nobody-what = Виберіть довший період або поверніться, коли надійдуть звернення.
desk-accuracy-no-table = Такої таблиці немає. Виберіть якусь на сторінці точності.
desk-accuracy-for-owners = Числа за рубриками й авторами бачать лише власники. Зверніться до когось із них.
desk-accuracy-reports = Звернення
desk-accuracy-on-cases = { $n ->
    [one] у { $n } справі
    [few] у { $n } справах
    [many] у { $n } справах
   *[other] у { $n } справи
  }
desk-accuracy-upheld = Прийнято
desk-accuracy-of-decided = { $n } з { $all } вирішених
desk-accuracy-of-decided-before = { $n } з { $all } вирішених, за попередній період { $before }%
desk-accuracy-to-fix = Час до виправлення, медіана
desk-accuracy-to-fix-what = від першого звернення до сторінки; дев’ять із десяти: до { $slow }
desk-accuracy-to-fix-from = від першого звернення до сторінки
desk-accuracy-noticed = Прийняті факти з повідомленням
desk-accuracy-decision = Час до рішення
desk-accuracy-decision-what = Медіана у хвилинах за кожен тиждень, за напрямами, в одному масштабі; пунктир — мета, хвилин: { $goal }. За всіма напрямами { $median }, дев’ять із десяти: до { $slow }.
desk-accuracy-wrong = Що було не так
desk-accuracy-wrong-name = Прийняті справи за видом
desk-accuracy-how = Як це сталося
desk-accuracy-how-name = Прийняті справи за причиною
desk-accuracy-waiting = Прийняті, не виправлені
desk-accuracy-waiting-what = Скільки сторінки чекають після рішення, на сьогодні.
desk-accuracy-waiting-name = Прийняті справи, ще не виправлені, за віком
desk-accuracy-fix = Час до виправлення
desk-accuracy-fix-what = Частка прийнятих справ, сторінки яких виправлено за цей час. Зі 100 ще не виправлено: { $unfixed }.
desk-accuracy-fix-name = Частка прийнятих справ, виправлених за певний час
desk-accuracy-notices = Повідомлення
desk-accuracy-notices-what = Частка виправлених фактів, про які опубліковано повідомлення.
desk-accuracy-notices-name = Частка виправлених фактів із повідомленням, за місяцями
desk-accuracy-by-section = За рубриками
desk-accuracy-owners-only = Лише для власників.
desk-accuracy-table = Таблиця звіту про стандарти
desk-accuracy-section = Рубрика
desk-accuracy-cases = Справи
desk-accuracy-share = Частка
desk-accuracy-to-decision = До рішення
desk-accuracy-to-page = До виправлення
desk-accuracy-with-notice = З повідомленням
desk-accuracy-all = Усі
desk-accuracy-foot = Виправлення рахуємо тоді, коли видно, що змінилася сама сторінка. Описки не потребують повідомлення, тож в останній графі їх немає.
desk-accuracy-by-author = За авторами
desk-accuracy-no-ranking = За абеткою імен. Про авторів, яких багато читають, пишуть частіше; це не рейтинг.
desk-accuracy-authors-show = { $n ->
    [one] Показати { $n } автора
    [few] Показати { $n } авторів
    [many] Показати { $n } авторів
   *[other] Показати { $n } автора
  }
desk-accuracy-authors-table = Таблиця авторів
desk-accuracy-author = Автор
desk-accuracy-decided = Вирішено
desk-accuracy-csv = Ці числа в CSV

## Числа
desk-numbers-percent = { $n }%
desk-numbers-and-percent = { $n }, { $percent }%
desk-numbers-of = { $n } з { $all }
desk-numbers-none = ще немає
desk-numbers-at-once = менше 1 хв
desk-numbers-cases = { $n ->
    [one] { $n } справа
    [few] { $n } справи
    [many] { $n } справ
   *[other] { $n } справи
  }
desk-numbers-fell = { $lane }: медіана хвилин до рішення впала з { $from } (тиждень від { $first }) до { $to } (тиждень від { $last }).
desk-numbers-stayed = { $lane }: медіана хвилин до рішення не змінилася: { $from } (тиждень від { $first }) і { $to } (тиждень від { $last }).
desk-numbers-rose = { $lane }: медіана хвилин до рішення зросла з { $from } (тиждень від { $first }) до { $to } (тиждень від { $last }).
desk-numbers-within-hour = 1 година
desk-numbers-within-hours = 4 години
desk-numbers-within-day = 1 день
desk-numbers-within-days = 3 дні
desk-numbers-age-4-hours = Менше ніж 4 години
desk-numbers-age-day = Від 4 годин до доби
desk-numbers-age-3-days = Від 1 до 3 днів
desk-numbers-age-14-days = Від 3 до 14 днів
desk-numbers-age-longer = Довше
desk-numbers-unnamed = На сторінці не вказано
desk-numbers-kind-spelling = Правопис, граматика
desk-numbers-kind-name = Ім’я або посада
desk-numbers-kind-number = Число або дата
desk-numbers-kind-wording = Формулювання
desk-numbers-kind-context = Бракує або незрозуміло
desk-numbers-kind-meaning = Сказано навпаки
desk-numbers-kind-removal = Видалення, відповідь, приватність
desk-numbers-unsaid = Не сказано
desk-day-jan = { $day } січ
desk-day-feb = { $day } лют
desk-day-mar = { $day } бер
desk-day-apr = { $day } квіт
desk-day-may = { $day } трав
desk-day-jun = { $day } черв
desk-day-jul = { $day } лип
desk-day-aug = { $day } серп
desk-day-sep = { $day } вер
desk-day-oct = { $day } жовт
desk-day-nov = { $day } лист
desk-day-dec = { $day } груд
desk-month-jan = Січень { $year }
desk-month-feb = Лютий { $year }
desk-month-mar = Березень { $year }
desk-month-apr = Квітень { $year }
desk-month-may = Травень { $year }
desk-month-jun = Червень { $year }
desk-month-jul = Липень { $year }
desk-month-aug = Серпень { $year }
desk-month-sep = Вересень { $year }
desk-month-oct = Жовтень { $year }
desk-month-nov = Листопад { $year }
desk-month-dec = Грудень { $year }

## Звіт про стандарти
desk-report = Звіт про стандарти
desk-report-all-sites = Усі сайти
desk-report-received = Про що повідомили читачі
desk-report-decided = Що вирішено
desk-report-times = Скільки це тривало
desk-report-kinds = Що було не так
desk-report-causes = Як сталися помилки
desk-report-notices = Що опубліковано
desk-report-prominence = Де сказано про повідомлення
desk-report-figure = Показник
desk-report-value = Значення
desk-report-unit = Одиниця
desk-report-share = Частка
desk-report-points = На які пункти це відповідає
desk-report-points-what = Пункти про виправлення, нашими словами. Звіт відділу виправлень показує, що зроблено; він нічого не засвідчує.
desk-report-points-table = Пункти кодексів
desk-report-code = Кодекс
desk-report-where = Де
desk-report-asks = Чого вимагає
desk-report-answered = Що відповідає
desk-report-not-answered = Не цей звіт
desk-report-csv = Ці цифри в CSV
desk-report-json = у JSON
desk-unit-reports = звернення
desk-unit-cases = справи
desk-unit-percent = відсотки
desk-unit-minutes = хвилини
desk-unit-hours = години
desk-unit-notices = повідомлення
desk-figure-reports = Звернення
desk-figure-cases = Справи, яких вони стосуються
desk-figure-decided = Вирішено
desk-figure-share-decided = Частка вирішених
desk-figure-upheld = Прийнято
desk-figure-share-upheld = Частка прийнятих
desk-figure-unfixed = Прийняті й ще не виправлені
desk-figure-to-decision = До рішення, медіана
desk-figure-to-decision-slow = До рішення, дев’ять із десяти
desk-figure-to-page = До сторінки, медіана
desk-figure-to-page-slow = До сторінки, дев’ять із десяти
desk-figure-to-notice = Від рішення до повідомлення, медіана
desk-figure-within = { $n ->
    [one] Повідомлення протягом { $n } години після рішення
    [few] Повідомлення протягом { $n } годин після рішення
    [many] Повідомлення протягом { $n } годин після рішення
   *[other] Повідомлення протягом { $n } години після рішення
  }
desk-figure-noticed = Прийняті факти з повідомленням
desk-figure-amended = Відтоді змінено
desk-figure-withdrawn = Відтоді відкликано
desk-code-jti = Journalism Trust Initiative
desk-code-ifcn = Кодекс принципів IFCN
desk-code-ipso = Кодекс редакторів IPSO
desk-place-section = § { $n }
desk-place-sections = § { $one }, § { $other }
desk-place-principle = Принцип { $n }
desk-place-principles = Принципи { $first }–{ $last }
desk-place-clause = Пункт { $n }
desk-asks-process = Налагоджений порядок, за якого неточності виправляють швидко й помітно
desk-asks-complain = Оприлюднений спосіб поскаржитися
desk-asks-method = Спосіб оцінювати твердження
desk-asks-systematic = З неточностями працюють системно, а не лише з кожною окремо
desk-asks-visible = Виправлення, таке ж помітне, як помилка
desk-asks-contact = Названа особа для скарг
desk-asks-before = Точність до публікації; зовнішня підзвітність
desk-asks-policy = Відкриті й оприлюднені правила виправлень
desk-asks-followed = Правил дотримуються: виправлення роблять чітко
desk-asks-saw = Хто бачив первісний текст, побачить і виправлення
desk-asks-fairness = Неупередженість, джерела, фінансування, методи
desk-asks-care = Дбати, щоб не публікувати неточного чи оманливого
desk-asks-promptly = Суттєву неточність виправляють швидко
desk-asks-prominence = …і належно помітно
desk-asks-apology = …з вибаченням, коли воно доречне
desk-answers-process = Отримано й вирішено; час до рішення, до сторінки й до повідомлення
desk-answers-complain = Форма, відкрита всім без облікового запису; отримані звернення
desk-answers-method = Оприлюднені правила; кожну відмову читачеві пояснено підставою
desk-answers-systematic = Що було не так і як це сталося, з частками, наскільки це зазначили редактори
desk-answers-visible = Де сказано про повідомлення: у самій статті, у друкованому виданні, сповіщенням
desk-answers-policy = Оприлюднені правила, посилання на які є на кожній відкритій сторінці
desk-answers-followed = Частка прийнятих фактів із повідомленням; кожне повідомлення каже, що було сказано і як правильно
desk-answers-saw = Повідомлення у статті й у стрічках; де ще про них сказано
desk-answers-care = Як сталися прийняті помилки, з частками: де забракло уваги; що деінде її вистачало, звіт не показує
desk-answers-promptly = Час до рішення, до сторінки й до повідомлення
desk-answers-prominence = Де сказано про повідомлення; чи була помітність належною, судити редакторові

## Чого навчено
desk-triage = Чого навчено
desk-triage-stand = З рішень самого відділу. Це впорядковує чергу, де про це просять, і нічого не вирішує.
desk-triage-nothing = Поки нічого.
desk-triage-nothing-what = На рішенні вчаться через хвилину після нього. Доти чергу впорядковують кілька простих правил.
desk-triage-traits = Ознаки звернень
desk-triage-traits-what = Наскільки з кожною кращі чи гірші шанси на «так», якщо решта ознак однакові. Окремі слова теж рахуються, під номерами, і тут не перелічені.
desk-triage-table = Таблиця ознак
desk-triage-trait = Ознака
desk-triage-speaks = Свідчить
desk-triage-odds = Шанси
desk-triage-accepted = Прийнято
desk-triage-declined = Відхилено
desk-triage-for = за
desk-triage-against = проти
desk-triage-times = × { $whole },{ $tenths }
