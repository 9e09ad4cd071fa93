# Figures: accuracy, the standards report, notices, triage.

## Periods
desk-period = Period
desk-period-1 = This month
desk-period-3 = Last three months
desk-period-6 = Last six months
desk-period-12 = Last twelve months
desk-period-24 = Last two years
desk-period-show = Show
desk-period-from-to = { $first } to { $last }
desk-period-of = { $publication }, { $period }
desk-period-counted = { $period }, counted { $hour }
desk-period-made = { $period }, made { $day }

## Accuracy
desk-accuracy-h = Accuracy report
desk-accuracy-counting = These numbers are being counted.
desk-accuracy-counting-wait = There are many cases, so it takes a few minutes. Reload this page then.
desk-accuracy-nobody = Nobody wrote in these months.
desk-accuracy-nobody-what = Choose a longer period, or come back when readers have reported something.
desk-accuracy-no-table = There is no such table. Choose one on the accuracy page.
desk-accuracy-for-owners = Only owners read numbers by section and author. Ask one.
desk-accuracy-reports = Reports
desk-accuracy-on-cases = { $n ->
    [one] on { $n } case
   *[other] on { $n } cases
  }
desk-accuracy-upheld = Upheld
desk-accuracy-of-decided = { $n } of { $all } decided
desk-accuracy-of-decided-before = { $n } of { $all } decided, { $before }% the period before
desk-accuracy-to-fix = Median time to fix
desk-accuracy-to-fix-what = from first report to the page; nine of ten within { $slow }
desk-accuracy-to-fix-from = from first report to the page
desk-accuracy-noticed = Upheld facts with a notice
desk-accuracy-decision = Time to decision
desk-accuracy-decision-what = Median minutes each week, by lane, on one scale; the dashed line is the goal, { $goal } minutes. Over all lanes { $median }, nine of ten within { $slow }.
desk-accuracy-wrong = What was wrong
desk-accuracy-wrong-name = Upheld cases by kind
desk-accuracy-how = How it happened
desk-accuracy-how-name = Upheld cases by cause
desk-accuracy-waiting = Accepted, not fixed
desk-accuracy-waiting-what = How long pages have waited since the decision, today.
desk-accuracy-waiting-name = Accepted cases that are not fixed, by age
desk-accuracy-fix = Time to fix
desk-accuracy-fix-what = Share of upheld cases whose page was right within the time. { $unfixed } in 100 are not fixed yet.
desk-accuracy-fix-name = Share of upheld cases fixed within a time
desk-accuracy-notices = Notices
desk-accuracy-notices-what = Share of corrected facts that carry a published notice.
desk-accuracy-notices-name = Share of corrected facts with a notice, by month
desk-accuracy-by-section = By section
desk-accuracy-owners-only = For owners only.
desk-accuracy-table = Standards report table
desk-accuracy-section = Section
desk-accuracy-cases = Cases
desk-accuracy-share = Share
desk-accuracy-to-decision = To decision
desk-accuracy-to-page = To fix
desk-accuracy-with-notice = With notice
desk-accuracy-all = All
desk-accuracy-foot = A fix is counted when the page itself was seen to change. Typos need no notice and are left out of the last column.
desk-accuracy-by-author = By author
desk-accuracy-no-ranking = In the order of their names. Much read authors are reported more; this is no ranking.
desk-accuracy-authors-show = { $n ->
    [one] Show { $n } author
   *[other] Show { $n } authors
  }
desk-accuracy-authors-table = Authors table
desk-accuracy-author = Author
desk-accuracy-decided = Decided
desk-accuracy-csv = These numbers as CSV

## Numbers
desk-numbers-percent = { $n }%
desk-numbers-and-percent = { $n }, { $percent }%
desk-numbers-of = { $n } of { $all }
desk-numbers-none = none yet
desk-numbers-at-once = under 1 min
desk-numbers-cases = { $n ->
    [one] { $n } case
   *[other] { $n } cases
  }
desk-numbers-fell = { $lane }: median minutes to decision fell from { $from } in the week of { $first } to { $to } in the week of { $last }.
desk-numbers-stayed = { $lane }: median minutes to decision stayed from { $from } in the week of { $first } to { $to } in the week of { $last }.
desk-numbers-rose = { $lane }: median minutes to decision rose from { $from } in the week of { $first } to { $to } in the week of { $last }.
desk-numbers-within-hour = 1 hour
desk-numbers-within-hours = 4 hours
desk-numbers-within-day = 1 day
desk-numbers-within-days = 3 days
desk-numbers-age-4-hours = Less than 4 hours
desk-numbers-age-day = 4 hours to a day
desk-numbers-age-3-days = 1 to 3 days
desk-numbers-age-14-days = 3 to 14 days
desk-numbers-age-longer = Longer
desk-numbers-unnamed = Not said by the page
desk-numbers-kind-spelling = Spelling, grammar
desk-numbers-kind-name = Name or title
desk-numbers-kind-number = Number or date
desk-numbers-kind-wording = Wording
desk-numbers-kind-context = Missing or unclear
desk-numbers-kind-meaning = Meaning turned round
desk-numbers-kind-removal = Removal, reply, privacy
desk-numbers-unsaid = Not said
desk-day-jan = { $day } Jan
desk-day-feb = { $day } Feb
desk-day-mar = { $day } Mar
desk-day-apr = { $day } Apr
desk-day-may = { $day } May
desk-day-jun = { $day } Jun
desk-day-jul = { $day } Jul
desk-day-aug = { $day } Aug
desk-day-sep = { $day } Sep
desk-day-oct = { $day } Oct
desk-day-nov = { $day } Nov
desk-day-dec = { $day } Dec
desk-month-jan = January { $year }
desk-month-feb = February { $year }
desk-month-mar = March { $year }
desk-month-apr = April { $year }
desk-month-may = May { $year }
desk-month-jun = June { $year }
desk-month-jul = July { $year }
desk-month-aug = August { $year }
desk-month-sep = September { $year }
desk-month-oct = October { $year }
desk-month-nov = November { $year }
desk-month-dec = December { $year }

## The standards report
desk-report = Standards report
desk-report-all-sites = All sites
desk-report-received = What readers reported
desk-report-decided = What was decided
desk-report-times = How long it took
desk-report-kinds = What was wrong
desk-report-causes = How it came about
desk-report-notices = What was published
desk-report-prominence = Where notices were told
desk-report-figure = Figure
desk-report-value = Value
desk-report-unit = In
desk-report-share = Share
desk-report-points = Which points this answers
desk-report-points-what = The points about corrections, in our words. A report of a corrections desk shows what was done; it does not certify anything.
desk-report-points-table = Points of the codes
desk-report-code = Code
desk-report-where = Where
desk-report-asks = It asks for
desk-report-answered = Answered by
desk-report-not-answered = Not by this report
desk-report-csv = These figures as CSV
desk-report-json = as JSON
desk-unit-reports = reports
desk-unit-cases = cases
desk-unit-percent = percent
desk-unit-minutes = minutes
desk-unit-hours = hours
desk-unit-notices = notices
desk-figure-reports = Reports
desk-figure-cases = Cases they are about
desk-figure-decided = Decided
desk-figure-share-decided = Share decided
desk-figure-upheld = Upheld
desk-figure-share-upheld = Share upheld
desk-figure-unfixed = Upheld and not fixed yet
desk-figure-to-decision = To the decision, median
desk-figure-to-decision-slow = To the decision, nine of ten
desk-figure-to-page = To the page, median
desk-figure-to-page-slow = To the page, nine of ten
desk-figure-to-notice = From the decision to the notice, median
desk-figure-within = { $n ->
    [one] Notices within { $n } hours of the decision
   *[other] Notices within { $n } hours of the decision
  }
desk-figure-noticed = Upheld facts with a notice
desk-figure-amended = Amended since
desk-figure-withdrawn = Withdrawn since
desk-code-jti = Journalism Trust Initiative
desk-code-ifcn = IFCN code of principles
desk-code-ipso = IPSO Editors’ Code
desk-place-section = § { $n }
desk-place-sections = § { $one }, § { $other }
desk-place-principle = Principle { $n }
desk-place-principles = Principles { $first } to { $last }
desk-place-clause = Clause { $n }
desk-asks-process = A structured process that puts inaccuracies right promptly and visibly
desk-asks-complain = A published way for the public to complain
desk-asks-method = A method for judging claims
desk-asks-systematic = Inaccuracies are dealt with systematically, not only one by one
desk-asks-visible = A correction as visible as the error
desk-asks-contact = A named contact for complaints
desk-asks-before = Accuracy before publication; external accountability
desk-asks-policy = An open corrections policy that is published
desk-asks-followed = The policy is followed: corrections are made clearly
desk-asks-saw = Those who saw the original come to see the correction
desk-asks-fairness = Fairness, sources, funding, methods
desk-asks-care = Care not to publish what is inaccurate or misleading
desk-asks-promptly = A significant inaccuracy is corrected promptly
desk-asks-prominence = …and with due prominence
desk-asks-apology = …with an apology where that is right
desk-answers-process = Received and decided; times to the decision, the page and the notice
desk-answers-complain = The form, open to everybody without an account; reports received
desk-answers-method = The published rules; every refusal gives its reason to the reader
desk-answers-systematic = What was wrong and how it came about, with shares, as far as editors said so
desk-answers-visible = Where notices were told: on the article itself, in print, by alert
desk-answers-policy = The published rules, linked from every public page
desk-answers-followed = Share of upheld facts with a notice; every notice gives what was said and what is right
desk-answers-saw = Notices on the article and in the feeds; where else they were told
desk-answers-care = How upheld errors came about, with shares: where care fell short; that it was taken elsewhere is not shown
desk-answers-promptly = Times to the decision, the page and the notice
desk-answers-prominence = Where notices were told; whether prominence was due is for an editor to judge

## What was learned
desk-triage = What was learned
desk-triage-stand = From this desk’s own decisions. It orders the queue where that is asked for, and decides nothing.
desk-triage-nothing = Nothing yet.
desk-triage-nothing-what = A decision is learned from a minute after it was made. Until then a few plain rules order the queue.
desk-triage-traits = Traits of reports
desk-triage-traits-what = How much better or worse the odds of a yes are with each, other traits being equal. Single words count too, by numbers, and are not listed.
desk-triage-table = Traits table
desk-triage-trait = Trait
desk-triage-speaks = Speaks
desk-triage-odds = Odds
desk-triage-accepted = Accepted
desk-triage-declined = Declined
desk-triage-for = for
desk-triage-against = against
desk-triage-times = × { $whole }.{ $tenths }
