import CCurl
public import Collecting
import Foundation

/// Hands mails to a mail server (SMTP, RFC 5321) through the system's libcurl.
///
/// One mail at a time, each through a connection of its own. A call holds a thread of the sender's own
/// until the server has answered or two minutes are over.
public actor SMTPSender: MailSender {
  private let server: SMTPServer
  private let handle: CurlHandle
  private let executor = ApartExecutor()

  /// The thread on which mails are handed over.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Makes a sender.
  ///
  /// - Throws: ``Collecting/MailFault/library`` when libcurl cannot be used.
  public init(_ server: SMTPServer) throws(MailFault) {
    self.server = server
    handle = try CurlHandle()
  }

  /// Hands a mail over.
  public func send(_ message: MailMessage) async throws(MailFault) -> MailDelivery {
    let exchange = Exchange(message.bytes)
    let outcome = try handle.perform(
      exchange, to: server, from: message.sender.text, for: message.recipient.text)
    return try Self.delivery(
      outcome.code, reply: outcome.reply, stage: exchange.stage, isWhole: exchange.isWhole)
  }

  /// What has become of a mail, from what the library and the server said last.
  ///
  /// A reply counts only for the stage in which it came. Once the text was given in full, the lack
  /// of a reply tells nothing: the server may have taken it.
  static func delivery(
    _ code: CURLcode, reply: Int, stage: Exchange.Stage, isWhole: Bool
  ) throws(MailFault) -> MailDelivery {
    if code == CURLE_OK { return .accepted }
    if isWhole {
      switch reply {
      case 400..<500: return .deferred
      case 500..<600: return .refused
      default: return .unknown
      }
    }
    switch stage {
    case .greeting: throw fault(code)
    case .sender:
      if (500..<600).contains(reply) { throw .senderRefused(code: reply) }
      return .deferred
    case .recipient: return (500..<600).contains(reply) ? .bounced : .deferred
    case .text: return (500..<600).contains(reply) ? .refused : .deferred
    }
  }

  /// Why the server takes no mail at all.
  private static func fault(_ code: CURLcode) -> MailFault {
    switch code {
    case CURLE_USE_SSL_FAILED: .noEncryption
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_CONNECT_ERROR:
      .certificate
    case CURLE_LOGIN_DENIED: .login
    default: .unreachable
    }
  }
}
