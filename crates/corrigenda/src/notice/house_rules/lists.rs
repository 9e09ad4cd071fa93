//! The words themselves, language by language.

use super::HouseRules;

const RULES: HouseRules = HouseRules { away: &[], thanks: &[], blames: &[], shortest: 12, inside: false };

pub(super) static ENGLISH: HouseRules = HouseRules {
    away: &[
        "see above",
        "see below",
        "mentioned above",
        "as stated above",
        "the above",
        "as reported by a reader",
    ],
    thanks: &["thank", "grateful"],
    blames: &[
        "our reporter",
        "our correspondent",
        "the author's mistake",
        "editing error",
        "editor's error",
        "reporting error",
        "production error",
        "due to an error by",
        "because of an error by",
        "through the fault of",
        "by mistake of",
        "blame",
    ],
    ..RULES
};

pub(super) static UKRAINIAN: HouseRules = HouseRules {
    away: &[
        "див. вище",
        "див. нижче",
        "як сказано вище",
        "зазначене вище",
        "згадане вище",
        "вищезгадан",
        "вищезазначен",
        "як повідомив читач",
    ],
    thanks: &["дяку", "вдячн", "подяк", "спасибі"],
    blames: &[
        "з вини",
        "наш журналіст",
        "наша журналістка",
        "наш кореспондент",
        "наша кореспондентка",
        "помилка автор",
        "помилка редактор",
        "помилка журналіст",
        "помилку автор",
        "помилку редактор",
        "помилку журналіст",
        "через технічну помилку",
    ],
    ..RULES
};

pub(super) static RUSSIAN: HouseRules = HouseRules {
    away: &[
        "см. выше",
        "см. ниже",
        "как сказано выше",
        "вышеуказанн",
        "вышеупомянут",
        "упомянутый выше",
        "упомянутое выше",
        "как сообщил читатель",
    ],
    thanks: &["спасиб", "благодар", "признательн"],
    blames: &[
        "по вине",
        "наш корреспондент",
        "наш журналист",
        "наша журналистка",
        "ошибка автор",
        "ошибка редактор",
        "ошибка журналист",
        "ошибки автор",
        "ошибки редактор",
        "ошибки журналист",
        "из-за технической ошибки",
    ],
    ..RULES
};

pub(super) static POLISH: HouseRules = HouseRules {
    away: &[
        "patrz wyżej",
        "patrz niżej",
        "jak wyżej",
        "powyższy",
        "powyższe",
        "powyższa",
        "wyżej wymienion",
        "wyżej wspomnian",
        "wspomniane wyżej",
        "jak napisał czytelnik",
    ],
    thanks: &["dzięku", "podzięk", "wdzięczn"],
    blames: &[
        "z winy",
        "nasz reporter",
        "nasz dziennikarz",
        "nasza dziennikarka",
        "nasz korespondent",
        "błąd autor",
        "błąd redaktor",
        "błąd redakcyjny",
        "błędu autor",
        "błędu redaktor",
        "błędu redakcyjnego",
        "pomyłka autor",
    ],
    ..RULES
};

pub(super) static GERMAN: HouseRules = HouseRules {
    away: &[
        "siehe oben",
        "siehe unten",
        "oben genannt",
        "obengenannt",
        "oben erwähnt",
        "wie oben",
        "wie ein leser",
    ],
    thanks: &["danke", "dankbar", "bedanken", "vielen dank", "herzlichen dank", "unser dank"],
    blames: &[
        "unser reporter",
        "unsere reporterin",
        "unser korrespondent",
        "unsere korrespondentin",
        "unser redakteur",
        "unsere redakteurin",
        "fehler des autors",
        "fehler der autorin",
        "fehler der redaktion",
        "fehler des redakteurs",
        "redaktionsfehler",
        "redaktionellen fehler",
        "durch die schuld",
        "schuld daran",
    ],
    ..RULES
};

pub(super) static FRENCH: HouseRules = HouseRules {
    away: &[
        "ci-dessus",
        "ci-dessous",
        "voir plus haut",
        "voir plus bas",
        "mentionné plus haut",
        "susmentionné",
        "comme l'a signalé un lecteur",
    ],
    thanks: &["merci", "remerci", "reconnaissant"],
    blames: &[
        "notre journaliste",
        "notre correspondant",
        "notre reporter",
        "erreur de l'auteur",
        "erreur du journaliste",
        "erreur de la rédaction",
        "erreur d'édition",
        "erreur de notre",
        "par la faute",
        "imputable à",
    ],
    ..RULES
};

pub(super) static SPANISH: HouseRules = HouseRules {
    away: &[
        "ver arriba",
        "ver abajo",
        "véase arriba",
        "véase abajo",
        "véase más",
        "arriba mencionad",
        "antes mencionad",
        "como informó un lector",
    ],
    // What was possible thanks to something is no thanks to anybody.
    thanks: &[
        "agradec",
        "muchas gracias",
        "las gracias",
        "gracias por",
        "gracias al lector",
        "gracias a los lectores",
    ],
    blames: &[
        "nuestro periodista",
        "nuestra periodista",
        "nuestro corresponsal",
        "nuestra corresponsal",
        "nuestro redactor",
        "nuestra redactora",
        "error del autor",
        "error de la autora",
        "error del periodista",
        "error del redactor",
        "error de edición",
        "error de redacción",
        "por culpa",
    ],
    ..RULES
};

pub(super) static PORTUGUESE: HouseRules = HouseRules {
    away: &[
        "ver acima",
        "ver abaixo",
        "veja acima",
        "veja abaixo",
        "mencionado acima",
        "mencionada acima",
        "acima mencionad",
        "supracitad",
        "como informou um leitor",
    ],
    // Somebody obliged to do something is no thanks either.
    thanks: &[
        "agradec",
        "agradeç",
        "muito obrigad",
        "obrigado pel",
        "obrigado ao leitor",
        "obrigado aos leitores",
        "gratos a",
    ],
    blames: &[
        "nosso repórter",
        "nossa repórter",
        "nosso correspondente",
        "nossa correspondente",
        "nosso jornalista",
        "nossa jornalista",
        "erro do autor",
        "erro da autora",
        "erro do jornalista",
        "erro do repórter",
        "erro de edição",
        "erro da redação",
        "por culpa",
    ],
    ..RULES
};

pub(super) static ITALIAN: HouseRules = HouseRules {
    away: &[
        "vedi sopra",
        "vedi sotto",
        "come sopra",
        "sopra menzionat",
        "sopra citat",
        "sopracitat",
        "suddett",
        "come segnalato da un lettore",
    ],
    thanks: &[
        "ringrazi",
        "grazie al lettore",
        "grazie ai lettori",
        "grazie alla lettrice",
        "grazie per",
        "grati a",
    ],
    blames: &[
        "nostro giornalista",
        "nostra giornalista",
        "nostro corrispondente",
        "nostra corrispondente",
        "nostro cronista",
        "errore dell'autore",
        "errore dell'autrice",
        "errore del giornalista",
        "errore del redattore",
        "errore redazionale",
        "errore di redazione",
        "per colpa",
    ],
    ..RULES
};

pub(super) static ARABIC: HouseRules = HouseRules {
    away: &["أعلاه", "أدناه", "المذكور آنف", "كما أفاد قارئ"],
    thanks: &["نشكر", "شكرا", "شكرً", "الشكر", "ممتن"],
    blames: &[
        "مراسلنا",
        "مراسلتنا",
        "محررنا",
        "خطأ المحرر",
        "خطأ الكاتب",
        "خطأ الصحفي",
        "خطأ المراسل",
        "خطأ من المحرر",
        "خطأ تحريري",
        "خطأ في التحرير",
    ],
    inside: true,
    ..RULES
};

pub(super) static HEBREW: HouseRules = HouseRules {
    away: &["לעיל", "ראו להלן", "ראה להלן", "כפי שדיווח קורא"],
    thanks: &["תודה", "תודות", "מודים ל"],
    blames: &[
        "הכתב שלנו",
        "הכתבת שלנו",
        "העורך שלנו",
        "טעות של הכתב",
        "טעות של העורך",
        "טעות של המחבר",
        "טעות עריכה",
        "שגיאת עריכה",
        "באשמת",
    ],
    inside: true,
    ..RULES
};

pub(super) static TURKISH: HouseRules = HouseRules {
    away: &[
        "yukarıda belirt",
        "yukarıda anılan",
        "yukarıdaki",
        "yukarıya bak",
        "aşağıya bak",
        "bkz. yukarı",
        "bir okurun bildirdiği",
    ],
    thanks: &["teşekkür", "minnettar", "müteşekkir"],
    blames: &[
        "muhabirimiz",
        "yazarımız",
        "editörümüz",
        "yazarın hatası",
        "editörün hatası",
        "muhabirin hatası",
        "editör hatası",
        "redaksiyon hatası",
        "yayın hatası",
    ],
    ..RULES
};

pub(super) static CHINESE: HouseRules = HouseRules {
    away: &["见上文", "见下文", "如上所述", "上文所述", "上述", "見上文", "見下文", "如读者所说"],
    thanks: &["感谢", "谢谢", "致谢", "感謝", "謝謝"],
    blames: &[
        "本报记者",
        "我们的记者",
        "记者失误",
        "记者的错误",
        "作者失误",
        "作者的错误",
        "编辑失误",
        "编辑的错误",
        "编辑错误",
        "本報記者",
        "編輯失誤",
    ],
    shortest: 6,
    inside: true,
};

pub(super) static JAPANESE: HouseRules = HouseRules {
    away: &["上記", "下記", "前述", "上述", "読者の指摘どおり", "読者のご指摘どおり"],
    thanks: &["感謝", "ありがとう", "お礼", "御礼"],
    blames: &[
        "記者のミス",
        "記者の誤り",
        "筆者のミス",
        "筆者の誤り",
        "編集者のミス",
        "編集ミス",
        "編集上のミス",
        "担当者のミス",
        "のせいで",
    ],
    shortest: 6,
    inside: true,
};
