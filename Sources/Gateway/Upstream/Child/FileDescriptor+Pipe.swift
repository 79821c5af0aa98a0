import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension FileDescriptor {
  func closeOnExec() throws {
    guard fcntl(rawValue, F_SETFD, FD_CLOEXEC) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Closes a descriptor with nothing unsaved behind it: there is nothing to do about an error.
  func closeQuietly() { try? close() }
}
