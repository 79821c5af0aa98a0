import NIOCore

/// What the live system takes from outside: the event loop it lives on, the time, randomness.
struct Surroundings {
  let eventLoop: any EventLoop
  /// Milliseconds since 1970. Never behind the ledger's newest record.
  let now: () -> Int64
  /// That many unpredictable bytes.
  let random: (_ count: Int) -> [UInt8]
}

extension Surroundings {
  /// Does something later, on the event loop.
  func after(_ delay: TimeAmount, _ body: @escaping () -> Void) -> Scheduled<Void> {
    eventLoop.assumeIsolated().scheduleTask(in: delay, body)
  }
}
