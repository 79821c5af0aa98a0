import Glibc

/// What can be read or written without waiting.
struct Readiness {
  var terminal = false
  var signals = false
  var socket = false
  var socketWrites = false

  /// Waits until something can be done, or until a time in milliseconds.
  static func wait(
    terminal: Int32, signals: Int32, socket: Int32?, writing: Bool, until deadline: Int64, at now: Int64
  ) -> Readiness {
    var waits = [
      pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    if let socket {
      waits.append(pollfd(fd: socket, events: Int16(POLLIN | (writing ? POLLOUT : 0)), revents: 0))
    }
    guard poll(&waits, nfds_t(waits.count), Int32(clamping: max(0, deadline - now))) > 0 else { return Readiness() }
    let any = Int16(POLLIN | POLLHUP | POLLERR)
    var ready = Readiness()
    ready.terminal = waits[0].revents & any != 0
    ready.signals = waits[1].revents & any != 0
    if waits.count > 2 {
      ready.socket = waits[2].revents & any != 0
      ready.socketWrites = waits[2].revents & Int16(POLLOUT) != 0
    }
    return ready
  }
}
