import NIOCore
import NIOPosix

/// The MCP server behind the proxies that are measured.
enum Upstream {
  /// Serves until the process is ended.
  static func serve(port: Int) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let channel = try ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(UpstreamHandler())
        }
      }
      .bind(host: "127.0.0.1", port: port).wait()
    try channel.closeFuture.wait()
  }
}
