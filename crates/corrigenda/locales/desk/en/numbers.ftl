# Figures: accuracy, the standards report, notices, triage.
