import Testing

@testable import Mailing

@Suite struct ExchangeTests {
  private func hear(_ command: String, _ exchange: Exchange) {
    Array(command.utf8).withUnsafeBytes { exchange.hear($0) }
  }

  @Test func `the stage follows our commands and nothing else`() {
    let exchange = Exchange([])
    for (command, stage) in [
      ("EHLO here\r\n", Exchange.Stage.greeting), ("STARTTLS\r\n", .greeting),
      ("AUTH PLAIN\r\n", .greeting), ("MAIL FROM:<a@b.example>\r\n", .sender),
      ("RCPT TO:<c@d.example>\r\n", .recipient), ("DATA\r\n", .text), ("", .text),
    ] {
      hear(command, exchange)
      #expect(exchange.stage == stage)
    }
  }

  @Test(arguments: [1, 3, 10, 11])
  func `all bytes are given once, and the end is known only after it was asked for`(_ room: Int) {
    let exchange = Exchange(Array("0123456789".utf8))
    var given: [UInt8] = []
    while !exchange.isWhole {
      var buffer = [UInt8](repeating: 0, count: room)
      let count = buffer.withUnsafeMutableBytes { exchange.fill($0) }
      given += buffer.prefix(count)
      #expect(exchange.isWhole == (count == 0))
    }
    #expect(given == Array("0123456789".utf8))
  }
}
