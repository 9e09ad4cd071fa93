# What readers see in English. Every other file here has the same messages with the same places;
# a test says what is missing, and which plural forms a language needs.

## Frame of every page
skip = Skip to the text
nav = Corrections
nav-log = Corrections
nav-write = Tell us about a mistake
kept-with = Kept with { $product }
hour = { $h }.{ $m }
moment = { $day }, { $hour }
in-utc = { $time } UTC
joined = { $first }, { $second }
percent = { $n }%
span-short = less than a minute
span-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
span-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }
span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
correction = Correction
clarification = Clarification
editors-note = Editor’s note
update = Update
retraction = Retraction
corrections = Corrections
clarifications = Clarifications
editors-notes = Editor’s notes
updates = Updates
retractions = Retractions
was = Was
now = Now

## The public record
log-title = Corrections and clarifications
log-stand = What we got wrong, and what is right. Every entry stays here.
log-kinds = Kinds of notice
log-every = All
log-empty = Nothing has been corrected yet.
log-no-match = No entry matches.
log-see-all = All corrections and clarifications
log-permanent = Permanent link
log-more = More entries
log-older = Older entries
log-newest = The newest entries
log-withdrawn = Withdrawn on { $day }
log-amended = Amended on { $day }
log-feed-title = { $site }: corrections and clarifications
log-headline = { $kind }: { $headline }
log-headline-withdrawn = { $kind } (withdrawn): { $headline }
came-reported = { $n ->
    [one] Reported by a reader
   *[other] Reported by readers
  }
came-by = { $n ->
    [one] by a reader
   *[other] by { $n } readers
  }
fixed-at-once = fixed in less than a minute
fixed-minutes = { $n ->
    [one] fixed in { $n } minute
   *[other] fixed in { $n } minutes
  }
fixed-hours = { $n ->
    [one] fixed in { $n } hour
   *[other] fixed in { $n } hours
  }
fixed-days = { $n ->
    [one] fixed in { $n } day
   *[other] fixed in { $n } days
  }
how-title = How we correct
how-stand = What readers told us in the last twelve months, and what became of it.
how-months = Months
how-reports = Reports from readers
how-decided = Cases decided
how-share-decided = Share of cases decided
how-upheld = Found to be right
how-unfixed = Found to be right, and not yet changed on the page
how-to-decision = Time to a decision, median
how-to-decision-slow = Time to a decision, nine in ten within
how-to-fix = Time until the page was right, median
how-to-fix-slow = Time until the page was right, nine in ten within
how-to-notice = Time from the decision to the notice, median
how-within = Notices in time ({ $time } from the decision)
how-noticed = Corrected facts with a published notice
how-amended = Notices amended since
how-withdrawn = Notices withdrawn since
how-told = Where notices were told
how-kinds = What was wrong
how-kind-spelling = Spelling, grammar
how-kind-name = A name or a title
how-kind-number = A number or a date
how-kind-wording = Wording
how-kind-context = Something missing or unclear
how-kind-meaning = The opposite was said
how-kind-removal = Removal, reply, privacy
how-causes = How it came about
how-cause-typing = A slip while typing
how-cause-editing = Editing
how-cause-agency = Text of a news agency
how-cause-misread = A source misread
how-cause-source = The source was wrong
how-cause-translation = Translation
how-cause-out-of-date = It was right once
how-cause-unsaid = Not recorded
embed-page = Corrections on this page
embed-recent = Recent corrections
embed-none = Nothing has been corrected on this page.
notice-article = Article
notice-reported = Reported
notice-page = The page
notice-itself = This notice
notice-withdrawn = This notice was withdrawn on { $day }. It stays here as it was published.
notice-withdrawn-at = Withdrawn on { $moment }
notice-amended-at = Amended on { $moment }
notice-not-amended = Not amended since it was published
notice-another = Tell us about another mistake

## First drafts of notices; the places hold quotations with their marks
draft-was-now = An earlier version of this article said { $was }. It should have said { $now }.
draft-clear = An earlier version of this article said { $was }. To be clear, it now says { $now }.
draft-note = An earlier version of this article said { $was }. It now says { $now }.
draft-wrong = A passage in an earlier version of this article was wrong. It should have said { $now }.
draft-unclear = A passage in an earlier version of this article was unclear. To be clear, it now says { $now }.
draft-removed = An earlier version of this article said { $was }. These words have been removed.
draft-removed-unsaid = A passage has been removed from this article.
draft-update = This article has been updated. It now says { $now }.
draft-retracted = This article has been retracted.
draft-retracted-was = This article has been retracted. It said { $was }, which does not stand.

## The form
write-title = Tell us what is wrong
write-title-refused = Not sent yet: Tell us what is wrong
write-stand = Paste the sentence as it is printed. We find it on the page; you say how it should read.
write-page = Page
write-page-hint = Its address, as your browser shows it.
write-quote = The sentence as printed
write-wording = How it should read
write-wording-note = (leave empty if you only want to say what is unclear)
write-kind = What kind of change is it?
write-kind-hint = A correction: something is wrong. A clarification: something is missing, or can be read two ways.
write-why = Why, or a link to a source
write-optional = (optional)
write-trap = Leave this empty
write-send = Send it
write-promise = No account, no name. You get a receipt to follow.

## What is refused, and what to do
refused-too-long = This has { $has } characters, and { $most } are the most that can be taken. Shorten it.
refused-trap = A field that should stay empty, “website”, was filled in, perhaps by a program that fills in forms. Empty it and send again.
refused-trap-form = A hidden field was filled in, perhaps by your browser. It is empty again: press Send once more.
refused-no-passage = The passage is missing. Copy the words from the page as they are printed.
refused-says-nothing = Say how it should read, or what is wrong or unclear.
refused-lang = “{ $tag }” is not a language. Send a tag such as en, uk or pt-BR, or leave it out.
refused-site = No site called “{ $site }” is known here. Whoever runs the site can check the name in the page’s script tag.
refused-address = “{ $address }” is not a web address. Send the whole address of the page, beginning with https://
refused-scheme = Only addresses that begin with https:// or http:// can be read, not { $scheme }:
refused-credentials = The address contains a user name or a password. Send it without them.
refused-long-address = The address is longer than 2048 bytes. Send the page’s own, shorter address.
refused-host = Pages of { $host } do not belong to this site. Its owner can add the host to the site.
refused-host-form = { $host } is not part of this publication. Paste the address of one of its own pages.
refused-origin = Reports about { $site } are not taken from { $origin }. Open the page on its own site and try again.
refused-id = Another report was sent with this id before. Make a new UUID for each report.
refused-id-form = You sent this form before, with other words. Press Send once more to add these as a second report.
refused-kind = Choose whether it is a correction or a clarification.
refused-rate = { $seconds ->
    [one] Many reports have come from your network just now. Wait { $seconds } second and send again.
   *[other] Many reports have come from your network just now. Wait { $seconds } seconds and send again.
  }
refused-mail = This is no e-mail address. Write one such as name@example.org.
refused-answered = The answer stands on this page already; no mail would follow.
refused-addresses = Several addresses were given here today. Try again tomorrow, or keep this page’s link.
refused-add-empty = Write what should be added, or leave it.
refused-add-long = This has { $has } characters, and { $most } are the most that can be added at once. Shorten it.
refused-add-full = So much was added already that no more can be kept here. Write in anew about what is still wrong.
refused-add-erased = What you sent was erased, and nothing can be added to it. Write in anew.
nowhere-title = Nothing is here
nowhere = There is nothing at this address. Check it, or go back.
broken-title = Something broke
broken = Something on our side broke. It was written down; trying again may help.
busy-title = Not at this moment
busy = Nothing can be stored at this moment. Try again in a few seconds.
strange-form-title = This was not understood
strange-form = This address or form is not what the page that led here makes. Go back and try from there.
refused-notice-kind = There is no kind of notice called that. There are: { $kinds }.
refused-before = “before” is the number of a notice. Go back to the newest entries.
refused-large = What was sent is larger than { $most } KiB, or broke off. Shorten it and send again.
refused-type = Send it as { $type }, not compressed.
refused-broke-off = What was sent broke off. Send it again.
refused-late = It did not arrive within { $seconds } s. Send it again.
refused-method = { $method } means nothing at this address. Open it from the page that led here.
receipt-unknown-title = This receipt is not known here
receipt-unknown = No receipt is known by this link. Check it against the one you were given; a receipt works for a year.
link-used-title = This link is used up
link-used = This link is not known here. It works for seven days, and until the answer was sent. Leave the address again on your receipt.
receipt-strange = The form did not say what to do. Go back to the receipt and press one of its buttons.

## The receipt
receipt-title = Your suggestion
receipt-of = Your suggestion of { $day }, receipt { $receipt }
receipt-about = You told us about “{ $title }”.
receipt-way = What happened
step-received = Received
step-accepted = Accepted
step-declined = Declined
step-reopened = Opened again
step-changed = Page changed
step-notice = Notice published
step-open = With the editors
step-open-more = Nothing is decided yet
step-to-change = The page is to be changed
step-to-change-more = We look at it again and again until it is
step-notice-follows = A notice follows
read-it = Read it
found-waiting = We are reading the page
found-article = Found in the article
found-page = Found on the page, outside the article
found-nowhere = Not found on the page as we read it; the editors see it all the same
found-unread = The page could not be read; the editors see it all the same
headline-erased = What you sent was erased.
headline-reading = Received. We are reading the page.
headline-open = It is on the editors’ desk.
headline-accepted = You were right. The page is not changed yet.
headline-suggested = You were right. The page now says so.
headline-removed = You were right. The words are gone from the page.
headline-changed = You were right. The page was changed.
fixed-suggested = As suggested
fixed-removed = The words are gone
fixed-otherwise = In other words
declined-correct = The article is right as it stands.
declined-style = It is a matter of style, and ours differs.
declined-quoted = These are somebody else’s words, quoted as they were spoken.
declined-fixed = It was put right before your report was read.
declined-unverified = We found no source that confirms it.
declined-not-ours = The words are not ours to change.
declined-plainly = It was not taken up.
receipt-said = What the editors say
receipt-desk = The corrections desk, { $moment }
receipt-evidence = Before and after
receipt-before = The page when you wrote, { $hour }
receipt-after = The page now
receipt-after-seen = The page now, last looked at { $moment }
receipt-after-fixed = The page as it was put right, { $moment }
receipt-sent = What you sent
row-kind = Kind
row-words = Words
row-passage = Passage
row-wording = Your wording
row-leave-out = Leave these words out
row-why = Why
row-source = Source
row-mail = E-mail
erased-on = Erased on { $moment }
contact-unconfirmed = Not confirmed yet: open the link in the mail that went there
contact-confirmed = Confirmed; used for the answer and then deleted
receipt-mail = Want the answer by e-mail?
receipt-mail-other = Another address for the answer
receipt-mail-hint = Used for the answer to this suggestion, then deleted.
receipt-mail-send = Send me the answer
receipt-more = Something still wrong, or something to add?
receipt-more-send = Send to the desk
receipt-forget = Delete my address
receipt-erase = Erase what I sent
receipt-erase-hint = Your wording, your reasons, the source and the address are erased at once and cannot be brought back.
receipt-until = Only people with this link can see this page. It works until { $day }.
done-added = Sent to the desk.
done-asked = Open the link in the mail that comes to that address. Until then nothing else is sent there.
done-forgotten = The address is deleted.
done-erased = Your words, the source and the address are gone.
inert-both = Contains markup and characters that turn the direction of text, shown as text.
inert-markup = Contains markup, shown as text.
inert-turned = Contains characters that turn the direction of text, shown as text.
confirm-title = Your address
confirm-ask = Is this your address?
confirm-one = A suggestion to { $site } names it for the answer.
confirm-several = { $n ->
    [one] { $n } suggestion, to { $site }, names it for the answer.
   *[other] { $n } suggestions, the newest to { $site }, name it for the answer.
  }
confirm-yes = Yes, send the answer here
confirm-not-you = If it was not you, close this page. Nothing else is sent to the address, and it is deleted.
confirm-done = Your address is confirmed.
confirm-done-more = { $n ->
    [one] The answer to your suggestion comes to this address, which is then deleted.
   *[other] The answers to your suggestions come to this address, which is then deleted.
  }
confirm-receipt = Your receipt

## Mail
mail-about = You wrote to { $site } about “{ $title }”:
mail-about-page = You wrote to { $site } about this page:
mail-confirm-subject = Confirm your address for the answer from { $site }
mail-confirm = Somebody, probably you, wrote to { $site } about a mistake and asked for the answer at this address.
mail-confirm-press = If it was you, open this page and press its button:
mail-confirm-not-you = If it was not you, do nothing. Nothing else is sent to this address, and it is deleted after seven days.
mail-accepted-subject = You were right: { $site } has accepted your suggestion
mail-accepted = We have accepted your suggestion. The page is not changed yet; we are watching it.
mail-declined-subject = The answer of { $site } to your suggestion
mail-declined = We have looked into it, and the article stays as it is.
mail-fixed-subject = { $site } has changed the page you wrote about
mail-fixed-suggested = We have accepted your suggestion, and the page was changed: it now reads as suggested.
mail-fixed-removed = We have accepted your suggestion, and the page was changed: the words are gone from it.
mail-fixed-otherwise = We have accepted your suggestion, and the page was changed: it was put in other words.
mail-notice-subject = { $site } has published a notice on the page you wrote about
mail-notice = We have accepted your suggestion and published this:
mail-notice-link = The notice:
mail-receipt = Your receipt, with what you sent and what became of it:
mail-was = Was: { $words }
mail-now = Now: { $words }
mail-last = You asked for this answer. It is the last mail about it: your address was deleted when it was sent.
mail-more-page = You asked for this answer. One more mail follows when the page is changed. Then your address is deleted. To have it deleted now, open your receipt.
mail-more-notice = You asked for this answer. One more mail follows when the notice is published. Then your address is deleted. To have it deleted now, open your receipt.

## Question and answer
done-answered = Your answer is with the editors.
step-asked = The editors asked you
step-answered = You answered
step-answer = Your answer
step-answer-more = The editors wait for it; nobody has to answer
headline-asked = The editors ask you something.
asked-title = The editors ask
asked-answered = Your answer, { $moment }
asked-hint = Only the editors read it. Nobody has to answer.
asked-send = Send the answer
asked-closed = Not answered; it was decided since.
refused-answer-empty = Write your answer, or leave the question: nobody has to answer.
refused-answer-long = Your answer has { $has } characters, and { $most } are the most that can be sent. Shorten it.
refused-answer-not-asked = The editors have not asked this here. Reload the page to see what they ask.
refused-answer-already = You answered this already. If there is more to say, add it below.
refused-answer-erased = What you sent was erased, so there is nothing left to answer about. Write in anew.
mail-asked-subject = { $site } asks you something about your suggestion
mail-asked = Before they decide, the editors ask you:
mail-asked-answer = Answer on your receipt; nobody has to:
mail-asked-more = You asked to hear about your suggestion. The answer follows when it is decided; then your address is deleted. To have it deleted now, open your receipt.

## An answer that came by itself
done-insisted = It is on the editors’ desk again.
refused-insist = There is no answer here that came by itself. Reload the page to see how it stands.
insist-title = Is it wrong all the same?
insist-hint = The same was suggested before, and the editors decided about it then; this is their answer of that time. If you insist, an editor looks at yours.
insist-send = Send it to the editors

## Where the sentence stands, and what is known of it
write-find = Find it and send
write-quote-hint = From memory will do: we look for what comes closest.
write-found = Found in paragraph { $n }.
write-several = These words stand in several places. Which do you mean?
write-near = That sentence is not on the page as pasted. Is it one of these?
write-nowhere = Nothing like it is on the page as we last read it. Send it as it is, and an editor will look for it.
write-none = None of these. Send what I pasted; an editor will look for it.
write-places = Places on the page
write-change = Change something
write-choose = Choose the sentence from the article
write-sentences = The sentences of the article
write-sentences-hint = Step through them with the arrow keys.
write-take = Take this sentence
write-anyway = Send it all the same
write-unread = That page could not be read just now. Paste the sentence or type it from memory; we look for it later.
write-sentences-cut = These are the first { $n } sentences. If yours comes later, go back and paste it.
known-readers = { $n ->
    [one] { $n } reader reported this. Editors are on it.
   *[other] { $n } readers reported this. Editors are on it.
  }
known-since = First reported on { $moment }. If you know something they may not, send it: a second source settles most cases.
known-right = This was put right on { $moment }.
known-now = The page now says:
known-refused = The editors looked at these words before and kept them.

## Privacy: what is kept, for how long
nav-privacy = Privacy
privacy-stand = What is kept about readers here, and for how long. This page is written from the settings that are in force.
privacy-reading = When you read
privacy-no-cookies = No cookies are set, nothing is asked of other companies, and nothing is stored in your browser before you write.
privacy-network = The address of your network is not stored. A keyed code of it keeps floods away; the key changes daily, and the code is kept for { $n ->
    [one] { $n } day
   *[other] { $n } days
  }.
privacy-writing = When you write
privacy-sent = What you send goes to the editors of { $site }: the passage, your wording, your reasons and a source. No name and no account are asked for.
privacy-words = Your words are kept for { $n ->
    [one] { $n } month
   *[other] { $n } months
  } after the decision. Then they are deleted; what the newsroom decided stays.
privacy-words-stay = Your words are kept with the editors’ record of the case.
privacy-public = What is published about a correction never names a reader and never shows what a reader wrote beside the change.
privacy-address = Your e-mail address
privacy-mail = It is asked for only after you have sent something, is used for the answer alone once you have confirmed it, and is deleted when the answer is sent.
privacy-mail-gone = An address that nobody confirms is deleted after seven days. One that still waits for its answer is kept for { $n ->
    [one] { $n } day
   *[other] { $n } days
  } at most.
privacy-sealed = It is kept apart from what you wrote and sealed: a copy of the database does not show it.
privacy-no-mail = No mail leaves from here. The answer stands on your receipt.
privacy-yours = What you can do
privacy-receipt = You get a receipt, a link that only you have. It works for a year.
privacy-rights = On it you see and download everything that is kept about what you sent, add to it, delete your address, or erase all of it. No account is needed, and nobody has to be asked.
privacy-ledger = What you erased stays erased, even when an older backup has to be brought back.
privacy-ask = Questions about this go to { $site }.
words-gone-on = Deleted on { $moment }: the time to keep them was over
contact-dead = Mail to it came back, so nothing else is sent there. Leave another address
headline-withdrawn = You took it back.
done-withdrawn = It is taken back.
receipt-withdraw = Take it back
receipt-withdraw-hint = It counts no more and is not answered, and your address is deleted. The editors still see what you wrote; to have that erased, choose the other button.
row-taken-back = Taken back
contact-answered = Answered on { $moment }, then deleted
contact-came-back = Mail to it came back on { $moment }; the answer stands on this page

## The policy
nav-policy = Corrections policy
policy-wrong = A wrong fact is put right on the page, and a correction says what was wrong and what is right.
policy-unclear = Words that mislead, or can be read two ways, are made clear, and a clarification says so.
policy-typo = Slips of spelling that change no meaning are mended without a notice.
policy-within = Where a notice is needed, it follows the decision within { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }. If it has to wait longer, the editors keep the reason.
policy-wrong-quiet = A wrong fact is put right on the page; our rules ask for no notice about it.
policy-unclear-quiet = Words that mislead, or can be read two ways, are made clear; our rules ask for no notice about it.
policy-typo-told = Slips of spelling are mended, and a notice says so.
policy-legal = What is removed, answered or kept private because the law gives somebody a right to it gets a notice too. It does not have to repeat what had to go.
policy-legal-quiet = What is removed, answered or kept private because the law gives somebody a right to it is done without a notice.
policy-two = These come out only after a second person has approved them: { $kinds }.
policy-two-owner = These come out only after one of those responsible for the desk has approved them: { $kinds }.
policy-channels = Beside this record, notices may be told here: { $places }.
policy-in-web = on the page of the article
policy-in-print = in print
policy-in-alert = by push message
policy-in-newsletter = in the newsletter
policy-in-social = on social networks
policy-in-syndication = to those who took the article over
policy-stays = Every notice stands alone, blames nobody and keeps its address. It may be amended or withdrawn, and then says so; it does not vanish.
policy-tell = Anybody may tell us about a mistake, without an account and without a name. Everybody who does gets a receipt that shows what was decided, and why.
policy-quoted = Words that somebody spoke are not rewritten; where they are wrong, a note beside them says so.
log-search = Search the corrections
log-search-go = Search
receipt-export = Download everything kept about this report

## What a notice said before
notice-until = Until { $moment } it said:

## How an article changed
history-title = How this article changed
history-stand = Every text of this article that we have read, and what changed from one to the next.
history-first = The first text that was read.
history-beside = Only what stands beside the article changed.
history-new = New
history-gone = Removed
history-moved-here = Moved here
history-moved-away = Moved from here
