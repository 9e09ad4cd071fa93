# Settings: the people, the rules, the letters, privacy, the audit log, decisions by mail.

## The parts
desk-settings-sites = Sites
desk-settings-people = People and roles
desk-settings-notices = Notices
desk-settings-you = You
desk-assignment = Assignment
desk-reasons = Reasons for declines
desk-letters = Letters
desk-privacy = Privacy
desk-audit = Audit log
desk-remembered = Remembered refusals
desk-rules = Rules for notices

## Sites
desk-settings-sites-stand = One desk can serve several publications. Suggestions come in from their hosts only, and pages are fetched from there only. Add one on the server with { $command }.
desk-settings-log = Public log
desk-settings-embed = Put this before { $tag } on every article page. Without script, the link alone is enough.
desk-settings-embed-of = Embed code for { $site }
desk-settings-copy-code = Copy the code
desk-settings-token = For a CMS that sends its pages: { $command } prints the token.
desk-settings-pinned = A tag that holds on to this day’s widget
desk-settings-pinned-stand = The address never changes and the browser checks what it loads; a fix reaches the page only when the tag is changed. { $file } always has the newest.
desk-settings-pinned-of = Pinned embed code for { $site }
desk-settings-rules = { $link }: which cases need one, who approves it, where it is told
desk-settings-hold = Hold first reports that cannot be checked
desk-settings-hold-what = The page could not be read, or the passage is not on it. They wait outside the queue, under the state “Held”.
desk-settings-hold-of = : held reports of { $site }
desk-settings-elsewhere = Look for the same errors in the desk’s other sites
desk-settings-elsewhere-what = Where they allow it too; what is found is shown to those who may see both.
desk-settings-guard = Ask the desk about changes of substance that came without a notice
desk-settings-history = How articles changed
desk-settings-history-off = Only the desk sees it
desk-settings-history-unlisted = Public, search engines are asked to leave it out
desk-settings-history-open = Public
desk-settings-sources = Source files in a git repository
desk-settings-sources-hint = The path of the file a page is made of, for instance { $example }. Accepted wordings are then offered as patches too.
desk-settings-sources-wrong = “{ $given }” does not name a file of a repository. Write its path with { $path } in it, for instance { $example }
desk-settings-lists = Feeds and sitemaps
desk-settings-lists-each = (optional, one a line)
desk-settings-lists-hint = An entry that says it was changed has its article looked at now. A feed that names a WebSub hub is subscribed to.
desk-settings-lists-many = That are more than { $most } feeds and sitemaps. Name an index of sitemaps instead.
desk-settings-no-site = There is no site yet, so nothing can be reported.

## People
desk-people-stand = Owners do everything and invite others. Editors decide. Contributors comment and propose; they do not decide. Who sees which sites and the legal lane is said for each.
desk-people-link-for = A link for { $name }.
desk-people-link-once = It works once, for three days, and is shown only now.
desk-people-link-mailed = It is on its way to { $email } too.
desk-people-link-not-mailed = No mail leaves from here: hand it over yourself.
desk-people-link-name = One-time link
desk-people-link-copy = Copy the link
desk-people-table = People table
desk-people-name = Name
desk-people-role = Role
desk-people-sees = Sees
desk-people-state = State
desk-people-you = (you)
desk-people-left = Left { $when }
desk-people-invited = Invited { $when }
desk-people-away-until = Away until { $when }
desk-people-step = Second step on
desk-people-sees-all = All
desk-people-sees-none = None
desk-people-sees-these = { $seen }
desk-people-sees-legal = { $seen }, legal
desk-people-invite-name = Invite: name
desk-people-invite = Invite
desk-people-step-asked = A second step is asked of
desk-people-owners = Owners
desk-people-editors = Editors
desk-people-contributors = Contributors

## One person
desk-person-may = What they may see and do
desk-person-left = { $email }. Left the desk: comes in no more.
desk-person-every-site = Every site, those added later too
desk-person-legal = The legal lane too
desk-person-door = How they come in
desk-person-password = They have a password.
desk-person-password-and-step = They have a password, and a second step.
desk-person-invited = They were invited and never came in.
desk-person-invited-and-step = They were invited and never came in, and a second step.
desk-person-link = Make a new link
desk-person-invite-again = Invite again
desk-person-step-away = Take the second step away
desk-person-leaves = They leave the desk
desk-person-back = They are back
desk-person-leaving = Whoever leaves is signed out at once. What they did keeps their name.
desk-person-to-people = Back to people and roles

## What works by itself
desk-settings-remembered = A refusal that is remembered answers the next report of the same words by itself.
desk-settings-remembered-link = See what is remembered, and take it back
desk-settings-aside = A blocked sender and a flood are put aside, and nothing is deleted.
desk-settings-aside-link = See what is put aside, and bring it back

## You
desk-you-stand = Only for your own account, { $email }.
desk-you-keys = Single-key shortcuts on the desk ({ $keys } and the rest)
desk-you-mention-mail = A mail when a note names me
desk-you-mentions = Notes that name you
desk-you-name-save = Save the name
desk-you-password = Current password
desk-you-password-hint = (12 characters or more)
desk-you-password-change = Change the password
desk-you-password-changed = The password is changed, and every other browser is signed out.
desk-you-zone = Time zone
desk-you-zone-hint = (empty for UTC)
desk-you-zone-save = Save the zone
desk-language = Language of the desk
desk-language-asked = As the browser asks
desk-language-save = Save the language
desk-you-digest = Mail when something comes in
desk-you-digest-what = New cases, and those a reader brought back. No mail where nothing came in, and none while you are away.
desk-you-digest-none = No mail leaves from here yet.
desk-you-digest-wrong = Choose one of the rhythms that are offered. Go back.
desk-rhythm-never = No mail
desk-rhythm-at-once = At once
desk-rhythm-hourly = Hourly
desk-rhythm-daily = Daily at 7.00
desk-you-away = Away until, that day included
desk-you-away-hint = (empty: here)
desk-you-away-what = Nothing is given to you while you are away.
desk-you-step-on = { $n ->
    [one] The second step is on, { $n } recovery code is left.
   *[other] The second step is on, { $n } recovery codes are left.
  }
desk-you-step-off = The password alone opens the desk to you.
desk-sessions = Where you are signed in
desk-sessions-table = Sessions table
desk-sessions-browser = Browser
desk-sessions-network = Network
desk-sessions-begun = Signed in
desk-sessions-used = Last seen
desk-sessions-unknown = An unknown browser
desk-sessions-here = (this one)
desk-sessions-now = Now
desk-sessions-hint = The four characters tell networks apart; no address is kept.
desk-end-it = End it
desk-end = End
desk-sign-out = Sign out
desk-sign-out-of = of { $device }
desk-sign-out-everywhere = Sign out everywhere

## Assignment
desk-assignment-rules = Who gets new cases
desk-assignment-stand = The first rule that fits gives the case away; in a team, to whoever got one longest ago. Whoever is away, or could not see the case, is passed over. A case that no rule fits waits for anybody.
desk-assignment-table = Rules table
desk-assignment-author = Author
desk-assignment-to = Goes to
desk-assignment-end-rule = the { $rule }
desk-assignment-section-hint = (empty: any)
desk-assignment-author-hint = (part of the byline)
desk-assignment-language-hint = (uk, pt-BR)
desk-assignment-in-turn = { $team }, in turn
desk-assignment-add = Add the rule
desk-assignment-nobody = Say who gets these cases. Go back and choose.
desk-assignment-gone = That person, team or site is not here any more. Go back and choose another.
desk-teams = Teams
desk-teams-stand = People who take turns.
desk-teams-end = the team { $team }, and its rules
desk-teams-name = Name
desk-teams-name-hint = (of a new team, or of one to change)
desk-teams-people = Its people
desk-teams-save = Save the team
desk-teams-nobody = A team needs people of this desk. Go back and choose some.

## Rules for notices
desk-rules-needed = An accepted case needs a notice
desk-rules-wrong = { $lane }: something is wrong
desk-rules-unclear = { $lane }: something is unclear
desk-rules-hours = It should stand within so many hours of the decision
desk-rules-hours-hint = One that takes longer is to say until when it waits, and why.
desk-rules-second = A second person must approve
desk-rules-who = The second person is
desk-rules-anybody = Anybody else who decides
desk-rules-owner = An owner
desk-rules-channels = Places on the checklist of every notice
desk-rules-figures = Show everybody the figures of the last twelve months, at { $address }
desk-rules-save = Save the rules
desk-rules-of = of { $site }
desk-no-site = There is no site yet.

## Reasons for declines
desk-reasons-stand = These are offered beside the ready ones: { $ready }. Readers are told the words below, in their own language where you write them in it, else in the language of the site.
desk-reasons-none = None of its own yet.
desk-reasons-ended = (ended)
desk-reasons-of = : { $reason }
desk-reasons-again = Offer it again
desk-reasons-again-what = Cases that were declined with it still say so.
desk-reasons-up = Up
desk-reasons-down = Down
desk-reasons-change = Change the words
desk-reasons-also = { $n ->
    [one] (also in { $n } other language)
   *[other] (also in { $n } other languages)
  }
desk-reasons-name = Name, for the desk
desk-reasons-says = What readers are told, in the language of the site
desk-reasons-in = In { $language }
desk-reasons-new = A new reason: name, for the desk
desk-reasons-add = Add
desk-reasons-add-what = Other languages are added afterwards.
desk-reasons-name-wrong = Give the reason a name of 1 to { $most } characters. Go back.
desk-reasons-says-nothing = Write what readers are told, in the language of the site. Go back.
desk-reasons-says-long = What readers are told may have { $most } characters. Go back and shorten it.
desk-reasons-many = A site offers { $most } reasons of its own at most. End one first.

## The languages readers are written to in
desk-in-english = English
desk-in-ukrainian = Ukrainian
desk-in-russian = Russian
desk-in-polish = Polish
desk-in-german = German
desk-in-french = French
desk-in-spanish = Spanish
desk-in-portuguese = Portuguese
desk-in-italian = Italian
desk-in-arabic = Arabic
desk-in-hebrew = Hebrew
desk-in-turkish = Turkish
desk-in-chinese = Chinese
desk-in-japanese = Japanese

## Letters
desk-letters-h = Letters to readers
desk-letters-letter = Letter
desk-letters-show = Show
desk-letters-of = { $letter }, in { $language }, for { $site }
desk-letters-stand = Empty fields are said in our words, which stand beneath them. What stands in braces is filled in: the name of the site, the headline. Links and what the editors say are added by themselves.
desk-letters-refused = Not saved. See what is said at the fields.
desk-letters-subject = Subject
desk-letters-sentence = Sentence { $n }
desk-letters-may-have = may have { $places }
desk-letters-look = See it before
desk-letters-html = See it as HTML
desk-letters-ours = Back to our words
desk-letters-preview = As it would arrive
desk-letters-preview-draft = As it would arrive, not saved yet
desk-letters-text = The letter as plain text
desk-letters-place = There is no { $place } in this sentence. { $offered }
desk-letters-brace = A { $open } or { $close } stands alone. Write a place as { $example }, or leave braces out. { $offered }
desk-letters-hidden = This has characters that show nothing or turn the direction of text. Type it anew.
desk-letters-long = This has { $length } characters, and { $most } are the most. Shorten it.
desk-letters-no-places = It has no places: write text alone.
desk-letters-places = It may have { $places }.
desk-letters-places-and = { $one } and { $other }
desk-letter-confirm = Is this your address?
desk-letter-asked = A question
desk-letter-accepted = Accepted
desk-letter-declined = Declined
desk-letter-fixed = The page was changed
desk-letter-notice = A notice came out

## Privacy
desk-privacy-kept = How long it is kept
desk-privacy-stand = What is over is deleted daily. Each site has a page that tells its readers these numbers. Readers can erase theirs at any time on their receipt; for those who ask you, there is { $command } on the server.
desk-privacy-words = Readers’ words, months after the decision
desk-privacy-words-hint = (0: with the case)
desk-privacy-senders = Hashes of senders, days
desk-privacy-addresses = Addresses without an answer, days
desk-privacy-page = The page for readers
desk-privacy-sealed-apart = Addresses are sealed with a key that the database does not hold.
desk-privacy-sealed = Addresses are sealed with a key that a dump of the database holds too; set { $setting } to keep it apart.
desk-privacy-ledger = What readers erase is noted in { $path }, so that it stays erased when a backup is brought back.
desk-privacy-no-ledger = A backup brought back would bring back what was erased since; set { $setting }.
desk-privacy-gone = What was deleted
desk-privacy-gone-none = Nothing in the last 90 days.
desk-privacy-gone-table = Table of what was deleted
desk-privacy-day = Day
desk-privacy-what = What
desk-privacy-many = How many
desk-privacy-wrong = Write 0 to 240 months for words, 1 to 90 days for hashes of senders and 7 to 365 days for addresses. Go back; what you typed is still there.
desk-gone-unconfirmed = addresses nobody confirmed
desk-gone-answered = addresses whose answer was sent
desk-gone-unanswered = addresses that waited too long
desk-gone-abuse = addresses left with abuse
desk-gone-forgotten = addresses their readers had deleted
desk-gone-erased = reports their readers had erased
desk-gone-words = reports whose words were kept long enough
desk-gone-sender = hashes of senders

## Remembered refusals
desk-remembered-stand = Each of these answers the next report of the same words by itself, with the reason that was given. The reader sees it on the receipt and may insist, which brings it to the desk.
desk-remembered-settings = Back to the settings
desk-remembered-nothing = Nothing is remembered.
desk-remembered-nothing-how = When you decline a case you can have the refusal remembered for its article, its section or the whole site.
desk-remembered-passage = Passage
desk-remembered-reason = Reason
desk-remembered-where = Where
desk-remembered-by = By
desk-remembered-until = Until
desk-remembered-answered = Answered
desk-remembered-take-back = Take back
desk-remembered-revoked = Revoked
desk-remembered-expired = Expired { $when }
desk-remembered-revoke = Revoke
desk-remembered-revoke-case = , case { $case }
desk-remembered-all-of = All of { $site }
desk-remembered-section = Section { $section }

## The audit log; $who is who it was done to
desk-audit-h = People and settings
desk-audit-stand = Who did what to whom, and from where. Lines are added and never changed. What happened to cases stands on each case.
desk-as-csv = As CSV
desk-as-json = As JSON
desk-audit-none = Nothing is written here yet.
desk-audit-table = Audit log table
desk-audit-when = When
desk-audit-who = Who
desk-audit-what = What
desk-audit-from = From
desk-audit-newest = The newest lines
desk-audit-older = Older lines
desk-audit-first-owner = The first owner
desk-audit-server = The server
desk-audit-door = At the door
desk-audit-network = { $device }, network { $network }
desk-deed-signed-in = { $who } signed in by { $by }
desk-deed-turned-away = { $who } was turned away at the door: wrong { $over }
desk-deed-signed-out = { $who } signed out
desk-deed-signed-out-everywhere = { $who } was signed out everywhere
desk-deed-session-ended = { $who } was signed out of { $device }
desk-deed-invited = { $who } was invited as { $role }, { $email }
desk-deed-linked-mailed = { $who } was mailed a new link to come in with
desk-deed-linked = { $who } got a new link to come in with
desk-deed-role = { $who } is { $to } now, was { $from }
desk-deed-sight-legal = { $who } sees { $sites }, with the legal lane
desk-deed-sight = { $who } sees { $sites }, without the legal lane
desk-deed-every-site = every site
desk-deed-no-site = no site
desk-deed-renamed = { $who } is called { $to } now, was { $from }
desk-deed-password = { $who } has a new password
desk-deed-step-on = { $who } is asked for a code from now on
desk-deed-step-off = { $who } is not asked for a code any more
desk-deed-codes = { $who } has new recovery codes
desk-deed-code-used = { $who } used a recovery code, { $left } left
desk-deed-linking = { $who } is linked with an account at { $issuer }
desk-deed-left = { $who } left the desk
desk-deed-back = { $who } is back at the desk
desk-deed-away = { $who } is away until { $until }
desk-deed-here = { $who } is not away
desk-deed-set = { $what }: { $to }
desk-browser = { $browser }
desk-system = { $system }
desk-browser-server = the server’s command line
desk-browser-unknown = an unknown browser
desk-browser-on = { $browser } on { $system }
desk-browser-some-on = a browser on { $system }
desk-system-iphone = an iPhone
desk-system-ipad = an iPad
desk-system-mac = a Mac

## What the audit log holds in English, said again
desk-set-password = password
desk-set-link = link
desk-set-provider = provider
desk-set-code = code
desk-set-owner = owner
desk-set-editor = editor
desk-set-contributor = contributor
desk-set-on = on
desk-set-off = off
desk-set-unlisted = unlisted
desk-set-open = open
desk-set-none = none
desk-set-nobody = nobody
desk-set-elsewhere = Looking for the errors of { $site } in other sites
desk-set-guard = Asking about changes without a notice of { $site }
desk-set-history = Public history of articles of { $site }
desk-set-sources = Source files of { $site }
desk-set-sources-unknown = not known
desk-set-lists = Feeds and sitemaps of { $site }
desk-set-hold = First reports of { $site } that can’t be checked
desk-set-held = held until somebody lets them in
desk-set-not-held = at the desk at once
desk-set-step-asked = A second step is asked of
desk-set-team = The team { $team }
desk-set-ended = ended
desk-set-new-cases = New cases
desk-set-no-rule = no { $rule } any more
desk-set-notices = Rules for notices of { $site }
desk-set-notices-to = needed for { $needed }; within { $hours } hours; two people for { $two }; told in { $told }; figures { $figures }
desk-set-notices-to-owner = needed for { $needed }; within { $hours } hours; two people for { $two }, the second an owner; told in { $told }; figures { $figures }
desk-set-figures-public = public
desk-set-figures-desk = for the desk
desk-set-channel-web = web
desk-set-channel-print = print
desk-set-channel-alert = alert
desk-set-channel-newsletter = newsletter
desk-set-channel-social = social
desk-set-channel-syndication = syndication
desk-set-needed-typo-wrong = typo.correction
desk-set-needed-typo-unclear = typo.clarification
desk-set-needed-fact-wrong = correction.correction
desk-set-needed-fact-unclear = correction.clarification
desk-set-needed-legal-wrong = legal.correction
desk-set-needed-legal-unclear = legal.clarification
desk-set-kind-correction = Correction
desk-set-kind-clarification = Clarification
desk-set-kind-editors-note = Editor’s note
desk-set-kind-update = Update
desk-set-kind-retraction = Retraction
desk-set-reason-new = Reason for declines of { $site }, new
desk-set-reason = Reason for declines “{ $name }”
desk-set-reason-up = one place up
desk-set-reason-down = one place down
desk-set-reason-end = offered no more
desk-set-reason-again = offered again
desk-set-reason-says = “{ $name }”: { $says }
desk-set-letter = The letter “{ $letter }” of { $site } in { $language }
desk-set-letter-own = own words
desk-set-letter-ours = ours
desk-set-kept = How long { $site } keeps what readers leave
desk-set-kept-to = words { $words }, senders { $senders } days, addresses { $addresses } days
desk-set-kept-with-case = with the case
desk-set-kept-months = { $months } months

## Deciding from a mail
desk-by-mail-h = Decide case { $case }
desk-by-mail-stand = { $name }, nothing is decided until you press a button.
desk-by-mail-passage-one = The passage, as a reader would have it
desk-by-mail-passage = { $n ->
    [one] The passage, as most of { $n } readers would have it
   *[other] The passage, as most of { $n } readers would have it
  }
desk-by-mail-no-wording = The passage; nobody suggested a wording
desk-by-mail-not-found = These words were not found on the page.
desk-by-mail-notice = The site’s rules ask for a notice here; it is written at the desk.
desk-by-mail-accept-suggested = Accept as suggested
desk-by-mail-why-not = Why not
desk-by-mail-ready = (empty: our ready words for the reason)
desk-by-mail-open = Open it at the desk
desk-by-mail-done = Done
desk-by-mail-accepted = The case is accepted. It can be taken back at the desk.
desk-by-mail-accepted-notice = The case is accepted, and a notice is due: write it at the desk. It can be taken back at the desk.
desk-by-mail-declined = The case is declined. It can be taken back at the desk.
desk-by-mail-to-desk = To the desk
desk-by-mail-choose = Choose a reason. Go back.
desk-by-mail-press = Press one of the buttons. Go back.
desk-quiet = Mails about what comes in
desk-quiet-ask = { $name }, they go on until you press the button. They can be turned on again in the settings.
desk-quiet-do = Send me none
desk-quiet-done = No more of them come. They can be turned on again in the settings.
desk-quiet-gone = It works for sixty days, for the person it was mailed to. Nothing was changed; the settings at the desk turn the mails off.
desk-quiet-settings = To the settings
desk-link-gone = This link has ended
desk-link-gone-decide = It works for seven days, for the person it was mailed to, and until the case is decided. Nothing was done. See at the desk how the case stands.
desk-link-gone-enter = It works once and for three days. An owner of this desk can make you a new one; on the server, { $command } does so too.
desk-link-gone-sign-in = Sign in with your password

## Mails to editors
desk-mail-digest-subject = { $n ->
    [one] A case to look at: { $desk }
   *[other] { $n } cases to look at: { $desk }
  }
desk-mail-digest = { $n ->
    [one] a case at the corrections desk of { $desk } wants to be looked at.
   *[other] { $n } cases at the corrections desk of { $desk } want to be looked at.
  }
desk-mail-digest-your = your publications
desk-mail-digest-back = Back at the desk, { $readers }
desk-mail-digest-new = { $lane }, { $readers }
desk-mail-digest-lost = { $lane }, { $readers }; the words are not on the page
desk-mail-digest-open = Open it: { $link }
desk-mail-digest-decide = Decide without signing in (for you alone, for seven days or until it is decided): { $link }
desk-mail-digest-more = { $n ->
    [one] { $n } more are in the queue: { $link }
   *[other] { $n } more are in the queue: { $link }
  }
desk-mail-digest-why = You get this by your own settings ({ $rhythm }). Change that at { $link }
desk-mail-invited-subject = Your link to the corrections desk
desk-mail-invited-subject-of = Your link to the corrections desk of { $desk }
desk-mail-invited = { $by } asks you to the corrections desk. Choose a password here and come in:
desk-mail-invited-of = { $by } asks you to the corrections desk of { $desk }. Choose a password here and come in:
desk-mail-invited-again = { $by } made you a link to come in with a new password:
desk-mail-invited-once = It works once, for three days. If you did not expect it, do nothing; { $by } can tell you more.
desk-mail-mentioned-subject = { $by } mentioned you on case { $case }
desk-mail-mentioned = { $by } mentioned you in a note on case { $case }. It stands at the desk:
desk-mail-mentioned-why = You asked for these mails; turn them off in your settings:
