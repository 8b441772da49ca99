import Foundation
import Governance

/// Composes the page on which a second factor is set up.
struct SecondFactorComposer: Sendable {
  let texts: DeskTexts
  let signedIn: SignedIn
  let totp: TOTP
  let sealed: Data
  let fault: DeskFault?

  /// The page.
  var view: DeskPageView {
    let words = texts.own
    return DeskPageView(
      frame: DeskFrame(
        texts: texts, title: words.factorTitle, signedIn: signedIn, area: .ownAccount,
        isFaulty: fault != nil),
      faults: DeskFaults(texts.problem, [fault].compactMap(\.self)), heading: words.factorTitle,
      lede: words.factorLede,
      sections: [
        DeskSection(
          "key", words.factorKey, secrets: [Self.grouped(totp.typedSecret)],
          picture: DeskPicture(of: totp.address(for: signedIn.account), label: words.factorPicture),
          links: [
            DeskLink(
              linkAddress: totp.address(for: signedIn.account), linkLabel: words.factorLink)
          ]),
        DeskSection("set-up", words.setFactor, forms: [form]),
      ], up: DeskLink(linkAddress: DeskPath.ownAccount, linkLabel: texts.ownAccount))
  }

  private var form: DeskForm {
    let (words, field) = (texts.own, OwnAccountComposer.Field.self)
    return DeskForm(
      DeskPath.secondFactor, mark: signedIn.formMark,
      hidden: [DeskHidden(hiddenName: field.offer, hiddenValue: sealed.base64EncodedString())],
      parts: [
        .field(
          DeskField(
            field.code, words.factorCode, autocomplete: "one-time-code", longest: 10,
            fault: fault?.words(at: field.code))),
        .field(
          .password(
            field.factorPassword, words.oldPassword, fault: fault?.words(at: field.factorPassword)
          )),
      ], button: words.factorButton, owner: signedIn.account)
  }

  /// A key in groups of four, as people type it.
  static func grouped(_ key: String) -> String {
    stride(from: 0, to: key.count, by: 4).map { start in
      String(key.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }
}
