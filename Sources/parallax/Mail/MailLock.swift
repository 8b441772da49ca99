import Foundation

/// Lets one process at a time send the mails of a database.
///
/// The system gives the lock back when its process ends, however it ends.
final class MailLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a database.
  ///
  /// - Throws: ``Failure`` when another process has it.
  init(of database: String) throws {
    let path = database + ".mail-lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(.unavailable, "\(path) cannot be written") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(
        .unavailable, "another process sends mails of this database now",
        hint: "Wait for its end; whatever it leaves in the queue is sent with the next run.")
    }
  }

  deinit {
    close(descriptor)
  }
}
