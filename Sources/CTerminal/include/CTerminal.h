// The terminal behind a dozen functions: ncurses writes, we read.
//
// Curses draws and knows the terminal's capabilities; keys are read as raw bytes elsewhere, because curses acts on half
// a key sequence when a slow line splits it. One terminal a process; only the thread that opened it may call.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

enum {
  TERMINAL_BOLD = 1,
  TERMINAL_DIM = 2,
  TERMINAL_UNDERLINE = 4,
  TERMINAL_REVERSED = 8,
};

enum {
  TERMINAL_OPENED = 0,
  TERMINAL_NOT_A_TTY = 1,
  TERMINAL_UNKNOWN_TYPE = 2,
};

struct terminal_size {
  int rows;
  int columns;
};

/// Takes the terminal on standard input and output over: raw mode, alternate screen, keypad, paste brackets, mouse.
/// Installs handlers that give it back on a crash. TERMINAL_OPENED, or why not.
int terminal_open(void);

/// Gives the terminal back as it was. Harmless when it is not taken.
void terminal_close(void);

/// Gives the terminal back while the program is stopped, and takes it again. Every cell must be put anew after.
void terminal_leave(void);
void terminal_return(void);

/// The terminal's present size; zeros if it can't be asked.
struct terminal_size terminal_measure(void);

/// Makes the screen this large.
void terminal_resize(struct terminal_size size);

/// How many colours the terminal has: 0 for none.
int terminal_colours(void);

/// Whether the locale is UTF-8, so that text beyond ASCII can be written. Known after `terminal_open`.
bool terminal_speaks_utf8(void);

/// The number of a colour pair; -1 is the terminal's own colour. 0, the terminal's own pair, when there is no more room.
int terminal_pair(int foreground, int background);

/// Writes one character with its marks (at most five scalars) of so many columns. What the C library counts otherwise
/// is drawn as `?`, so that columns stay straight.
void terminal_put(int row, int column, const uint32_t *scalars, int count, int columns, int pair, unsigned attributes);

/// Shows the cursor at a place, or hides it (row -1).
void terminal_cursor(int row, int column);

/// Forgets what the terminal shows, so that the next flush writes everything.
void terminal_forget(void);

/// Writes what has changed.
void terminal_flush(void);

/// A pipe's reading end that gives one byte, its number, for each WINCH, TERM, HUP, INT, TSTP and CONT; -1 if it can't
/// be made.
int terminal_signals(void);

/// Stops this process's job as ^Z does; returns when it goes on.
void terminal_stop(void);

#endif
