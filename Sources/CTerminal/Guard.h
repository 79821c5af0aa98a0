// A small process that gives the terminal back when this one is killed without a last word (SIGKILL).
#ifndef GUARD_H
#define GUARD_H

#include <stddef.h>
#include <termios.h>

/// Starts the guard. It writes the strings and sets the modes when this process ends while the terminal is taken.
/// Without it (no process to be had) everything else still works.
void guard_start(const char *strings, size_t length, const struct termios *before);

/// Tells the guard whether the terminal is taken. Safe in a signal handler.
void guard_tell(int taken);

/// Ends the guard.
void guard_end(void);

#endif
