import NIOCore
import NIOPosix
import SystemPackage

/// What comes through the pipes of a child.
protocol ChildStreamsOwner: AnyObject {
  func output(_ bytes: ByteBuffer)
  func error(_ bytes: ByteBuffer)
  /// Standard input takes bytes.
  func inputWritable()
  /// Standard output has ended, or can't be read.
  func outputEnded()
  /// Standard output and error have both ended: nothing more comes.
  func allEnded()
}

/// The gateway's ends of a child's pipes, on the event loop.
final class ChildStreams {
  private let eventLoop: any EventLoop
  private weak var owner: (any ChildStreamsOwner)?
  private var input: (any Channel)?
  private var outputs: [any Channel] = []
  private var outputsLeft = 2

  init(eventLoop: any EventLoop, owner: any ChildStreamsOwner) {
    self.eventLoop = eventLoop
    self.owner = owner
  }

  /// Takes the gateway's ends; each is closed with its stream.
  func open(_ pipes: ChildPipes) {
    let streams = NIOLoopBound(self, eventLoop: eventLoop)
    attach(pipes.input.writing, { $0.takingOwnershipOfDescriptor(output: $1) }) {
      PipeWriter { streams.value.owner?.inputWritable() }
    } opened: { channel in
      self.input = channel
      self.owner?.inputWritable()
    } failed: {
      self.owner?.outputEnded()
    }
    attach(pipes.output.reading, { $0.takingOwnershipOfDescriptor(input: $1) }) {
      PipeReader(take: { streams.value.owner?.output($0) }, ended: { streams.value.outputEnded() })
    } opened: { channel in
      self.outputs.append(channel)
    } failed: {
      self.outputEnded()
    }
    attach(pipes.error.reading, { $0.takingOwnershipOfDescriptor(input: $1) }) {
      PipeReader(take: { streams.value.owner?.error($0) }, ended: { streams.value.oneEnded() })
    } opened: { channel in
      self.outputs.append(channel)
    } failed: {
      self.oneEnded()
    }
  }

  /// Hands lines to standard input as long as it takes them.
  func write(_ next: () -> ByteBuffer?) {
    guard let input else { return }
    var hasWritten = false
    while input.isWritable, let bytes = next() {
      input.write(bytes, promise: nil)
      hasWritten = true
    }
    if hasWritten { input.flush() }
  }

  func closeInput() { input?.close(promise: nil) }

  func closeAll() {
    closeInput()
    for output in outputs { output.close(promise: nil) }
  }

  private func attach(
    _ end: SystemPackage.FileDescriptor,
    _ take: (NIOPipeBootstrap, CInt) -> EventLoopFuture<any Channel>,
    handler: @escaping @Sendable () -> any ChannelHandler,
    opened: @escaping (any Channel) -> Void,
    failed: @escaping () -> Void
  ) {
    let bootstrap = NIOPipeBootstrap(group: eventLoop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(handler()) }
      }
    take(bootstrap, end.rawValue).assumeIsolated().whenComplete { result in
      switch result {
      case .success(let channel): opened(channel)
      case .failure:
        end.closeQuietly()
        failed()
      }
    }
  }

  private func outputEnded() {
    owner?.outputEnded()
    oneEnded()
  }

  private func oneEnded() {
    outputsLeft -= 1
    if outputsLeft == 0 { owner?.allEnded() }
  }
}
