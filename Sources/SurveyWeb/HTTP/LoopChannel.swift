import HummingbirdCore
import Logging
import NIOCore

/// A connection whose requests are answered on the thread that reads and writes it.
///
/// Hummingbird answers on Swift's own threads: a request then changes threads twice, and the system wakes
/// one each time, which takes longer than most pages. Nothing that waits long may run here: keys of code words
/// are made on a queue of their own, and writes wait without holding the thread.
struct LoopChannel: ServerChildChannel {
  private let base: HTTP1Channel

  init(responder: @escaping HTTPChannelHandler.Responder, idleTimeout: TimeAmount) {
    base = HTTP1Channel(responder: responder, configuration: .init(idleTimeout: idleTimeout))
  }

  func setup(
    channel: any Channel, logger: Logger
  ) -> EventLoopFuture<HTTP1Channel.Value> {
    base.setup(channel: channel, logger: logger)
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(loop: value.channel.eventLoop)) {
      await base.handle(value: value, logger: logger)
    }
  }
}

/// Runs the parts of a task on the thread of an event loop.
private final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    // What waits keeps the executor: a task does not.
    loop.execute { [self] in
      withExtendedLifetime(self) { job.runSynchronously(on: executor) }
    }
  }
}
