// Giving the terminal back, whatever happens.
#ifndef RESTORE_H
#define RESTORE_H

#include <stdbool.h>

/// Remembers the terminal's modes as they are before anything changes them.
void restore_remember(void);

/// Prepares the strings that give the terminal back, and those who write them: handlers on a crash, a guard on a kill.
void restore_prepare(void);

/// Asks the terminal for paste brackets and mouse reports, and takes both back.
void restore_announce(void);
void restore_farewell(void);

/// Whether the terminal is taken; no longer once a crash has given it back.
bool restore_is_taken(void);

/// The terminal is given back: crashes leave it alone.
void restore_forget(void);

#endif
