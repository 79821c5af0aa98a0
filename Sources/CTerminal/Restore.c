#include "Restore.h"

#include "Guard.h"

#include <ncurses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Prepared beforehand: a crash handler may neither allocate nor ask curses.
static char strings[1024];
static volatile sig_atomic_t length;
static volatile sig_atomic_t taken;
static struct termios before;
static bool reports;

// Pastes in brackets, the mouse, and letters in the cells where they are put: where a terminal moves those of scripts
// that are written from the right (ECMA-48, bi-directional support mode), an agent's words could take numbers beside
// them along. Then the colour of the background is asked for (xterm, OSC 11).
static const char announce[] = "\033[?2004h\033[?1000h\033[?1006h\033[8l\033]11;?\033\\";
static const char farewell[] = "\033[8h\033[?1006l\033[?1000l\033[?2004l";

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
static struct sigaction earlier[sizeof fatal / sizeof *fatal];

static void write_all(const char *text, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, text, count);
    if (written <= 0) return;
    text += written;
    count -= (size_t)written;
  }
}

// Whether the kernel saw an instruction fail, which will fail again when the handler returns.
static bool comes_again(int number, const siginfo_t *info) {
  bool by_instruction = number == SIGILL || number == SIGBUS || number == SIGFPE || number == SIGSEGV;
  return by_instruction && info->si_code > 0;
}

static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  if (taken) {
    taken = 0;
    guard_tell(0);
    write_all(strings, (size_t)length);
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
  }
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    if (fatal[i] == number) sigaction(number, &earlier[i], NULL);
  }
  if (comes_again(number, info)) return;
  // Whoever handled it before may return and count on the fault to come again.
  sigset_t just_this;
  sigemptyset(&just_this);
  sigaddset(&just_this, number);
  pthread_sigmask(SIG_UNBLOCK, &just_this, NULL);
  raise(number);
  signal(number, SIG_DFL);
  raise(number);
}

bool restore_is_taken(void) { return taken; }

// Appends a capability without its padding (`$<5>`), which only tputs could wait for.
static void prepare(const char *text) {
  if (text == NULL || text == (char *)-1) return;
  while (*text != '\0' && (size_t)length < sizeof strings - 1) {
    const char *end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      strings[length++] = *text++;
    }
  }
}

void restore_remember(void) { tcgetattr(STDIN_FILENO, &before); }

void restore_prepare(void) {
  // Terminals that report the mouse are those that understand private modes; others might print them.
  char *mouse = tigetstr("kmous");
  reports = mouse != NULL && mouse != (char *)-1;
  length = 0;
  if (reports) prepare(farewell);
  prepare(tigetstr("sgr0"));
  prepare(tigetstr("op"));
  prepare(tigetstr("cnorm"));
  prepare(tigetstr("rmkx"));
  prepare(tigetstr("rmcup"));
  // A terminal without a second screen is left where it stands: the next line is below.
  if (tigetstr("rmcup") == NULL) prepare("\r\n");

  // A stack overflow leaves no stack to handle it on.
  static char stack[1 << 16];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, &earlier[i]);
  guard_start(strings, (size_t)length, &before);
}

void restore_announce(void) {
  taken = 1;
  guard_tell(1);
  if (reports) write_all(announce, sizeof announce - 1);
}

void restore_farewell(void) {
  taken = 0;
  guard_tell(0);
  if (reports) write_all(farewell, sizeof farewell - 1);
}

void restore_forget(void) {
  taken = 0;
  guard_end();
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &earlier[i], NULL);
}
