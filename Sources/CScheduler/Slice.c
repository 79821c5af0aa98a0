#include "CScheduler.h"

#if defined(__linux__)

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

// As sched_setattr(2) has it. The C library declares it only since glibc 2.41.
struct attributes {
  uint32_t size;
  uint32_t policy;
  uint64_t flags;
  int32_t nice;
  uint32_t priority;
  uint64_t runtime;
  uint64_t deadline;
  uint64_t period;
};

void scheduler_set_slice(uint64_t nanoseconds) {
  struct attributes attributes = {.size = sizeof attributes};
  if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return;
  // What "runtime" means for any other policy is not a slice; before 6.12 it is 0.
  if (attributes.policy != SCHED_OTHER || attributes.runtime == 0 || attributes.runtime == nanoseconds) return;
  attributes.size = sizeof attributes;
  attributes.runtime = nanoseconds;
  // Refused in some sandboxes. Then the thread runs as it did.
  (void)syscall(SYS_sched_setattr, 0, &attributes, 0);
}

#else

void scheduler_set_slice(uint64_t nanoseconds) { (void)nanoseconds; }

#endif
