import NIOCore

extension EventLoop {
  /// Succeeds once something is so that others bring about.
  func until(_ holds: @escaping @Sendable () -> Bool) -> EventLoopFuture<Void> {
    let promise = makePromise(of: Void.self)
    scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(5)) { task in
      guard holds() else { return }
      task.cancel()
      promise.succeed()
    }
    return promise.futureResult
  }
}
