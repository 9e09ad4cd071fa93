# Що стоїть довкола кожної сторінки відділу виправлень: смуга вгорі, клавіші, двері.
#
# Словник; одне слово на одне поняття, і тут, і в інших файлах цієї теки:
#   desk відділ виправлень, коротко «відділ»   queue черга          case справа
#   report звернення (читача)               reader читач         notice повідомлення (редакції)
#   correction виправлення (вид, напрям)    clarification уточнення
#   lane напрям: описка, виправлення, юридичне
#   open відкрита, accepted прийнята, fixed виправлена, declined відхилена, held затримана, aside відкладена
#   accept прийняти    decline відхилити    reopen відкрити знову    undo повернути назад
#   passage уривок     wording формулювання                          article стаття   page сторінка
#   decision рішення   reason підстава      note нотатка             mention згадка
#   remembered refusal запам’ятована відмова                         flood навала (звернень)
#   sister такі самі слова в іншій статті   change зміна             receipt квитанція
#   owner власник      editor редактор      contributor дописувач    colleague колега
#   site сайт, у реченні з назвою видання   settings налаштування    to sign in увійти
#   second step другий крок                 recovery code запасний код

## Смуга вгорі
desk-skip = До роботи
desk-nav = Відділ
desk-nav-queue = Черга
desk-nav-mentions = Згадки
desk-nav-changes = Зміни
desk-nav-log = Журнал
desk-nav-accuracy = Точність
desk-nav-settings = Налаштування
desk-changes-waiting = без повідомлення
desk-you-title = { $name }, { $role }
desk-you = { $initials }, ваш обліковий запис: { $name }
desk-role-owner = Власник
desk-role-editor = Редактор
desk-role-contributor = Дописувач

## Клавіші
desk-keys = Клавіші
desk-keys-to = до
desk-key-rows = Наступна справа, попередня справа
desk-key-open = Відкрити справу
desk-key-back = Назад до черги
desk-key-select = У черзі: позначити; із Shift — від останньої позначеної до цієї
desk-key-accept = Прийняти вибране формулювання; у черзі — рядка або всіх позначених
desk-key-decline = Відхилити: до підстав, і ще раз, щоб надіслати
desk-key-own = Власне формулювання
desk-key-ask = Запитати читачів: до запитання, і ще раз, щоб надіслати
desk-key-choose = Вибрати це формулювання; під час відхилення — цю підставу
desk-key-send = Надіслати те, що ви пишете
desk-key-take = Узяти справу собі
desk-key-give = Передати справу комусь
desk-key-new = Показати нові справи
desk-key-search = Пошук
desk-key-list = Цей перелік
desk-keys-off = Вимкнути окремі клавіші
desk-keys-on = Окремі клавіші вимкнено. Увімкнути
desk-close = Закрити

## Що кажуть скрипти
desk-copied = Скопійовано
desk-copied-what = Скопійовано: { $what }
desk-copy-by-hand = Виділено: скопіюйте клавішами

## Час
desk-yesterday = учора об { $hour }
desk-age-now = щойно
desk-age-minutes = { $n } хв
desk-age-hours = { $n } год
desk-age-hours-minutes = { $hours } год { $minutes }
desk-age-days = { $n } дн.
desk-took-no-time = менше хвилини
desk-took-minutes = { $n ->
    [one] { $n } хвилину
    [few] { $n } хвилини
    [many] { $n } хвилин
   *[other] { $n } хвилини
  }
desk-took-hours = { $n ->
    [one] { $n } годину
    [few] { $n } години
    [many] { $n } годин
   *[other] { $n } години
  }
desk-took-days = { $n ->
    [one] { $n } день
    [few] { $n } дні
    [many] { $n } днів
   *[other] { $n } дня
  }

## Двері
desk-door-log = Шукаєте відкритий журнал? { $link }
desk-door-log-link = Виправлення й уточнення
desk-door-what = Corrigenda, відділ виправлень
desk-email = Електронна пошта
desk-password = Пароль
desk-new-password = Новий пароль
desk-your-name = Ваше ім’я
desk-sign-in = Увійти
desk-sign-in-h = Вхід до відділу виправлень
desk-sign-in-stand = Відділ виправлень
desk-sign-in-stand-of = Відділ виправлень: { $publication }
desk-sign-in-with = Увійти через { $provider }
desk-sign-in-forgotten = Забули пароль або ще не маєте? Власник відділу може зробити вам посилання для входу.
desk-sign-in-wrong = Ця адреса й цей пароль не підходять одне до одного.
desk-sign-in-often = Забагато спроб. Спробуйте ще раз через { $time }.
desk-sign-in-over = Минуло забагато часу, або кодів було забагато. Почніть знову з пароля.
desk-in-seconds = { $n ->
    [one] { $n } секунду
    [few] { $n } секунди
    [many] { $n } секунд
   *[other] { $n } секунди
  }
desk-in-minutes = { $n ->
    [one] { $n } хвилину
    [few] { $n } хвилини
    [many] { $n } хвилин
   *[other] { $n } хвилини
  }
desk-enter = Вхід
desk-enter-h = Вхід до відділу виправлень
desk-enter-first = Цей відділ новий, і ви його перший власник. Назвіться й виберіть пароль.
desk-enter-stand = { $name }, виберіть пароль, щоб увійти. Посилання діє один раз.
desk-enter-hint = 12 знаків або більше, будь-яким письмом. Досить кількох слів підряд.
desk-enter-do = Встановити пароль і увійти
desk-code = Ваш код
desk-code-stand = Пароль правильний. Ще один крок.
desk-code-field = Код із телефона
desk-code-hint = Шість цифр. Без телефона — один із запасних кодів.
desk-code-neither = Немає під рукою ні того, ні того? Власник відділу може зняти другий крок.
desk-code-again = Почати знову
desk-provider-silent = Служба входу не відповідає. Спробуйте ще раз або увійдіть із паролем.
desk-provider-untrue = Відповідь служби входу не сходиться. Почніть знову; якщо не допоможе, причину вказано в журналі сервера.
desk-provider-elsewhere = Цей вхід почато не в цьому браузері. Почніть знову зі сторінки входу.
desk-provider-late = Минуло забагато часу. Почніть знову зі сторінки входу.
desk-provider-nobody = Служба входу нікого не впустила. Почніть знову або увійдіть із паролем.
desk-provider-left = Ви полишили цей відділ. Власник може прийняти вас назад.
desk-provider-unvouched = Ваша служба входу не підтверджує жодної вашої адреси, тож тут вас ніхто не знає.
desk-provider-unknown = Ні в кого у відділі немає адреси { $email }. Попросіть власника вас запросити.

## Другий крок
desk-step = Другий крок
desk-step-on = Його ввімкнено
desk-step-turn-on = Увімкнути
desk-step-turn-off = Вимкнути
desk-step-stand = Після пароля — код із телефона. Тоді самого лише викраденого пароля не досить.
desk-step-asked = У цьому відділі його вимагають від усіх із вашою роллю.
desk-step-codes-b = Ваші запасні коди.
desk-step-codes = Кожен один раз впустить вас, коли телефона немає під рукою. Їх показано лише зараз: надрукуйте їх або збережіть там, де зберігаєте паролі.
desk-step-codes-name = Запасні коди
desk-step-codes-copy = Скопіювати коди
desk-step-codes-new = Створити нові запасні коди
desk-step-codes-left = { $n ->
    [one] У вас лишився { $n } запасний код.
    [few] У вас лишилося { $n } запасні коди.
    [many] У вас лишилося { $n } запасних кодів.
   *[other] У вас лишилося { $n } запасного коду.
  }
desk-step-app = Відкрийте на телефоні програму для кодів і зчитайте нею це зображення або введіть ключ.
desk-step-qr = QR-код із ключем, що нижче
desk-step-key = Ключ
desk-step-type = Введіть шість цифр, які вона покаже.
desk-step-code = Код
desk-step-back = Назад до налаштувань

## У чому відмовлено
desk-refused-title = Не зроблено
desk-form-broken = Форма надійшла не повністю. Поверніться, оновіть сторінку й надішліть її ще раз.
desk-other-origin = Це надійшло зі сторінки іншого сайту, тож не зроблено. Відкрийте сторінку відділу й зробіть це там.
desk-may-not-come-in = Ваша роль у відділі не дозволяє увійти. Зверніться до власника.
desk-may-not-write = Ваша роль у відділі не дозволяє тут писати. Зверніться до власника.
desk-may-not-decide = Ваша роль у відділі не дозволяє вирішувати. Зверніться до власника.
desk-may-not-own = Ваша роль у відділі не дозволяє змінювати людей і налаштування. Зверніться до власника.
desk-tries = Забагато спроб. Трохи зачекайте й спробуйте ще раз.
desk-codes-often = Забагато кодів. Трохи зачекайте й спробуйте ще раз.
desk-password-short = У паролі менше ніж 12 знаків. Довший безпечніший; досить кількох слів підряд.
desk-password-long = У паролі більше ніж 256 знаків. Виберіть коротший.
desk-password-plain = Пароль — один і той самий знак. Виберіть такий, що важче вгадати.
desk-password-wrong = Це не ваш теперішній пароль. Нічого не змінено.
desk-name-wrong = Напишіть ім’я довжиною від 1 до 100 знаків.
desk-email-wrong = Це не електронна адреса. Напишіть її на зразок name@example.org.
desk-email-taken = Хтось у відділі вже має цю адресу.
desk-last-owner = Це єдиний власник відділу. Спершу зробіть власником когось іншого.
desk-oneself = Із самим собою цього зробити не можна. Зверніться до іншого власника.
desk-code-wrong = Цей код зараз не підходить. Коди змінюються кожні 30 секунд, і кожен приймається один раз.
desk-zone-wrong = Такого часового поясу немає. Напишіть, наприклад, Europe/Kyiv.
desk-until-wrong = Напишіть дату, яка ще настане, на зразок 2026-03-09.
desk-language-wrong = Виберіть одну із запропонованих мов. Поверніться.
