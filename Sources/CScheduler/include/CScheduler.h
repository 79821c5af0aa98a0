// How long the system lets a thread run before another gets its turn.
#ifndef CSCHEDULER_H
#define CSCHEDULER_H

#include <stdint.h>

/// Asks for slices of so many nanoseconds for the calling thread. Does nothing where there is nobody to ask: before
/// Linux 6.12, on other systems, and for a thread that somebody gave a policy of its own.
void scheduler_set_slice(uint64_t nanoseconds);

#endif
