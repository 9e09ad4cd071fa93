# Налаштування: люди, правила, листи, приватність, журнал дій, рішення з листа.

## Частини
desk-settings-sites = Сайти
desk-settings-people = Люди й ролі
desk-settings-notices = Повідомлення
desk-settings-you = Ви
desk-assignment = Розподіл справ
desk-reasons = Підстави для відхилення
desk-letters = Листи
desk-privacy = Приватність
desk-audit = Журнал дій
desk-remembered = Запам’ятовані відмови
desk-rules = Правила для повідомлень

## Сайти
desk-settings-sites-stand = Один відділ може працювати для кількох видань. Пропозиції надходять лише з їхніх доменів, і сторінки читаються лише звідти. Новий сайт додають на сервері командою { $command }.
desk-settings-log = Відкритий журнал
desk-settings-embed = Вставте це перед { $tag } на кожній сторінці зі статтею. Без скриптів досить самого посилання.
desk-settings-embed-of = Код для сторінок, { $site }
desk-settings-copy-code = Скопіювати код
desk-settings-token = Для CMS, що надсилає свої сторінки: { $command } виведе ключ доступу.
desk-settings-pinned = Тег, що тримається сьогоднішнього віджета
desk-settings-pinned-stand = Адреса ніколи не змінюється, а браузер перевіряє, що завантажує; виправлення потрапить на сторінку, лише коли змінити тег. Найновіший завжди в { $file }.
desk-settings-pinned-of = Закріплений код для сторінок, { $site }
desk-settings-rules = { $link }: для яких справ вони потрібні, хто їх схвалює, де про них кажуть
desk-settings-hold = Затримувати перші звернення, яких не вдалося перевірити
desk-settings-hold-what = Сторінку не вдалося прочитати, або уривка на ній немає. Вони чекають поза чергою, у стані «Затримана».
desk-settings-hold-of = : затримані звернення, { $site }
desk-settings-elsewhere = Шукати ті самі помилки на інших сайтах відділу
desk-settings-elsewhere-what = Якщо й вони це дозволяють; знайдене бачать ті, кому видно обидва.
desk-settings-guard = Питати у відділу про зміни по суті, зроблені без повідомлення
desk-settings-history = Як змінювалися статті
desk-settings-history-off = Бачить лише відділ
desk-settings-history-unlisted = Відкрито для всіх, пошуковики просимо оминати
desk-settings-history-open = Відкрито для всіх
desk-settings-sources = Файли з текстом у репозиторії git
desk-settings-sources-hint = Шлях до файла, з якого робиться сторінка, наприклад { $example }. Тоді прийняті формулювання можна взяти й латками.
desk-settings-sources-wrong = «{ $given }» не називає файла в репозиторії. Напишіть шлях із { $path }, наприклад { $example }
desk-settings-lists = Стрічки й карти сайту
desk-settings-lists-each = (не обов’язково, по одній у рядку)
desk-settings-lists-hint = Якщо запис каже, що його змінено, статтю переглянуть одразу. На стрічку, що називає вузол WebSub, підписуємося.
desk-settings-lists-many = Стрічок і карт сайту більше ніж { $most }. Натомість назвіть покажчик карт.
desk-settings-no-site = Сайту ще немає, тож повідомити ні про що не можна.

## Люди
desk-people-stand = Власники можуть усе й запрошують інших. Редактори вирішують. Дописувачі коментують і пропонують, але не вирішують. Хто бачить які сайти і юридичний напрям, вказано для кожного.
desk-people-link-for = Посилання: { $name }.
desk-people-link-once = Воно діє один раз, протягом трьох днів, і показане лише зараз.
desk-people-link-mailed = Його вже надсилаємо на { $email }.
desk-people-link-not-mailed = Листів звідси не надсилаємо: передайте його самі.
desk-people-link-name = Одноразове посилання
desk-people-link-copy = Скопіювати посилання
desk-people-table = Таблиця людей
desk-people-name = Ім’я
desk-people-role = Роль
desk-people-sees = Бачить
desk-people-state = Стан
desk-people-you = (ви)
desk-people-left = Більше не тут, з { $when }
desk-people-invited = Запрошення від { $when }
desk-people-away-until = Відсутність до { $when }
desk-people-step = Другий крок увімкнено
desk-people-sees-all = Усе
desk-people-sees-none = Нічого
desk-people-sees-these = { $seen }
desk-people-sees-legal = { $seen }, юридичне
desk-people-invite-name = Запросити: ім’я
desk-people-invite = Запросити
desk-people-step-asked = Другий крок обов’язковий для ролей
desk-people-owners = Власники
desk-people-editors = Редактори
desk-people-contributors = Дописувачі

## Одна людина
desk-person-may = Що видно й що дозволено
desk-person-left = { $email }. Більше не працює у відділі й не може увійти.
desk-person-every-site = Усі сайти, і ті, що додадуть згодом
desk-person-legal = І юридичний напрям
desk-person-door = Як входить
desk-person-password = Має пароль.
desk-person-password-and-step = Має пароль і другий крок.
desk-person-invited = Запрошення є, але входу ще не було.
desk-person-invited-and-step = Запрошення і другий крок є, але входу ще не було.
desk-person-link = Зробити нове посилання
desk-person-invite-again = Запросити ще раз
desk-person-step-away = Зняти другий крок
desk-person-leaves = Більше не працює тут
desk-person-back = Знову працює тут
desk-person-leaving = Хто полишає відділ, того одразу виводимо звідусіль. Під зробленим лишається ім’я.
desk-person-to-people = Назад до людей і ролей

## Що діє саме
desk-settings-remembered = Запам’ятована відмова сама відповідає на наступне звернення з тими самими словами.
desk-settings-remembered-link = Подивитися, що запам’ятовано, і забрати назад
desk-settings-aside = Заблокованого відправника й навалу відкладаємо, нічого не видаляючи.
desk-settings-aside-link = Подивитися, що відкладено, і повернути

## Ви
desk-you-stand = Лише для вашого облікового запису, { $email }.
desk-you-keys = Окремі клавіші у відділі ({ $keys } та інші)
desk-you-mention-mail = Лист, коли мене названо в нотатці
desk-you-mentions = Нотатки, де вас названо
desk-you-name-save = Зберегти ім’я
desk-you-password = Теперішній пароль
desk-you-password-hint = (12 знаків або більше)
desk-you-password-change = Змінити пароль
desk-you-password-changed = Пароль змінено; в усіх інших браузерах ви вийшли.
desk-you-zone = Часовий пояс
desk-you-zone-hint = (порожньо: UTC)
desk-you-zone-save = Зберегти пояс
desk-language = Мова відділу
desk-language-asked = Та, яку просить браузер
desk-language-save = Зберегти мову
desk-you-digest = Лист, коли щось надходить
desk-you-digest-what = Нові справи й ті, які повернув читач. Без листів, коли нічого не надійшло й коли вас немає.
desk-you-digest-none = Листів звідси поки не надсилаємо.
desk-you-digest-wrong = Виберіть одну із запропонованих частот. Поверніться.
desk-rhythm-never = Без листів
desk-rhythm-at-once = Одразу
desk-rhythm-hourly = Щогодини
desk-rhythm-daily = Щодня о 7:00
desk-you-away = Вас не буде до, включно
desk-you-away-hint = (порожньо: ви тут)
desk-you-away-what = Поки вас немає, справ вам не передаємо.
desk-you-step-on = { $n ->
    [one] Другий крок увімкнено, лишився { $n } запасний код.
    [few] Другий крок увімкнено, лишилося { $n } запасні коди.
    [many] Другий крок увімкнено, лишилося { $n } запасних кодів.
   *[other] Другий крок увімкнено, лишилося { $n } запасного коду.
  }
desk-you-step-off = Щоб увійти, вам досить самого пароля.
desk-sessions = Де ви увійшли
desk-sessions-table = Таблиця сеансів
desk-sessions-browser = Браузер
desk-sessions-network = Мережа
desk-sessions-begun = Вхід
desk-sessions-used = Востаннє
desk-sessions-unknown = Невідомий браузер
desk-sessions-here = (цей)
desk-sessions-now = Зараз
desk-sessions-hint = Чотири знаки лише розрізняють мережі; адрес не зберігаємо.
desk-end-it = Припинити
desk-end = Припинити
desk-sign-out = Вийти
desk-sign-out-of = : { $device }
desk-sign-out-everywhere = Вийти всюди

## Розподіл справ
desk-assignment-rules = Кому йдуть нові справи
desk-assignment-stand = Справу передає перше правило, що підходить; у групі — тому, хто найдовше її не отримував. Відсутніх і тих, хто не міг би бачити справи, минаємо. Справа, до якої не підходить жодне правило, чекає на будь-кого.
desk-assignment-table = Таблиця правил
desk-assignment-author = Автор
desk-assignment-to = Кому
desk-assignment-end-rule = { $rule }
desk-assignment-section-hint = (порожньо: будь-яка)
desk-assignment-author-hint = (частина підпису)
desk-assignment-language-hint = (uk, pt-BR)
desk-assignment-in-turn = { $team }, по черзі
desk-assignment-add = Додати правило
desk-assignment-nobody = Скажіть, кому йдуть ці справи. Поверніться й виберіть.
desk-assignment-gone = Цієї людини, групи або сайту вже немає. Поверніться й виберіть щось інше.
desk-teams = Групи
desk-teams-stand = Люди, які отримують справи по черзі.
desk-teams-end = групу { $team } та її правила
desk-teams-name = Назва
desk-teams-name-hint = (нової групи або тієї, яку змінити)
desk-teams-people = Хто в ній
desk-teams-save = Зберегти групу
desk-teams-nobody = Групі потрібні люди з цього відділу. Поверніться й виберіть когось.

## Правила для повідомлень
desk-rules-needed = Прийнятій справі потрібне повідомлення
desk-rules-wrong = { $lane }: щось не так
desk-rules-unclear = { $lane }: щось незрозуміло
desk-rules-hours = Скільки годин після рішення на повідомлення
desk-rules-hours-hint = Якщо потрібно більше, слід сказати, доки воно чекає і чому.
desk-rules-second = Має схвалити друга людина
desk-rules-who = Друга людина — це
desk-rules-anybody = Будь-хто інший, хто вирішує
desk-rules-owner = Власник
desk-rules-channels = Місця в переліку для кожного повідомлення
desk-rules-figures = Показувати всім цифри за останні дванадцять місяців за адресою { $address }
desk-rules-save = Зберегти правила
desk-rules-of = : { $site }
desk-no-site = Сайту ще немає.

## Підстави для відхилення
desk-reasons-stand = Їх пропонуємо поруч із готовими: { $ready }. Читачам кажемо слова, що нижче: їхньою мовою, якщо ви її додали, інакше мовою сайту.
desk-reasons-none = Власних ще немає.
desk-reasons-ended = (більше не пропонуємо)
desk-reasons-of = : { $reason }
desk-reasons-again = Пропонувати знову
desk-reasons-again-what = Справи, які з нею відхилено, і далі так кажуть.
desk-reasons-up = Вище
desk-reasons-down = Нижче
desk-reasons-change = Змінити слова
desk-reasons-also = { $n ->
    [one] (ще { $n } мовою)
    [few] (ще { $n } мовами)
    [many] (ще { $n } мовами)
   *[other] (ще { $n } мовами)
  }
desk-reasons-name = Назва, для відділу
desk-reasons-says = Що кажемо читачам, мовою сайту
desk-reasons-in = Мовою: { $language }
desk-reasons-new = Нова підстава: назва, для відділу
desk-reasons-add = Додати
desk-reasons-add-what = Інші мови можна додати потім.
desk-reasons-name-wrong = Дайте підставі назву довжиною від 1 до { $most } знаків. Поверніться.
desk-reasons-says-nothing = Напишіть, що сказати читачам, мовою сайту. Поверніться.
desk-reasons-says-long = Те, що кажемо читачам, може мати до { $most } знаків. Поверніться й скоротіть.
desk-reasons-many = Власних підстав у сайту щонайбільше { $most }. Спершу припиніть одну з них.

## Мови, якими пишемо читачам
desk-in-english = англійська
desk-in-ukrainian = українська
desk-in-russian = російська
desk-in-polish = польська
desk-in-german = німецька
desk-in-french = французька
desk-in-spanish = іспанська
desk-in-portuguese = португальська
desk-in-italian = італійська
desk-in-arabic = арабська
desk-in-hebrew = іврит
desk-in-turkish = турецька
desk-in-chinese = китайська
desk-in-japanese = японська

## Листи
desk-letters-h = Листи читачам
desk-letters-letter = Лист
desk-letters-show = Показати
desk-letters-of = { $letter }, мова { $language }, { $site }
desk-letters-stand = Порожні поля скажемо своїми словами; вони стоять нижче. Що в дужках, те підставимо: назву сайту, заголовок. Посилання й сказане редакторами додаються самі.
desk-letters-refused = Не збережено. Подивіться, що сказано біля полів.
desk-letters-subject = Тема
desk-letters-sentence = Речення { $n }
desk-letters-may-have = може мати { $places }
desk-letters-look = Переглянути спершу
desk-letters-html = Переглянути як HTML
desk-letters-ours = Назад до наших слів
desk-letters-preview = Яким він надійде
desk-letters-preview-draft = Яким він надійде, ще не збережено
desk-letters-text = Лист звичайним текстом
desk-letters-place = У цьому реченні немає { $place }. { $offered }
desk-letters-brace = { $open } або { $close } стоїть без пари. Пишіть місце як { $example } або обійдіться без дужок. { $offered }
desk-letters-hidden = Тут є знаки, яких не видно або які міняють напрям письма. Наберіть наново.
desk-letters-long = Знаків тут { $length }, а можна щонайбільше { $most }. Скоротіть.
desk-letters-no-places = Місць у ньому немає: пишіть лише текст.
desk-letters-places = Воно може мати { $places }.
desk-letters-places-and = { $one } і { $other }
desk-letter-confirm = Це ваша адреса?
desk-letter-asked = Запитання
desk-letter-accepted = Прийнято
desk-letter-declined = Відхилено
desk-letter-fixed = Сторінку змінено
desk-letter-notice = Опубліковано повідомлення

## Приватність
desk-privacy-kept = Скільки зберігається
desk-privacy-stand = Те, чому минув строк, видаляється щодня. Кожен сайт має сторінку, що називає ці числа читачам. Своє читачі можуть стерти будь-коли на квитанції; для тих, хто просить вас, на сервері є { $command }.
desk-privacy-words = Слова читачів, місяців після рішення
desk-privacy-words-hint = (0: разом зі справою)
desk-privacy-senders = Геші відправників, днів
desk-privacy-addresses = Адреси без відповіді, днів
desk-privacy-page = Сторінка для читачів
desk-privacy-sealed-apart = Адреси зашифровано ключем, якого база даних не містить.
desk-privacy-sealed = Адреси зашифровано ключем, який є і в копії бази даних; задайте { $setting }, щоб тримати його окремо.
desk-privacy-ledger = Те, що стерли читачі, записано у { $path }, щоб воно лишалося стертим і після відновлення з резервної копії.
desk-privacy-no-ledger = Відновлення з резервної копії повернуло б те, що відтоді стерто; задайте { $setting }.
desk-privacy-gone = Що видалено
desk-privacy-gone-none = За останні 90 днів нічого.
desk-privacy-gone-table = Таблиця видаленого
desk-privacy-day = День
desk-privacy-what = Що
desk-privacy-many = Скільки
desk-privacy-wrong = Напишіть від 0 до 240 місяців для слів, від 1 до 90 днів для гешів відправників і від 7 до 365 днів для адрес. Поверніться; набране вами ще там.
desk-gone-unconfirmed = адреси, яких ніхто не підтвердив
desk-gone-answered = адреси, на які надіслано відповідь
desk-gone-unanswered = адреси, що чекали задовго
desk-gone-abuse = адреси, лишені з образами
desk-gone-forgotten = адреси, видалені читачами
desk-gone-erased = звернення, стерті читачами
desk-gone-words = звернення, слова яких зберігалися досить довго
desk-gone-sender = геші відправників

## Запам’ятовані відмови
desk-remembered-stand = Кожна з них сама відповідає на наступне звернення з тими самими словами, з тією самою підставою. Читач бачить її на квитанції і може наполягти; тоді справа потрапляє до відділу.
desk-remembered-settings = Назад до налаштувань
desk-remembered-nothing = Нічого не запам’ятовано.
desk-remembered-nothing-how = Відхиляючи справу, відмову можна запам’ятати для її статті, рубрики або всього сайту.
desk-remembered-passage = Уривок
desk-remembered-reason = Підстава
desk-remembered-where = Де
desk-remembered-by = Хто
desk-remembered-until = До
desk-remembered-answered = Відповідей
desk-remembered-take-back = Забрати назад
desk-remembered-revoked = Скасовано
desk-remembered-expired = Минула { $when }
desk-remembered-revoke = Скасувати
desk-remembered-revoke-case = , справа { $case }
desk-remembered-all-of = Увесь сайт: { $site }
desk-remembered-section = Рубрика: { $section }

## Журнал дій; $who — з ким це зроблено
desk-audit-h = Люди й налаштування
desk-audit-stand = Хто, що і з ким зробив та звідки. Рядки додаються й ніколи не змінюються. Що сталося зі справами, видно в кожній справі.
desk-as-csv = У CSV
desk-as-json = У JSON
desk-audit-none = Тут ще нічого не записано.
desk-audit-table = Таблиця журналу дій
desk-audit-when = Коли
desk-audit-who = Хто
desk-audit-what = Що
desk-audit-from = Звідки
desk-audit-newest = Найновіші рядки
desk-audit-older = Давніші рядки
desk-audit-first-owner = Перший власник
desk-audit-server = Сервер
desk-audit-door = Біля дверей
desk-audit-network = { $device }, мережа { $network }
desk-deed-signed-in = { $who }: вхід, { $by }
desk-deed-turned-away = { $who }: не впущено, хибний { $over }
desk-deed-signed-out = { $who }: вихід
desk-deed-signed-out-everywhere = { $who }: вихід усюди
desk-deed-session-ended = { $who }: вихід, { $device }
desk-deed-invited = { $who }: запрошення, роль — { $role }, { $email }
desk-deed-linked-mailed = { $who }: надіслано нове посилання для входу
desk-deed-linked = { $who }: зроблено нове посилання для входу
desk-deed-role = { $who }: тепер { $to }, раніше { $from }
desk-deed-sight-legal = { $who } бачить { $sites }, із юридичним напрямом
desk-deed-sight = { $who } бачить { $sites }, без юридичного напряму
desk-deed-every-site = усі сайти
desk-deed-no-site = жодного сайту
desk-deed-renamed = { $who }: тепер ім’я { $to }, раніше { $from }
desk-deed-password = { $who }: новий пароль
desk-deed-step-on = { $who }: відтепер потрібен код
desk-deed-step-off = { $who }: код більше не потрібен
desk-deed-codes = { $who }: нові запасні коди
desk-deed-code-used = { $who }: вхід із запасним кодом, лишилося кодів: { $left }
desk-deed-linking = { $who }: пов’язано з обліковим записом у { $issuer }
desk-deed-left = { $who } більше не працює у відділі
desk-deed-back = { $who } знову працює у відділі
desk-deed-away = { $who }: відсутність до { $until }
desk-deed-here = { $who } на місці
desk-deed-set = { $what }: { $to }
desk-browser = { $browser }
desk-system = { $system }
desk-browser-server = командний рядок сервера
desk-browser-unknown = невідомий браузер
desk-browser-on = { $browser }, { $system }
desk-browser-some-on = якийсь браузер, { $system }
desk-system-iphone = iPhone
desk-system-ipad = iPad
desk-system-mac = Mac

## Що журнал дій зберігає англійською, сказане знову
desk-set-password = пароль
desk-set-link = посилання
desk-set-provider = служба входу
desk-set-code = код
desk-set-owner = власник
desk-set-editor = редактор
desk-set-contributor = дописувач
desk-set-on = увімкнено
desk-set-off = вимкнено
desk-set-unlisted = без пошуковиків
desk-set-open = для всіх
desk-set-none = немає
desk-set-nobody = ні від кого
desk-set-elsewhere = Пошук помилок { $site } на інших сайтах
desk-set-guard = Запитання про зміни без повідомлення, { $site }
desk-set-history = Відкрита історія статей, { $site }
desk-set-sources = Файли з текстом, { $site }
desk-set-sources-unknown = невідомі
desk-set-lists = Стрічки й карти сайту, { $site }
desk-set-hold = Перші звернення, яких не вдалося перевірити, { $site }
desk-set-held = затримуються, доки хтось їх не впустить
desk-set-not-held = одразу у відділі
desk-set-step-asked = Другого кроку вимагають від
desk-set-team = Група { $team }
desk-set-ended = припинено
desk-set-new-cases = Нові справи
desk-set-no-rule = більше не { $rule }
desk-set-notices = Правила для повідомлень, { $site }
desk-set-notices-to = потрібні для: { $needed }; годин на повідомлення: { $hours }; дві людини для: { $two }; де сказано: { $told }; цифри: { $figures }
desk-set-notices-to-owner = потрібні для: { $needed }; годин на повідомлення: { $hours }; дві людини для: { $two }, друга — власник; де сказано: { $told }; цифри: { $figures }
desk-set-figures-public = для всіх
desk-set-figures-desk = для відділу
desk-set-channel-web = у статті
desk-set-channel-print = у друкованому виданні
desk-set-channel-alert = сповіщенням
desk-set-channel-newsletter = у розсилці
desk-set-channel-social = у соцмережах
desk-set-channel-syndication = у передруках
desk-set-needed-typo-wrong = описки (щось не так)
desk-set-needed-typo-unclear = описки (щось незрозуміло)
desk-set-needed-fact-wrong = виправлення (щось не так)
desk-set-needed-fact-unclear = виправлення (щось незрозуміло)
desk-set-needed-legal-wrong = право (щось не так)
desk-set-needed-legal-unclear = право (щось незрозуміло)
desk-set-kind-correction = Виправлення
desk-set-kind-clarification = Уточнення
desk-set-kind-editors-note = Від редакції
desk-set-kind-update = Оновлення
desk-set-kind-retraction = Відкликання
desk-set-reason-new = Нова підстава для відхилення, { $site }
desk-set-reason = Підстава для відхилення «{ $name }»
desk-set-reason-up = на місце вище
desk-set-reason-down = на місце нижче
desk-set-reason-end = більше не пропонуємо
desk-set-reason-again = знову пропонуємо
desk-set-reason-says = «{ $name }»: { $says }
desk-set-letter = Лист «{ $letter }», { $site }, мова { $language }
desk-set-letter-own = власні слова
desk-set-letter-ours = наші слова
desk-set-kept = Скільки зберігається те, що лишають читачі, { $site }
desk-set-kept-to = слова — { $words }, геші відправників — днів: { $senders }, адреси — днів: { $addresses }
desk-set-kept-with-case = разом зі справою
desk-set-kept-months = місяців: { $months }

## Рішення з листа
desk-by-mail-h = Рішення у справі { $case }
desk-by-mail-stand = { $name }, нічого не вирішено, доки ви не натиснете кнопку.
desk-by-mail-passage-one = Уривок, як його змінив би читач
desk-by-mail-passage = { $n ->
    [one] Уривок, як його змінила б більшість із { $n } читача
    [few] Уривок, як його змінила б більшість із { $n } читачів
    [many] Уривок, як його змінила б більшість із { $n } читачів
   *[other] Уривок, як його змінила б більшість із { $n } читача
  }
desk-by-mail-no-wording = Уривок; формулювання ніхто не запропонував
desk-by-mail-not-found = Цих слів на сторінці не знайдено.
desk-by-mail-notice = За правилами сайту тут потрібне повідомлення; його пишуть у відділі.
desk-by-mail-accept-suggested = Прийняти, як запропоновано
desk-by-mail-why-not = Чому ні
desk-by-mail-ready = (порожньо: наші готові слова для підстави)
desk-by-mail-open = Відкрити у відділі
desk-by-mail-done = Зроблено
desk-by-mail-accepted = Справу прийнято. Повернути назад можна у відділі.
desk-by-mail-accepted-notice = Справу прийнято, потрібне повідомлення: напишіть його у відділі. Повернути назад можна у відділі.
desk-by-mail-declined = Справу відхилено. Повернути назад можна у відділі.
desk-by-mail-to-desk = До відділу
desk-by-mail-choose = Виберіть підставу. Поверніться.
desk-by-mail-press = Натисніть одну з кнопок. Поверніться.
desk-quiet = Листи про те, що надходить
desk-quiet-ask = { $name }, вони надходитимуть, доки ви не натиснете кнопку. Увімкнути їх знову можна в налаштуваннях.
desk-quiet-do = Не надсилати мені їх
desk-quiet-done = Більше вони не надходитимуть. Увімкнути їх знову можна в налаштуваннях.
desk-quiet-gone = Воно діє шістдесят днів, для того, кому його надіслано. Нічого не змінено; листи вимикають у налаштуваннях відділу.
desk-quiet-settings = До налаштувань
desk-link-gone = Це посилання вже не діє
desk-link-gone-decide = Воно діє сім днів, для того, кому його надіслано, і доки справу не вирішено. Нічого не зроблено. Подивіться у відділі, у якому стані справа.
desk-link-gone-enter = Воно діє один раз і протягом трьох днів. Власник відділу може зробити вам нове; на сервері це робить і { $command }.
desk-link-gone-sign-in = Увійти з паролем

## Листи редакторам
desk-mail-digest-subject = { $n ->
    [one] { $n } справа, на яку варто глянути: { $desk }
    [few] { $n } справи, на які варто глянути: { $desk }
    [many] { $n } справ, на які варто глянути: { $desk }
   *[other] { $n } справи, на які варто глянути: { $desk }
  }
desk-mail-digest = { $n ->
    [one] на вас чекає { $n } справа у відділі виправлень: { $desk }.
    [few] на вас чекають { $n } справи у відділі виправлень: { $desk }.
    [many] на вас чекають { $n } справ у відділі виправлень: { $desk }.
   *[other] на вас чекає { $n } справи у відділі виправлень: { $desk }.
  }
desk-mail-digest-your = ваші видання
desk-mail-digest-back = Знову у відділі, { $readers }
desk-mail-digest-new = { $lane }, { $readers }
desk-mail-digest-lost = { $lane }, { $readers }; цих слів на сторінці немає
desk-mail-digest-open = Відкрити: { $link }
desk-mail-digest-decide = Вирішити, не входячи (лише для вас, сім днів або доки справу не вирішено): { $link }
desk-mail-digest-more = { $n ->
    [one] Ще { $n } у черзі: { $link }
    [few] Ще { $n } у черзі: { $link }
    [many] Ще { $n } у черзі: { $link }
   *[other] Ще { $n } у черзі: { $link }
  }
desk-mail-digest-why = Ви отримуєте це за власними налаштуваннями ({ $rhythm }). Змінити: { $link }
desk-mail-invited-subject = Ваше посилання до відділу виправлень
desk-mail-invited-subject-of = Ваше посилання до відділу виправлень: { $desk }
desk-mail-invited = { $by } запрошує вас до відділу виправлень. Виберіть тут пароль і заходьте:
desk-mail-invited-of = { $by } запрошує вас до відділу виправлень ({ $desk }). Виберіть тут пароль і заходьте:
desk-mail-invited-again = Від { $by } — посилання, щоб увійти з новим паролем:
desk-mail-invited-once = Воно діє один раз, протягом трьох днів. Якщо ви цього не чекали, нічого не робіть; більше може сказати { $by }.
desk-mail-mentioned-subject = { $by } згадує вас у справі { $case }
desk-mail-mentioned = { $by } згадує вас у нотатці до справи { $case }. Вона у відділі:
desk-mail-mentioned-why = Ви просили про ці листи; вимкнути їх можна в налаштуваннях:
