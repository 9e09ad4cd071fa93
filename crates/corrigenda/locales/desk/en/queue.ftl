# The queue and the pages around it: several at once, saved views, what is put aside, mentions, changes.

## The queue
desk-queue-title = Queue ({ $n })
desk-queue = Queue
desk-queue-lanes = Lanes
desk-queue-lane-all = All
desk-lane-typo = Typos
desk-lane-correction = Corrections
desk-lane-legal = Legal
desk-flood-many = Many at once: { $what }.
desk-flood-look = Look at a few before you decide.
desk-flood-put-aside = Put all of it aside
desk-aside-what = Put aside: { $what }.
desk-aside-holds-by = { $holds }, by { $by }.
desk-aside-bring-back = Bring it back
desk-case-n = Case { $n }
desk-select-case = Select case { $n }
desk-readers-word = { $n ->
    [one] reader
   *[other] readers
  }
desk-readers-n = { $n ->
    [one] { $n } reader
   *[other] { $n } readers
  }
desk-with-whom = With
desk-waits-since = Reported
desk-waits-ago = ago
desk-yours = Yours
desk-left-somebody = Somebody who left

## Filters
desk-filter-name = Filter the queue
desk-filter-search = Search passages, articles, reader text
desk-filter-state = State
desk-filter-whose = Whose
desk-filter-anybody = Anybody’s
desk-filter-mine = Mine
desk-filter-nobody = Nobody’s
desk-away-name = { $name }, away
desk-filter-site = Site
desk-filter-any = Any
desk-filter-any-section = Any
desk-filter-section = Section
desk-filter-order = Order
desk-filter-do = Filter
desk-filter-more = More filters
desk-filter-language = Language
desk-filter-readers = Readers, at least
desk-filter-clear = Clear the filters
desk-show-waiting = Open
desk-show-new = New
desk-show-not-fixed = Accepted, not fixed
desk-show-notice-due = Notice due
desk-show-closed = Closed
desk-show-held = Held
desk-show-aside = Put aside
desk-show-any = Any
desk-sort-newest = Newest first
desk-sort-weight = Weightiest first
desk-sort-most-readers = Most readers
desk-sort-waiting-longest = Waiting longest
desk-sort-likely = Likely right first
desk-sort-unlikely = Likely not first

## Saved views
desk-views = Saved views
desk-view-forget = Forget this view
desk-view-save = Save this view
desk-view-name = Name
desk-save = Save
desk-view-name-wrong = Give the view a name of 1 to 60 characters.
desk-view-too-many = You keep 30 views already. Forget one of them first.

## What stands above the rows
desk-held-n = { $n ->
    [one] { $said } case is held
   *[other] { $said } cases are held
  }
desk-held-until = { $link } until what they say can be checked, or somebody lets them in.
desk-held-what = These are first reports that could not be checked: the page could not be read, or the passage is not on it. Each comes to the queue by itself once the page is read and has the passage, or another reader says the same.
desk-aside-only = Nobody but blocked senders or a flood wrote about these.
desk-aside-link = What is put aside, and the way back
desk-learned-order = Ordered by what this desk decided so far; nothing is decided by it.
desk-learned-link = What was learned
desk-fresh = Something is new, show it
desk-fresh-new = { $n ->
    [one] { $count } new since { $since }, show it
   *[other] { $count } new since { $since }, show them
  }
desk-fresh-changed = { $n ->
    [one] { $count } changed since { $since }, show it
   *[other] { $count } changed since { $since }, show them
  }
desk-looked = How far was looked
desk-looked-none = None of the { $n } cases looked at matches.
desk-looked-some = { $n } cases were looked at for this page.
desk-looked-further = Look further
desk-no-match = No case matches these filters.
desk-no-match-search = Looking for { $words }, state { $state }.
desk-no-match-search-lane = Looking for { $words } in { $lane }, state { $state }.
desk-no-match-lane = In { $lane }, state { $state }.
desk-no-match-state = state { $state }.
desk-no-match-waiting = { $n ->
    [one] There is { $said } open case without the filters.
   *[other] There are { $said } open cases without the filters.
  }
desk-nothing-waits = Nothing waits on you.
desk-nothing-waits-new = New suggestions are announced here as they come in; there is no need to reload.
desk-nothing-ever = How to put the invitation on your pages
desk-nothing-closed = Cases closed so far, { $n }

## Rows
desk-cases = Cases
desk-picked = Selected cases
desk-picked-n = { $n ->
    [one] { $count } selected
   *[other] { $count } selected
  }
desk-release = Release to the queue
desk-accept = Accept
desk-accept-as-suggested = as suggested
desk-decline = Decline
desk-clear = Clear
desk-keys-next = next, previous
desk-keys-open = open
desk-keys-select = select
desk-keys-accept = accept
desk-keys-decline = decline
desk-keys-edit = edit the wording
desk-keys-new = show new
desk-keys-search = search
desk-keys-all = all keys
desk-first-cases = Back to the first cases
desk-older-cases = Older cases
desk-more-cases = More cases
desk-row-wordings = { $n ->
    [one] { $n } wording
   *[other] { $n } wordings
  }
desk-row-clarification = Clarification
desk-row-outside = Outside the article
desk-row-markup = Contains markup, shown as text
desk-likely = { $percent }% likely right
desk-likely-why = { $percent }% likely right: { $why }

## Where a case stands
desk-state-waits-reader = Waiting for reader
desk-state-insists = Reader insists
desk-state-answered = Reader answered
desk-state-new = New
desk-state-accepted = Accepted, not fixed
desk-state-notice-due = Notice due
desk-state-closed = Closed
desk-state-merged = Merged
desk-state-held = Held
desk-state-aside = Put aside
desk-state-declined = Declined
desk-page-unchanged = Unchanged
desk-page-fixed = Fixed as suggested
desk-page-otherwise = Changed differently
desk-page-removed = Passage removed
desk-page-gone = Page gone
desk-page-cannot-tell = Cannot tell
desk-page-not-read = Page not read yet
desk-page-not-there = Not on the page
desk-page-found = Found on the page
desk-notice-correction = Correction
desk-notice-clarification = Clarification
desk-notice-editors-note = Editor’s note
desk-notice-update = Update
desk-notice-retraction = Retraction

## What was done a moment ago
desk-done-accepted = Case { $case }: accepted.
desk-done-fixed = Case { $case }: accepted, and fixed already.
desk-done-declined = Case { $case }: declined.
desk-done-told-soon = The readers are told in 10 seconds.
desk-undo = Undo
desk-said-asked = The question is on its way. The case comes back when a reader answers.
desk-said-asked-before = The question is on its way; that case comes back when a reader answers. This is the next.
desk-said-merged = The other case is merged into this one. Every reader keeps their receipt.
desk-said-split = The reports have a case of their own now; the activity says which.
desk-said-gave = The reports are on the other case now. Every reader keeps their receipt.
desk-said-given-back = Taken back. The reports are where they came from.
desk-said-unannounced = A case was opened for the change: accepted, and seen on the page. The notice is composed below and due.
desk-said-sisters-opened = Each ticked article has a case of its own now, where the words still stand.
desk-said-sisters-dismissed = Those articles are let be.
desk-said-blocked = The sender is blocked, and what they sent is put aside. Their receipts say nothing of it.
desk-said-released = Released: it is in the queue now.
desk-said-flood-aside = The flood is put aside. It can be brought back below, or later under “Put aside”.
desk-said-flood-over = That flood is not there any more. Nothing was put aside.
desk-said-brought-back = Brought back. Every report counts again, and its cases are as they were.
desk-said-attributed = It is noted how the error came about.
desk-said-noted = The note is added.
desk-said-delayed = The notice waits; until when and why is on the record.
desk-said-told = It is noted where the notice was told.
desk-said-waits = The notice waits for somebody else to approve it.
desk-said-assigned = It is noted who has the case.
desk-said-moved = The case is in its new lane.
desk-said-checking = The page is being read again. What it shows appears here.
desk-said-reopened = The case is open again.
desk-said-amended = The notice is amended; what it said before stays under it.
desk-said-withdrawn = The notice is withdrawn; it keeps its address and says so.
desk-said-published = The notice is published, and the readers are told.

## Several at once
desk-bulk-none = None of these can be
desk-bulk-accept = { $n ->
    [one] Accept { $n } case
   *[other] Accept { $n } cases
  }
desk-bulk-decline = { $n ->
    [one] Decline { $n } case
   *[other] Decline { $n } cases
  }
desk-bulk-accept-lane = { $n ->
    [one] Accept { $n } { $lane } case
   *[other] Accept { $n } { $lane } cases
  }
desk-bulk-decline-lane = { $n ->
    [one] Decline { $n } { $lane } case
   *[other] Decline { $n } { $lane } cases
  }
desk-bulk-lane-typo = typo
desk-bulk-lane-correction = correction
desk-bulk-lane-legal = legal
desk-bulk-accepts = Each with the wording most of its readers suggest. A notice is due for each but the typos.
desk-bulk-reason = Reason, for all of them
desk-readers-will-read = What the readers will read
desk-bulk-back = Back, nothing is done
desk-bulk-told = { $n ->
    [one] { $n } reader is told; it can be taken back.
   *[other] { $n } readers are told; it can be taken back.
  }
desk-bulk-cannot = { $n ->
    [one] { $n } cannot be
   *[other] { $n } cannot be
  }
desk-bulk-tick = Tick the cases this is about, at most { $most } at once. Go back; nothing was done.
desk-batch-accepted-title = { $n } accepted
desk-batch-declined-title = { $n } declined
desk-batch-accepted = { $n ->
    [one] { $n } case accepted.
   *[other] { $n } cases accepted.
  }
desk-batch-declined = { $n ->
    [one] { $n } case declined.
   *[other] { $n } cases declined.
  }
desk-batch-undone = Taken back.
desk-batch-open-again = They are open again, but for those that changed since.
desk-batch-by = By { $who }, { $when }.
desk-batch-reopen = Open { $n } again
desk-batch-h = Several cases at once
desk-batch-refused = { $n ->
    [one] { $n } could not be
   *[other] { $n } could not be
  }
desk-accepted = Accepted
desk-declined = Declined

## Put aside
desk-aside = Put aside
desk-aside-stand = Reports of blocked senders, and floods. Nothing of it is deleted: every report stays on its case, and every reader keeps the receipt, which says what it says to everybody.
desk-aside-settings = Back to the settings
desk-aside-nothing = Nothing is put aside.
desk-aside-nothing-how = A sender is blocked on a case, beside what they wrote. A flood shows above the queue, with one button.
desk-aside-table = What is put aside
desk-aside-happened = What happened
desk-aside-holds = Holds
desk-aside-by = By
desk-aside-block = Block
desk-aside-back = Bring back
desk-aside-unblock = Unblock and bring back
desk-aside-all-back = Bring all of it back
desk-aside-ended = Brought back { $when }
desk-aside-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
  }
desk-aside-cases = { $n ->
    [one] { $n } case
   *[other] { $n } cases
  }
desk-aside-reports-on-cases = { $reports } on { $cases }
desk-aside-by-when = { $who }, { $when }
desk-aside-block-ended = ended { $when }
desk-aside-block-until = until { $when }
desk-flood-said = { $what }, { $first } to { $last }

## Mentions
desk-mentions-stand = Notes that name you. “Done” takes a case out of the count; nobody else is told.
desk-mentions-mail = Have a mail say so too
desk-mentions-none = No note names you.
desk-mentions-none-how = Colleagues write @ and your name in a note on a case.
desk-done = Done
desk-done-with-case = with case { $n }

## Changes without a notice
desk-changes = Changes without a notice
desk-changes-trivial-done = Trivial.
desk-changes-trivial-what = Readers are not told of it.
desk-changes-stand = Watched articles that say something else than they did: a number, a name, a date, whether it is so, what somebody said, or whose word it is. No case and no notice accounts for these.
desk-changes-off = No site asks for this now: owners turn it on in the { $link }.
desk-changes-settings = settings
desk-changes-seen = Seen { $when }.
desk-changes-whole = The whole change
desk-open-page = Open the page
desk-changes-correction = A correction
desk-changes-correction-what = : open a case with a notice due
desk-changes-update = An update
desk-changes-update-what = : open a case with an update due
desk-changes-trivial = Trivial
desk-changes-none = Nothing waits for a word.
desk-changes-none-what = Changes of wording, typography and layout are not listed, nor what a case already tells of.
desk-changes-meanwhile = Somebody else answered meanwhile. Go back and reload the list.
desk-changes-say-which = Say whether the change is a correction, an update or trivial. Go back.
desk-substance-number = a number changed
desk-substance-name = a name changed
desk-substance-negation = whether it is so changed
desk-substance-quotation = a quotation changed
desk-substance-date = a date changed
desk-substance-attribution = whose word it is changed
