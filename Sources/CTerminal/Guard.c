#define _GNU_SOURCE

#include "Guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static int pipe_to_guard = -1;
static pid_t guard;

// Between fork and exit only functions that are safe in a signal handler may be called: other threads held locks.
static void stand_guard(int told, const char *strings, size_t length, const struct termios *before) {
  static const int unheard[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGTTOU, SIGTTIN, SIGWINCH, SIGPIPE};
  for (size_t i = 0; i < sizeof unheard / sizeof *unheard; i++) signal(unheard[i], SIG_IGN);
#ifdef __linux__
  // Who kills the program by its name should not kill its guard.
  prctl(PR_SET_NAME, "tty-guard");
#endif
  // Descriptors of the program must not live on here: somebody waits for their end.
  if (told != 3) dup2(told, 3);
  close(STDERR_FILENO);
  if (close_range(4, ~0U, 0) != 0) {
    for (int descriptor = 4; descriptor < 4096; descriptor++) close(descriptor);
  }
  unsigned char taken = 0;
  ssize_t count;
  do {
    count = read(3, &taken, 1);
  } while (count > 0 || (count < 0 && errno == EINTR));
  if (taken == 1) {
    ssize_t ignored = write(STDOUT_FILENO, strings, length);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, before);
  }
  _exit(0);
}

void guard_start(const char *strings, size_t length, const struct termios *before) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  guard = fork();
  if (guard == 0) {
    close(ends[1]);
    stand_guard(ends[0], strings, length, before);
  }
  close(ends[0]);
  if (guard < 0) {
    close(ends[1]);
    return;
  }
  pipe_to_guard = ends[1];
}

void guard_tell(int taken) {
  unsigned char byte = taken != 0;
  if (pipe_to_guard < 0) return;
  ssize_t ignored = write(pipe_to_guard, &byte, 1);
  (void)ignored;
}

void guard_end(void) {
  if (pipe_to_guard < 0) return;
  guard_tell(0);
  close(pipe_to_guard);
  pipe_to_guard = -1;
  while (waitpid(guard, NULL, 0) < 0 && errno == EINTR) continue;
}
