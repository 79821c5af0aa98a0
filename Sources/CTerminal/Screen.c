#define _GNU_SOURCE  // wcwidth

#include "CTerminal.h"
#include "Restore.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static bool utf8;
static int pairs_used;
static int cursor_row = -1;
static int cursor_column;
static bool cursor_shown;

// Colour pairs by their two colours, each -1 to 255.
static short pairs[257][257];

static void take(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  curs_set(0);
  cursor_shown = false;
  restore_announce();
}

int terminal_open(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return TERMINAL_NOT_A_TTY;
  setlocale(LC_ALL, "");
  utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  restore_remember();
  // The terminal itself is asked for its size, not LINES and COLUMNS of the environment.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return TERMINAL_UNKNOWN_TYPE;
  // Without it nothing can be put in its place, as on `dumb`.
  if (tigetstr("cup") == NULL) {
    endwin();
    delscreen(screen);
    screen = NULL;
    return TERMINAL_UNKNOWN_TYPE;
  }
  set_escdelay(25);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  restore_prepare();
  take();
  leaveok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  clearok(stdscr, TRUE);
  return TERMINAL_OPENED;
}

void terminal_close(void) {
  if (screen == NULL) return;
  restore_farewell();
  endwin();
  delscreen(screen);
  screen = NULL;
  restore_forget();
}

void terminal_leave(void) {
  restore_farewell();
  curs_set(1);
  endwin();
}

void terminal_return(void) {
  take();
  clearok(stdscr, TRUE);
  refresh();
}

struct terminal_size terminal_measure(void) {
  struct winsize now;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) != 0) return (struct terminal_size){0, 0};
  return (struct terminal_size){now.ws_row, now.ws_col};
}

void terminal_resize(struct terminal_size size) {
  resizeterm(size.rows, size.columns);
  erase();
}

int terminal_colours(void) { return has_colors() ? COLORS : 0; }

bool terminal_speaks_utf8(void) { return utf8; }

int terminal_pair(int foreground, int background) {
  if (!has_colors() || foreground < -1 || foreground > 255 || background < -1 || background > 255) return 0;
  if (foreground == -1 && background == -1) return 0;
  short *pair = &pairs[foreground + 1][background + 1];
  if (*pair == 0) {
    if (pairs_used + 1 >= COLOR_PAIRS) return 0;
    if (init_pair(pairs_used + 1, foreground, background) != OK) return 0;
    *pair = ++pairs_used;
  }
  return *pair;
}

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & TERMINAL_BOLD) result |= A_BOLD;
  if (attributes & TERMINAL_DIM) result |= A_DIM;
  if (attributes & TERMINAL_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & TERMINAL_REVERSED) result |= A_REVERSE;
  return result;
}

static void put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)pair, NULL) == OK) mvadd_wch(row, column, &cell);
}

void terminal_put(int row, int column, const uint32_t *scalars, int count, int columns, int pair, unsigned attributes) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t look = curses_attributes(attributes);
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  if (wcwidth(text[0]) == columns) {
    put(row, column, text, look, pair);
    return;
  }
  for (int i = 0; i < columns; i++) put(row, column + i, i == 0 ? L"?" : L" ", look, pair);
}

void terminal_cursor(int row, int column) {
  cursor_row = row;
  cursor_column = column;
}

void terminal_forget(void) { clearok(stdscr, TRUE); }

void terminal_flush(void) {
  if (!restore_is_taken()) return;
  if (cursor_row >= 0) move(cursor_row, cursor_column);
  refresh();
  if (cursor_shown != (cursor_row >= 0)) {
    cursor_shown = cursor_row >= 0;
    curs_set(cursor_shown);
  }
}
