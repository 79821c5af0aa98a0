import NIOCore
import NIOPosix

/// A closed loop on each of several connections: the next call goes out when the last one's answer was checked.
enum LoadRun {
  static func perform(_ plan: LoadPlan) throws -> LoadReport {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { group.shutdownGracefully { _ in } }
    let loop = group.next()
    return try loop.flatSubmit { start(plan, on: loop) }.wait()
  }

  /// Opens all connections and their sessions, warms up, measures.
  private static func start(_ plan: LoadPlan, on loop: any EventLoop) -> EventLoopFuture<LoadReport> {
    let promise = loop.makePromise(of: LoadReport.self)
    let tally = NIOLoopBound(Tally(rate: plan.rate, failed: promise), eventLoop: loop)
    let opened = (0..<plan.connections).map { _ in open(plan, tally, on: loop) }
    EventLoopFuture.andAllSucceed(opened, on: loop).whenComplete { result in
      if case .failure(let error) = result { return promise.fail(error) }
      loop.scheduleTask(in: .seconds(Int64(plan.warmUp))) { tally.value.begin() }
      loop.scheduleTask(in: .seconds(Int64(plan.warmUp + plan.seconds))) { promise.succeed(tally.value.end()) }
    }
    return promise.futureResult
  }

  /// Succeeds when the connection's session is open; it calls from then on.
  private static func open(
    _ plan: LoadPlan, _ tally: NIOLoopBound<Tally>, on loop: any EventLoop
  ) -> EventLoopFuture<Void> {
    let opened = loop.makePromise(of: Void.self)
    ClientBootstrap(group: loop)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Caller(plan, tally: tally.value, opened: opened))
        }
      }
      .connect(host: plan.host, port: plan.port)
      .whenFailure { opened.fail(BenchmarkError("can't reach \(plan.host):\(plan.port): \($0)")) }
    return opened.futureResult
  }
}
