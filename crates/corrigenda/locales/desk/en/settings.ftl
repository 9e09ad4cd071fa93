# Settings: the people, the rules, the letters, privacy, the audit log, decisions by mail.

## You
desk-language = Language of the desk
desk-language-asked = As the browser asks
desk-language-save = Save the language
