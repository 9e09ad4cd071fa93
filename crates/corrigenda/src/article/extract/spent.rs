//! How long a thread had the processor: what a page costs, however busy the machine is.

use std::time::Duration;

/// Time this thread has spent on the processor.
#[cfg(target_os = "linux")]
pub(super) fn spent() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let spent = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(spent.tv_sec.unsigned_abs(), u32::try_from(spent.tv_nsec).unwrap_or_default())
}

/// Time that went by, where a thread cannot be asked.
#[cfg(not(target_os = "linux"))]
pub(super) fn spent() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}
