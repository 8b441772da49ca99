import Collecting
import Synchronization

/// Hands mails over by another, and counts how many were tried and how long they took.
final class MailCounter: MailSender {
  private struct Count {
    var tried = 0
    var taken = Duration.zero
  }

  private let sender: any MailSender
  private let count = Mutex(Count())

  init(_ sender: any MailSender) {
    self.sender = sender
  }

  /// How many mails were tried.
  var tried: Int { count.withLock(\.tried) }

  func send(_ message: MailMessage) async throws(MailFault) -> MailDelivery {
    let clock = ContinuousClock()
    let began = clock.now
    let delivery = try await sender.send(message)
    let taken = clock.now - began
    count.withLock {
      $0.tried += 1
      $0.taken += taken
    }
    return delivery
  }

  /// How long it takes to send what is missing to a whole ten, at a pace.
  ///
  /// Formula: m · (60 / perMinute + t), m what is missing to the next ten (all ten where none was sent), t the
  /// mean time of a mail, 0.2 where there was none.
  ///
  /// - Units: seconds.
  func rest(perMinute: Int) -> Double {
    let count = count.withLock { $0 }
    let missing = count.tried == 0 ? 10 : (10 - count.tried % 10) % 10
    let mean = count.tried == 0 ? 0.2 : count.taken / .seconds(count.tried)
    return Double(missing) * (60 / Double(perMinute) + mean)
  }
}

/// Ends the waiting of a round when the server is asked to end.
final class MailEnding: Sendable {
  private let isSet = Mutex(false)

  /// The time between two looks.
  private static let step = Duration.milliseconds(200)

  func set() { isSet.withLock { $0 = true } }

  /// Waits.
  ///
  /// - Throws: `CancellationError` as soon as the server is asked to end.
  func pause(seconds: Double) async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    repeat {
      if isSet.withLock({ $0 }) { throw CancellationError() }
      try await Task.sleep(for: min(Self.step, max(.zero, end - clock.now)))
    } while clock.now < end
  }
}
