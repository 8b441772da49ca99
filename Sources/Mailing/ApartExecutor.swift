import Foundation

/// Runs the work of an actor on a thread apart from those on which everything else runs.
///
/// A call of libcurl holds its thread until the mail server has answered; a web server that sends mails
/// must not wait for it.
final class ApartExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "parallax.mailing")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
