import NIOCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why the front can't listen, for a person.
struct ListenFailure: Error, Equatable, CustomStringConvertible {
  let description: String

  init(host: String, port: Int, cause: any Error) {
    let address = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    description =
      switch (cause as? IOError)?.errnoCode {
      case EADDRINUSE: "`\(address)` is taken: end what listens there, or choose another port with `listen:`"
      case EADDRNOTAVAIL: "`\(address)` is no address of this machine: choose another with `listen:`"
      case EACCES: "`\(address)` needs rights that this user lacks: choose a port above 1023 with `listen:`"
      default: "can't listen on `\(address)`: \(cause)"
      }
  }
}
