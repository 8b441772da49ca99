import CCurl
import Collecting
import Testing

@testable import Mailing

/// What a reply means depends on how far the mail had come.
@Suite struct SMTPSenderTests {
  struct Case: CustomTestStringConvertible {
    let stage: Exchange.Stage
    let isWhole: Bool
    let reply: Int
    let delivery: MailDelivery

    var testDescription: String { "\(stage), \(isWhole ? "whole" : "in part"), \(reply)" }
  }

  @Test(arguments: [
    Case(stage: .sender, isWhole: false, reply: 451, delivery: .deferred),
    Case(stage: .recipient, isWhole: false, reply: 450, delivery: .deferred),
    Case(stage: .recipient, isWhole: false, reply: 550, delivery: .bounced),
    Case(stage: .recipient, isWhole: false, reply: 250, delivery: .deferred),
    Case(stage: .text, isWhole: false, reply: 554, delivery: .refused),
    Case(stage: .text, isWhole: false, reply: 354, delivery: .deferred),
    Case(stage: .text, isWhole: true, reply: 354, delivery: .unknown),
    Case(stage: .text, isWhole: true, reply: 0, delivery: .unknown),
    Case(stage: .text, isWhole: true, reply: 452, delivery: .deferred),
    Case(stage: .text, isWhole: true, reply: 554, delivery: .refused),
  ])
  func `a failure says what has become of the mail`(_ one: Case) throws {
    for code in [CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_OPERATION_TIMEDOUT] {
      let delivery = try SMTPSender.delivery(
        code, reply: one.reply, stage: one.stage, isWhole: one.isWhole)
      #expect(delivery == one.delivery)
    }
  }

  @Test func `what the library calls done is accepted`() throws {
    let delivery = try SMTPSender.delivery(CURLE_OK, reply: 250, stage: .text, isWhole: true)
    #expect(delivery == .accepted)
  }

  @Test func `before the mail was named, no mail can go, and this one did not`() {
    for (code, fault) in [
      (CURLE_USE_SSL_FAILED, MailFault.noEncryption), (CURLE_LOGIN_DENIED, .login),
      (CURLE_PEER_FAILED_VERIFICATION, .certificate), (CURLE_COULDNT_CONNECT, .unreachable),
    ] {
      #expect(throws: fault) {
        try SMTPSender.delivery(code, reply: 220, stage: .greeting, isWhole: false)
      }
    }
    #expect(throws: MailFault.senderRefused(code: 553)) {
      try SMTPSender.delivery(CURLE_SEND_ERROR, reply: 553, stage: .sender, isWhole: false)
    }
  }
}
