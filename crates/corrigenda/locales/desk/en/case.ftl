# One case: the page, its history, verdicts, states, reasons, refusals.

## Words of readers, made harmless
desk-inert-both = Contains markup and a direction override. Shown as plain text; links are never made clickable.
desk-inert-markup = Contains markup. Shown as plain text; links are never made clickable.
desk-inert-turned = Contains a direction override. Shown as plain text.

## Why a case is declined
desk-reason-correct = The article is right as it stands
desk-reason-style = House style, or a matter of taste
desk-reason-quoted = Someone else’s words, quoted as spoken
desk-reason-fixed = Put right before
desk-reason-unverified = No source we could check
desk-reason-not-ours = Not our text
desk-reason-abuse = Abuse or advertising, no answer sent
desk-reason-own = A reason of the site’s own
desk-ready-correct = Thank you for writing. We looked at this passage again, and the article is right as it stands.
desk-ready-style = Thank you for writing. Both ways of putting it are right; this is how our house style has it.
desk-ready-quoted = Thank you for writing. These are the words of the person quoted, and we leave them as they were spoken.
desk-ready-fixed = Thank you for writing. This had been put right just before you wrote; the page you saw was older.
desk-ready-unverified = Thank you for writing. We found no source that says so. If you know of one, write to us again and name it.
desk-ready-not-ours = Thank you for writing. This text comes from elsewhere and is not ours to change.
desk-ready-question = Can you tell us where you saw this? A link, a book and page, or a photograph helps.

## How an error came about
desk-cause-typing = Typing
desk-cause-editing = Editing
desk-cause-agency = Agency copy
desk-cause-misread = Misread source
desk-cause-source = Source was wrong
desk-cause-translation = Translation
desk-cause-out-of-date = Out of date

## Where a notice is told
desk-channel-web = On the article
desk-channel-print = In print
desk-channel-alert = Alert
desk-channel-newsletter = Newsletter
desk-channel-social = Social networks
desk-channel-syndication = Syndication

## What the house rules say of a notice
desk-hint-short = Say what is right, in a whole sentence.
desk-hint-alone = Make it stand alone: readers of the log do not see the article or the report.
desk-hint-thanks = Leave out the thanks: they belong in the answer to the reader.
desk-hint-blames = Leave out whose mistake it was: the publication made it.
desk-hint-right = Say what is right, not only what was wrong.
desk-hint-repeats = Say what was wrong once at most: each time it is read, it is learned.
desk-hint-unsaid = Leave out the words that were wrong: this notice does not repeat them.

## States and verdicts within sentences
desk-in-state-open = open
desk-in-state-accepted = accepted
desk-in-state-fixed = fixed
desk-in-state-declined = declined
desk-in-state-merged = merged
desk-in-state-held = held
desk-in-state-aside = aside
desk-verdict-unchanged = unchanged
desk-verdict-fixed = fixed as suggested
desk-verdict-otherwise = changed differently
desk-verdict-removed = passage removed
desk-verdict-gone = page gone
desk-verdict-cannot-tell = cannot tell
desk-shows-unchanged = unchanged
desk-shows-fixed = fixed as suggested
desk-shows-otherwise = changed differently
desk-shows-removed = without the passage now
desk-shows-gone = gone
desk-shows-cannot-tell = not to be read: it cannot be told
desk-in-lane-typo = typos
desk-in-lane-correction = corrections
desk-in-lane-legal = legal
desk-for-correct = the article is right as it stands
desk-for-style = a matter of style
desk-for-quoted = someone else’s words, quoted as spoken
desk-for-fixed = put right before
desk-for-unverified = no source that could be checked
desk-for-not-ours = not this publication’s text
desk-for-abuse = abuse or advertising, no answer sent
desk-for-own = a reason of the site’s own

## The history of a case; $who is who did it
desk-who-reader = a reader
desk-who-watch = the watch
desk-who-left = somebody who left
desk-who-name = { $name }
desk-was-opened = Opened in the { $lane } lane
desk-was-opened-because = Opened in the { $lane } lane: { $why }
desk-was-reported = Reported by reader { $number }, { $found }
desk-found-in-article = passage found on the page
desk-found-on-page = passage found on the page, outside the article
desk-found-not = passage not on the page
desk-found-unread = the page could not be read
desk-was-added = A reader added to a report
desk-was-withdrawn = A reader took a report back
desk-was-held = Held, not in the queue
desk-was-held-because = Held, not in the queue: { $why }
desk-was-released-by = Released to the queue by { $who }
desk-was-released = Released to the queue: { $why }
desk-was-put-aside = { $reports ->
    [one] { $reports } report put aside by { $who }
   *[other] { $reports } reports put aside by { $who }
  }
desk-was-put-aside-because = { $reports ->
    [one] { $reports } report put aside by { $who }: { $why }
   *[other] { $reports } reports put aside by { $who }: { $why }
  }
desk-was-brought-back = { $reports ->
    [one] { $reports } report brought back by { $who }
   *[other] { $reports } reports brought back by { $who }
  }
desk-was-widened = The passage took in words beside it that a reader changed
desk-was-placed = Page read, { $found }
desk-was-placed-because = Page read, { $found }: { $why }
desk-was-moved = Moved to the { $lane } lane by { $who }
desk-was-moved-because = Moved to the { $lane } lane by { $who }: { $why }
desk-was-accepted-open = Accepted by { $who }, the words left open
desk-was-accepted-out = Accepted by { $who }: the passage is to go
desk-was-accepted = Accepted by { $who }: { $words }
desk-was-declined = Declined by { $who }: { $reason }
desk-was-reopened = Reopened by { $who }
desk-was-reopened-because = Reopened by { $who }: { $why }
desk-was-looked-at = Page looked at by { $who }, { $verdict }
desk-was-checked = Page checked, { $verdict }
desk-was-checked-words = Page checked, fixed as suggested: it reads { $words }
desk-was-fixed = Closed: the page is { $verdict }
desk-was-noted = { $who } added a note
desk-was-published = Notice published by { $who }
desk-was-attributed = { $who } said how it came about: { $cause }
desk-was-unattributed = { $who } took back how it came about
desk-was-asked-one = { $who } asked one reader: { $question }
desk-was-asked = { $who } asked every reader: { $question }
desk-was-recalled = Declined by itself, as { $who } had it remembered on case { $case }: { $reason }
desk-was-insisted = A reader insists, so that the case is at the desk again
desk-was-merged-into = Merged into case { $case } by { $who }
desk-was-split-out = { $reports ->
    [one] { $reports } report split out into case { $case } by { $who }
   *[other] { $reports } reports split out into case { $case } by { $who }
  }
desk-was-moved-away = { $reports ->
    [one] { $reports } report moved to case { $case } by { $who }
   *[other] { $reports } reports moved to case { $case } by { $who }
  }
desk-was-given-back = { $reports ->
    [one] { $reports } report given back to case { $case } by { $who }
   *[other] { $reports } reports given back to case { $case } by { $who }
  }
desk-was-merged-here = { $reports ->
    [one] Case { $case } merged into this one by { $who }, { $reports } report
   *[other] Case { $case } merged into this one by { $who }, { $reports } reports
  }
desk-was-split-here = { $reports ->
    [one] { $reports } report split out of case { $case } by { $who }
   *[other] { $reports } reports split out of case { $case } by { $who }
  }
desk-was-moved-here = { $reports ->
    [one] { $reports } report moved here from case { $case } by { $who }
   *[other] { $reports } reports moved here from case { $case } by { $who }
  }
desk-was-came-back = { $reports ->
    [one] { $reports } report came back from case { $case }, given back by { $who }
   *[other] { $reports } reports came back from case { $case }, given back by { $who }
  }
desk-was-answered = A reader answered
desk-was-taken = { $who } took the case
desk-was-given = Given to { $whom } by { $who }
desk-was-given-because = Given to { $whom }: { $why }
desk-was-put-back = Put back for anybody by { $who }
desk-was-proposed-words = { $who } proposes to accept { $words }
desk-was-proposed = { $who } proposes to accept
desk-was-proposed-decline = { $who } proposes to decline: { $reason }

## What rules wrote down, said again
desk-why-lane-typos = typos
desk-why-lane-corrections = corrections
desk-why-lane-legal = legal
desk-why-state-accepted = accepted
desk-why-state-fixed = fixed
desk-why-state-declined = declined
desk-why-state-held = held
desk-why-state-merged = merged
desk-why-legal = asks for removal, reply or privacy
desk-why-no-wording = no wording suggested
desk-why-passage-goes = the whole passage should go
desk-why-punctuation = punctuation only
desk-why-several = several changes at once
desk-why-word-for-none = a word for none
desk-why-none-for-word = none for a word
desk-why-word-known = “{ $out }” is no word, “{ $into }” is
desk-why-word-unknown = “{ $into }” is in no dictionary, “{ $out }” is
desk-why-number = a number changes
desk-why-negation = a negation changes
desk-why-doubled = a doubled word
desk-why-capitals = capital letters only
desk-why-name = a name changes
desk-why-spacing = spacing only
desk-why-letter = a letter or two
desk-why-words = the words change
desk-why-unannounced = without a notice
desk-why-words-of = the words of case { $case }
desk-why-unread = the page could not be read
desk-why-not-there = the passage is not on the page
desk-why-blocked = its sender is blocked
desk-why-flood = it came with a flood
desk-why-sender-blocked = The sender of a report on case { $case } is blocked
desk-why-old-words = The page shows the old words again.
desk-why-undone = Undone at once
desk-why-taken-back = Taken back
desk-why-taken-back-with = Taken back together with { $n } more
desk-why-another-reader = another reader says the same
desk-why-passage-found = the passage is on the page
desk-why-ambiguous = It stands { $n } times on the page; the reader’s context does not tell which.
desk-why-many = 16 or more
desk-why-not-in-text = the passage does not stand in this text
desk-why-no-time = the passage could not be looked for within the time an answer may take
desk-why-quote-empty = the quote is empty: select at least one visible character
desk-why-rule-every = rule for every case
desk-why-rule = rule for { $what }
desk-why-author = author { $what }
desk-why-section = section { $what }
desk-why-language = language { $what }
desk-why-lane = lane { $what }
desk-why-any = any report
desk-why-two-readers = two readers
desk-why-three-readers = three readers and more
desk-why-source = names a source
desk-why-no-remark = no remark
desk-why-short-remark = a short remark
desk-why-long-remark = a long remark
desk-why-shouting = mostly capitals
desk-why-links = links in the remark
desk-why-markup = markup in the remark
desk-why-exclamation = exclamation marks
desk-why-lost = not found on the page
desk-why-long-passage = a long passage
desk-why-one-word = one word marked
desk-why-shorter = the suggestion is much shorter
desk-why-longer = the suggestion is much longer
desk-why-quotation = in quotation marks
desk-why-elsewhere = the page has the suggested words elsewhere
desk-why-nowhere = the page has the suggested words nowhere
desk-why-repeats = the page repeats the words in question
desk-why-kind = kind { $what }
desk-why-flood-one-one = { $reports } reports from one sender on one page
desk-why-flood-one-pages = { $reports } reports from one sender on { $pages } pages
desk-why-flood-senders-one = { $reports } reports from { $senders } senders on one page
desk-why-flood-senders-pages = { $reports } reports from { $senders } senders on { $pages } pages
desk-why-gone = the page is gone: the site says there is nothing at its address
desk-why-status = the site answered with status { $status }
desk-why-later = the site answered with status { $status } and asks us to come back later
desk-why-no-page = the site answered with { $kind }, not with a page of text
desk-why-unreachable = { $host } cannot be reached: { $cause }
desk-why-too-slow = the page did not arrive within { $seconds } seconds
desk-why-too-large = the page is larger than { $bytes } bytes
desk-why-private = { $host } is { $what }; the operator can list it under private_hosts
desk-why-once-more = { $what }; it is asked once more before it counts as gone
desk-why-unread-because = The page could not be read: { $why }.
desk-why-scheme = addresses that begin with { $scheme }: are not read, only https: and http:
desk-why-credentials = the address contains a user name or a password
desk-why-port = port { $port } is not read; the operator can list the host and port under private_hosts
desk-why-bad-redirect = the site redirects to something that is no address
desk-why-redirects = the site redirects more than { $times } times
desk-why-encoding = the page came compressed in a way that cannot be read: { $how }
desk-why-inflates = the page is larger than { $bytes } bytes once it is inflated
desk-why-unavailable = no connection can be made from this machine: { $cause }
desk-why-net-this = this network
desk-why-net-private = a private network
desk-why-net-carrier = a carrier's shared network
desk-why-net-machine = this machine
desk-why-net-link = a link-local network
desk-why-net-protocols = reserved for protocols
desk-why-net-documentation = reserved for documentation
desk-why-net-sink = an anycast sink
desk-why-net-relay = a multicast relay
desk-why-net-6to4-relay = a 6to4 relay
desk-why-net-6to4 = a 6to4 tunnel
desk-why-net-benchmarking = reserved for benchmarking
desk-why-net-multicast = a multicast network
desk-why-net-reserved = reserved for later
desk-why-net-not-public = not a public network
desk-why-net-none = no host at all
desk-why-no-name = the name has no address
desk-why-refuses = it refuses the connection
desk-why-broke-off = the connection broke off
desk-why-no-answer = no answer came in time
desk-why-no-way = there is no way to it from here
desk-why-certificate-old = its certificate has expired
desk-why-certificate-name = its certificate is for another name
desk-why-certificate-issuer = its certificate comes from nobody who is trusted
desk-why-certificate = its certificate is not good
desk-why-no-secure = no secure connection could be agreed on
desk-why-no-http = it does not speak HTTP as it should
desk-why-network-says = the network says “{ $words }”
desk-why-not-in-time = the page could not be checked in time
desk-why-our-fault = the page could not be read because of a fault on our side
desk-why-too-deep = elements of the page nest deeper than { $levels } levels
desk-why-too-many = the page has more than { $n } elements
desk-why-too-many-too-deep = too many elements of the page nest too deeply
desk-why-too-many-attributes = an element of the page has more than { $n } attributes
desk-why-no-text = there is no article on the page, only { $letters } letters; where a script draws the page, have the site push its text
desk-why-error-page = the page is an error page: its title is “{ $title }”
desk-why-payers = the page shows only the beginning of the article to those who have not paid; have the site push the whole text
desk-why-let-alone = { $host } asks to be let alone until { $until }
desk-why-robots = the robots.txt of { $host } does not let “{ $agent }” read this page; allow it there, or have the site push the text
desk-why-no-article = there is no such article
desk-why-not-our-host = its address is on { $host }, which is no host of this site
desk-why-no-address = its address is none that can be read
desk-why-short = the page answered with something short that has nothing of the article: a wall or an error
desk-why-nothing = the page answered with no text
desk-why-leads-off = the page leads to { $host }, which is not a host of this site
desk-why-leads-home = the page is gone: it leads to the front page
desk-why-was-read = it was read
desk-why-is-gone = it is gone
desk-why-is-missing = the site says there is nothing at its address
desk-why-is-no-article = there is no article in what it answers
desk-why-is-silent = it does not answer
desk-why-list-elsewhere = it is not on a host of the site any more
desk-why-no-list = it is no feed and no sitemap
desk-why-hub-status = the hub { $hub } answered with status { $status }
desk-why-hub-unasked = the hub { $hub } cannot be asked: { $why }
desk-why-hub-no = the hub said no: { $why }

## What is refused about a case
desk-refused-decided = This case is { $state } already. Reopen it first if that should change.
desk-refused-not-decided = This case is open: there is no decision to take back.
desk-refused-nothing-to-tell = This case is { $state }. A notice tells what was accepted: accept the case first.
desk-refused-nothing-to-explain = This case is { $state }. How an error came about is said of an accepted case.
desk-refused-same-words = This wording is the passage as it stands. Change it, or decline the case if the page is right.
desk-refused-long-message = The message is too long: { $length } characters, and at most { $limit } are kept.
desk-refused-long-wording = The wording is too long: { $length } characters, and at most { $limit } are kept.
desk-refused-long-note = The note is too long: { $length } characters, and at most { $limit } are kept.
desk-refused-long-question = The question is too long: { $length } characters, and at most { $limit } are kept.
desk-refused-long-reason = The reason is too long: { $length } characters, and at most { $limit } are kept.
desk-refused-empty-note = The note is empty. Write it, or leave it.
desk-refused-empty-question = The question is empty. Write what the readers should tell you.
desk-refused-nobody-to-ask = Every reader of this case took the report back, so nobody can be asked.
desk-refused-taken-back = That reader took the report back and can't be asked. Ask another, or all of them.
desk-refused-not-on-this-case = That report is not on this case any more. Reload the page and look where it went.
desk-refused-merged = This case was merged into case { $case }. Decide there, or take the merge back.
desk-refused-put-aside = This case was put aside with the reports on it. Bring them back first.
desk-refused-no-such-reason = That reason is another site’s. Choose one of this site’s, or a ready one.
desk-refused-no-sender = Where this report came from was erased, so its sender can't be told any more. Decline the case instead.
desk-refused-legal-stays = What stands in the legal lane is never put aside. Decide it, or move the case to another lane first.
desk-refused-held = Case { $case } is held. Release it first.
desk-refused-aside = Case { $case } is put aside. Bring its reports back first.
desk-refused-same-case = That is this case. Choose another one.
desk-refused-other-article = Case { $case } is about another article. Only cases of one article are put together.
desk-refused-legal-apart = A case of the legal lane is kept apart from the others. Move one of them to the other’s lane first.
desk-refused-gives-nothing = Case { $case } is { $state }: its readers have their answer. Reopen it first.
desk-refused-takes-nothing = Case { $case } is { $state } and takes nothing more in. Reopen it first.
desk-refused-apart = The passages of case { $case } and case { $other } do not overlap. Move single reports where they are about the same error.
desk-refused-no-reports = No report was chosen. Tick those that should go.
desk-refused-nothing-left = Every report was chosen, so nothing would be left here. Leave out those that stay.
desk-refused-nothing-to-take-back = There is nothing of that kind left to take back on this case. Reload the page.
desk-refused-decided-since = Case { $case } was decided since, and is { $state }. Reopen it first, then take this back.
desk-refused-merged-since = Case { $case } was merged into another one since. Take that back first.
desk-refused-moved-on = Reader { $number } was moved on to another case since. Take that back first.
desk-refused-only-editors = Only an editor can do this.
desk-refused-only-readers = Only a reader's report can do this.
desk-refused-meanwhile = Meanwhile this case changed: { $what } Look again, then decide.
desk-refused-no-case = There is no such case.
desk-refused-notice-empty = The notice is empty. Write what is right, in a whole sentence.
desk-refused-notice-long = The { $what } is too long: { $length } characters, and at most { $limit } are kept.
desk-refused-notice-withdrawn = This notice was withdrawn already.
desk-refused-notice-same = The notice says this already. Change its text, or leave it.
desk-refused-no-notice = There is no such notice.
desk-refused-wording-gone = That wording is no longer suggested by anybody. Choose another, or write your own.
desk-refused-wordings-meet = Wordings { $first } and { $second } change the same words. Accept one of them, or write your own.
desk-refused-choose-reason = Choose a reason. Go back; what you typed is still there.
desk-refused-choose-lane = Choose one of the lanes. Go back.
desk-refused-choose-kind = Choose a type of notice. Go back.
desk-refused-no-delay = No notice of this case is due, so none can wait.
desk-refused-delay-until = Say until which day it waits, today or later.
desk-refused-delay-why = Say why the notice waits: the record will be asked.
desk-refused-no-approval = No notice of this case waits for approval any more.
desk-refused-own-approval = You wrote this notice yourself: somebody else has to approve it.
desk-refused-owner-approval = By the rules of this site an owner has to approve it. Ask one.
desk-refused-team = Nobody of that team is here and sees this case. Go back and choose somebody.
desk-refused-stranger = That person is not at this desk. Go back and choose another.
desk-refused-not-seen = { $name } does not see this case. Go back and choose somebody who does.
desk-refused-away = { $name } is away. Go back and choose somebody who is here.
desk-refused-no-words = No reader suggested words. Open it, and decide there.

## The way of a case so far
desk-trail-more = { $n ->
    [one] { $first }, then { $n } more by { $last }
   *[other] { $first }, then { $n } more by { $last }
  }
desk-trail-all-aside = Every report is put aside
desk-trail-all-back = Every reader took it back
desk-trail-reported = Reported
desk-trail-waits-reader = Waiting for the reader
desk-trail-asked = Asked { $when }
desk-trail-waits-decision = Waiting for a decision
desk-trail-back = Back at the desk since { $when }
desk-trail-for = For { $time }
desk-trail-accepted = Accepted
desk-trail-declined = Declined
desk-trail-merged = Merged into another case
desk-trail-held = Not in the queue until it is released
desk-trail-aside = With the reports on it
desk-trail-at = { $what } { $when }
desk-trail-by = { $who }, { $time }
desk-trail-checked = { $what }, checked { $when }
desk-trail-waits-page = Waiting for the page
desk-trail-page-fixed = Page fixed as suggested
desk-trail-page-otherwise = Page changed differently
desk-trail-page-removed = Passage removed from the page
desk-trail-seen = Seen on the page itself
desk-trail-page = Page
desk-trail-in-log = Read it in the log
desk-trail-published = Notice published { $when }
desk-trail-notice = Notice
desk-trail-none = None
desk-trail-due = Due
desk-trail-due-later = Due once the page is fixed
desk-trail-after = Published after the decision, not before
desk-trail-not-asked = None asked for

## The history of an article
desk-history-title = History of { $title }
desk-history-article = Article { $n }
desk-history-json = Export as JSON
desk-history-html = Export as HTML
desk-history-kept = { $n ->
    [one] { $n } revision kept.
   *[other] { $n } revisions kept.
  }
desk-history-changed = What changed from { $before } to { $after }
desk-history-first = The first text, seen { $when }
desk-history-view = View
desk-history-in-one = In one
desk-history-side = Side by side
desk-history-beside = The article reads the same; what changed stands beside it on the page.
desk-history-stay = { $n ->
    [one] { $n } paragraph stays
   *[other] { $n } paragraphs stay
  }
desk-history-moved-away = Moved from here
desk-history-moved-here = Moved here
desk-history-gone = Gone
desk-history-new = New
desk-history-revisions = Revisions
desk-history-older = { $n ->
    [one] { $n } older ones are in the export.
   *[other] { $n } older ones are in the export.
  }
desk-history-fetched = Read from the page
desk-history-pushed = Sent by the site
desk-history-case = Case { $case }: { $verdict }
desk-history-notice = { $kind } published
desk-history-wrote = { $n ->
    [one] Case { $case }: { $n } reader wrote about this text
   *[other] Case { $case }: { $n } readers wrote about this text
  }
desk-history-made = What changed, as Corrigenda saw it, the newest first. Made { $when } UTC.
desk-history-first-text = The first text.
desk-history-beside-then = The article reads the same; what changed stood beside it on the page.

## The case
desk-case-title = Case { $n }
desk-case-title-state = Case { $n }, { $state }
desk-reader-n = Reader { $n }
desk-merged-was = This case was merged.
desk-merged-into = This case was merged into { $link }, where its readers are now.
desk-in-case-n = case { $n }
desk-merged-this = Case { $n } was merged into this one.
desk-merged-see = See it as it was
desk-not-done = Not done.
desk-kept-as-note = What you wrote is kept as a note, not added yet.
desk-previous = Previous
desk-next = Next
desk-page-history = History of the page
desk-to-decision = Go to the decision
desk-to-decided = Go to what was decided
desk-case-fresh = This case changed, show it
desk-case-fresh-since = This case changed since { $since }, show it
desk-case-others = { $n ->
    [one] { $names } has this case open too.
   *[other] { $names } have this case open too.
  }
desk-what-happened = What happened
desk-what-changed = What changed on the page
desk-before-seen = Before, seen { $when }
desk-after-seen = After, seen { $when }
desk-after = After
desk-nothing-left = Nothing of it is left on the page.
desk-passage-h = The passage in its article
desk-passage-erased = What was quoted stood on no page; the reader’s words are erased.
desk-mark-out = out
desk-rivals = Suggested wordings
desk-rivals-choose = Choose the wording to accept
desk-rival-markup = Contains markup, shown as text.
desk-rival-also = And wording { $n }, which changes other words
desk-rival-own = Your own wording
desk-rival-own-name = Your own wording of the passage
desk-rival-open = Leave the words to the newsroom
desk-rival-open-what = Accepted: something is wrong here. How it will read is for the page to show.
desk-rival-none = No reader suggested a wording.
desk-rival-no-source = No source.
desk-rival-source = With a source.
desk-rival-sources = { $n ->
    [one] { $n } with a source.
   *[other] { $n } with a source.
  }
desk-rival-touches = Touches other words: can be accepted as well.
desk-rival-first = First at { $when }.
desk-voices = What readers wrote
desk-voice-clarification = Asks for a clarification
desk-voice-withdrawn = Taken back
desk-voice-no-wording = No wording
desk-voice-without = without { $words }
desk-voice-source = Source
desk-voice-block = Abuse? Block this sender
desk-voice-block-whom = , reader { $n }
desk-voice-block-for = For
desk-day-1 = A day
desk-day-7 = A week
desk-day-30 = 30 days
desk-voice-block-do = Block, and put aside what they sent that day
desk-voice-block-hint = They are told nothing, and are answered as before. Everybody who writes through the same connection counts as one sender. Of what came before yesterday the sender is not known any more: it is put aside, and what they send next is not.
desk-voices-silent-one = { $n ->
    [one] The reader gave no reason.
   *[other] All { $n } gave no reason.
  }
desk-voices-silent-more = { $n ->
    [one] { $n } more gave no reason.
   *[other] { $n } more gave no reason.
  }
desk-voices-show = { $n ->
    [one] Show it
   *[other] Show them
  }
desk-hand-taken = Put together by hand
desk-hand-take-back = Take it back
desk-hand-line = { $what }, { $when }
desk-hand-others = Other cases of this article
desk-hand-merge = Merge into this case
desk-hand-merge-what = : case { $n }
desk-hand-split = Split this case, or move reports
desk-hand-which = Which reports
desk-hand-withdrawn = { $when }, taken back
desk-hand-own-case = Give them a case of their own
desk-hand-other-case = Or another case
desk-hand-move = Move them there
desk-hand-kept = Every reader keeps the receipt; it shows the case the report is on. All of it can be taken back.
desk-asked = What readers were asked
desk-asked-to = to { $whom }
desk-asked-several = several readers
desk-asked-reader = reader { $n }
desk-asked-answered = Reader { $n } answered
desk-asked-erased = Erased by the reader.
desk-asked-none = No answer yet.
desk-published = Published
desk-published-withdrawn = , withdrawn
desk-published-link = Permanent link
desk-published-told = Told
desk-published-told-do = Note where it was told
desk-published-change = Amend or withdraw
desk-published-amended = Amended text
desk-published-amend-hint = What it says now stays readable under the new text.
desk-published-amend = Amend the notice
desk-published-why = Why it is withdrawn
desk-for-the-desk = (for the desk)
desk-optional = (optional)
desk-optional-for-the-desk = (optional, for the desk)
desk-published-withdraw = Withdraw the notice
desk-published-withdraw-what = It keeps its address and says that it was withdrawn.
desk-second-waits = A notice waits for a second person
desk-second-by = by { $who }, not published yet
desk-second-repeats = It repeats what was wrong, before and after.
desk-second-approve = Approve and publish
desk-second-why-not = Why not
desk-second-back = Send it back
desk-second-take = Take it back
desk-sisters = The same words elsewhere
desk-sister-same = The same words
desk-sister-near = Nearly the same
desk-sister-let-be = Let be
desk-sister-history = History
desk-sisters-open = Open a case for each ticked
desk-sisters-dismiss = Let the ticked be
desk-notice = Notice
desk-notice-type = Type
desk-notice-text = Text
desk-notice-hint = Say what was wrong and what is right. Do not thank, do not explain how it happened.
desk-notice-repeat = Repeat what was wrong
desk-notice-repeat-what = before and after, wherever the notice is read
desk-notice-repeat-legal = only if needed: in the legal lane it would be published again
desk-notice-never-found = The passage was not found on the page, so the notice does not repeat it as words of the page.
desk-notice-rules = House rules
desk-notice-good = Nothing to say against this wording.
desk-notice-cause = How it came about, for the accuracy report only
desk-cause = How it came about
desk-cause-not-said = Not said
desk-notice-preview = As readers will see it
desk-notice-publish = Publish the notice
desk-notice-check = Check the wording
desk-notice-told-fixed = The page is fixed; readers of this case are told.
desk-notice-told-not-yet = The page does not say so yet; readers of this case are told.
desk-delay = The notice waits until { $day }, says { $who }: { $why }
desk-delay-passed = The notice was to wait until { $day }, says { $who }: { $why }
desk-delay-has-to = It has to wait
desk-delay-until = Until, that day included
desk-delay-why = Why
desk-delay-do = Let it wait
desk-delay-rule = { $n ->
    [one] By the site’s rules a notice follows within { $n } hour.
   *[other] By the site’s rules a notice follows within { $n } hours.
  }
desk-notes = Notes for the desk
desk-note-add = Add a note
desk-note-never = (never shown to readers)
desk-note-names = Whom you name finds it:
desk-note-do = Add
desk-activity = Activity
desk-activity-take = Take it along:
desk-activity-text = text
desk-merged = Merged
desk-merged-where = Its readers are on { $link } now. The merge is taken back there.
desk-held = Held
desk-held-why = It is not in the queue, since what it says could not be checked. It comes there by itself once the page is read and has the passage, or another reader says the same.
desk-put-aside = Put aside
desk-put-aside-why = Nobody but blocked senders or a flood wrote about this. It comes back when their reports are brought back, or when another reader says the same.
desk-decide = Decide
desk-decision = Decision
desk-ask = Ask
desk-accept-notice = Publish a notice.
desk-accept-notice-needed = The site’s rules ask for one here; you write it next.
desk-accept-notice-not = The site’s rules ask for none here.
desk-say-to-readers = Say something to the readers
desk-accept-case = Accept the case
desk-accept-chosen = Accept the chosen wording
desk-accept-own = Accept your wording
desk-accept-open = Accept, words left open
desk-accept-numbered = Accept wording { $numbers }
desk-accept-and = and
desk-words-left = The words are left to the newsroom.
desk-readers-answered = { $n ->
    [one] { $n } reader gets the answer on the receipt page.
   *[other] { $n } readers get their answer on the receipt page.
  }
desk-readers-unreachable = { $n ->
    [one] Mail to one of them came back.
   *[other] Mail to { $n } of them came back.
  }
desk-decided-unreachable = { $n ->
    [one] Mail to one reader came back.
   *[other] Mail to { $n } readers came back.
  }
desk-reason = Reason
desk-remember = Remember this refusal
desk-remember-hint = The next report of the same words gets this answer by itself. The reader may insist, which brings it here.
desk-remember-for = For
desk-remember-not = Do not remember
desk-remember-article = This article
desk-remember-section = Its section
desk-remember-site = The whole site
desk-remember-until = Until
desk-remember-30 = 30 days from now
desk-remember-90 = 90 days from now
desk-remember-365 = A year from now
desk-question = Your question
desk-question-whom = Whom
desk-question-every = Every reader, { $n }
desk-question-reader = Reader { $n }, { $when }
desk-question-hint = They see it on the receipt page and answer there; whoever left an e-mail is written to.
desk-ask-readers = Ask the readers
desk-ask-reader = Ask the reader
desk-contributors-comment = Contributors comment; an editor decides. Your note is read with the case.
desk-readers-told = The readers were told
desk-copies = Copy the corrected passage
desk-copy-plain = Plain
desk-copy-html = HTML
desk-copy-markdown = Markdown
desk-copy-patch = Patch
desk-patch-of = The patch of { $path }
desk-patch-assumes = The file itself was not sent: the patch assumes that it is the page’s text, a paragraph a line. Send it as source in { $request } for a patch that fits.
desk-decided-by = By { $who }, { $when }, after { $time }.
desk-decided-by-whom = By { $who }.
desk-somebody = somebody
desk-decided-cause = How it came about: { $cause }.
desk-cause-do = Note it
desk-reopen-why = Why reopen
desk-reopen = Reopen the case
desk-so-far = So far
desk-check-now = Check now
desk-the-page = The page
desk-who-has = Who has it
desk-has-nobody = Nobody has it yet.
desk-has-you = You have it.
desk-has-other = { $name } has it.
desk-has-left = Somebody who left has it.
desk-take = Take it
desk-give-to = Give it to
desk-give-team = { $team }, next in turn
desk-give-nobody = Nobody: anybody may take it
desk-give = Give
desk-lane = Lane
desk-lane-move = Move
desk-about-section = { $section }.
desk-about-author = By { $author }.
desk-about = { $section }, by { $author }.
desk-about-published = Published { $when }.
desk-about-modified = Changed { $when }, as the page says.
desk-stands-heading = Stands in a heading.
desk-stands-item = Stands in a list.
desk-stands-cell = Stands in a table.
desk-stands-caption = Stands in a caption.
desk-stands-quotation = Stands in a quotation.
desk-remark-unreadable = The page is not readable, looked at { $when }: { $why }.
desk-remark-speech = Quoted speech; nobody is named near it. A newsroom may not rewrite what somebody said.
desk-remark-speech-of = Quoted speech, { $speaker }. A newsroom may not rewrite what somebody said.
desk-remark-outside = This stands on the page, outside the article.
desk-remark-not-found = Not found on the page; this is the passage as the reader quoted it.
desk-remark-unread = The page could not be read yet; this is the passage as the reader quoted it.

## Refused at other cases
desk-refused-none-ticked = Nothing is ticked. Tick the articles that need the same correction.
desk-refused-choose-case = Choose a case from the list.
desk-why-the-notice = notice
desk-why-passage-was = passage as it was
desk-why-passage-is = passage as it is
