# What stands around every page of the desk: the bar, the keys, the door.

## The bar
desk-skip = Skip to the work
desk-nav = Desk
desk-nav-queue = Queue
desk-nav-mentions = Mentions
desk-nav-changes = Changes
desk-nav-log = Log
desk-nav-accuracy = Accuracy
desk-nav-settings = Settings
desk-changes-waiting = without a notice
desk-you-title = { $name }, { $role }
desk-you = { $initials }, your account: { $name }
desk-role-owner = Owner
desk-role-editor = Editor
desk-role-contributor = Contributor

## Keys
desk-keys = Keys
desk-keys-to = to
desk-key-rows = Next case, previous case
desk-key-open = Open the case
desk-key-back = Back to the queue
desk-key-select = In the queue: select; with Shift, from the last one to here
desk-key-accept = Accept the chosen wording; in the queue, of the row or the selected
desk-key-decline = Decline: to the reasons, and again to post
desk-key-own = Your own wording
desk-key-ask = Ask the readers: to the question, and again to send
desk-key-choose = Choose that wording; while declining, that reason
desk-key-send = Send what you are typing
desk-key-take = Take the case: it is mine
desk-key-give = Give the case to somebody
desk-key-new = Show new cases
desk-key-search = Search
desk-key-list = This list
desk-keys-off = Turn single keys off
desk-keys-on = Single keys are off. Turn them on
desk-close = Close

## What scripts say
desk-copied = Copied
desk-copied-what = Copied: { $what }
desk-copy-by-hand = Selected: copy it with your keys

## Times
desk-yesterday = yesterday { $hour }
desk-age-now = now
desk-age-minutes = { $n } min
desk-age-hours = { $n } h
desk-age-hours-minutes = { $hours } h { $minutes }
desk-age-days = { $n } d
desk-took-no-time = less than a minute
desk-took-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
desk-took-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }
desk-took-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }

## The door
desk-door-log = Looking for the public log? { $link }
desk-door-log-link = Corrections and clarifications
desk-door-what = Corrigenda, a corrections desk
desk-email = E-mail
desk-password = Password
desk-new-password = New password
desk-your-name = Your name
desk-sign-in = Sign in
desk-sign-in-h = Sign in to the desk
desk-sign-in-stand = The corrections desk
desk-sign-in-stand-of = The corrections desk of { $publication }
desk-sign-in-with = Sign in with { $provider }
desk-sign-in-forgotten = Forgotten the password, or never had one? An owner of this desk can make you a link to come in with.
desk-sign-in-wrong = That e-mail and password do not go together.
desk-sign-in-often = Too many tries. Try again in { $time }.
desk-sign-in-over = That took too long, or too many codes. Begin again with your password.
desk-in-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
  }
desk-in-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
desk-enter = Come in
desk-enter-h = Come in to the desk
desk-enter-first = This desk is new and you are its first owner. Say who you are and choose a password.
desk-enter-stand = { $name }, choose a password to come in with. This link works once.
desk-enter-hint = 12 characters or more, in any script. A few words in a row will do.
desk-enter-do = Set the password and come in
desk-code = Your code
desk-code-stand = The password is right. One more step.
desk-code-field = Code from your phone
desk-code-hint = Six digits. Without your phone, one of your recovery codes.
desk-code-neither = Neither at hand? An owner of this desk can take the second step away.
desk-code-again = Begin again
desk-provider-silent = The sign-in provider does not answer. Try again, or come in with your password.
desk-provider-untrue = What the sign-in provider answered does not hold. Begin again; if it stays so, the server’s log says why.
desk-provider-elsewhere = This sign-in did not begin in this browser. Begin again from the sign-in page.
desk-provider-late = That took too long. Begin again from the sign-in page.
desk-provider-nobody = The provider let nobody in. Begin again, or come in with your password.
desk-provider-left = You left this desk. An owner can take you back.
desk-provider-unvouched = Your provider does not vouch for an e-mail address of yours, so nobody here knows you.
desk-provider-unknown = Nobody at this desk has the address { $email }. Ask an owner to invite you.

## The second step
desk-step = Second step
desk-step-on = It is on
desk-step-turn-on = Turn it on
desk-step-turn-off = Turn it off
desk-step-stand = After the password, a code from your phone. A stolen password alone then opens nothing.
desk-step-asked = This desk asks it of everybody with your role.
desk-step-codes-b = Your recovery codes.
desk-step-codes = Each opens the desk once when your phone is not at hand. They are shown only now: print them, or keep them where you keep passwords.
desk-step-codes-name = Recovery codes
desk-step-codes-copy = Copy the codes
desk-step-codes-new = Make new recovery codes
desk-step-codes-left = { $n ->
    [one] You have { $n } recovery code left.
   *[other] You have { $n } recovery codes left.
  }
desk-step-app = Open an app for codes on your phone and read this picture with it, or type the key.
desk-step-qr = QR code with the key below
desk-step-key = Key
desk-step-type = Type the six digits it shows.
desk-step-code = Code
desk-step-back = Back to settings

## What is refused
desk-refused-title = Not done
desk-form-broken = The form did not arrive whole. Go back, reload the page and send it again.
desk-other-origin = This came from another site's page, so it was not done. Open the desk and do it there.
desk-may-not-come-in = Your role at this desk does not let you come in. Ask an owner.
desk-may-not-write = Your role at this desk does not let you write for the desk. Ask an owner.
desk-may-not-decide = Your role at this desk does not let you decide. Ask an owner.
desk-may-not-own = Your role at this desk does not let you change people and settings. Ask an owner.
desk-tries = Too many tries. Wait a little and try again.
desk-codes-often = Too many codes. Wait a little and try again.
desk-password-short = The password has fewer than 12 characters. Longer is safer; a few words in a row will do.
desk-password-long = The password has more than 256 characters. Choose a shorter one.
desk-password-plain = The password is one character repeated. Choose one that is harder to guess.
desk-password-wrong = That is not your current password. Nothing was changed.
desk-name-wrong = Write a name of 1 to 100 characters.
desk-email-wrong = That is not an e-mail address. Write it as name@example.org.
desk-email-taken = Somebody at this desk already has that e-mail address.
desk-last-owner = This is the desk's only owner. Make somebody else an owner first.
desk-oneself = You cannot do this to yourself. Ask another owner.
desk-code-wrong = That code does not open the desk now. Codes change every 30 seconds, and each is taken once.
desk-zone-wrong = There is no such time zone. Write one such as Europe/Kyiv.
desk-until-wrong = Write a date that is still to come, as 2026-03-09.
desk-language-wrong = Choose one of the languages that are offered. Go back.
