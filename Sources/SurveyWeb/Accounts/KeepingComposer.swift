import Foundation
import Governance

/// Composes the pages on which an administrator keeps accounts.
struct KeepingComposer: Sendable {
  static let name = "name"
  static let address = "address"

  let texts: DeskTexts
  let signedIn: SignedIn

  private var words: RegisterTexts { texts.keeping }

  /// The list of accounts.
  func list(_ records: [AccountRecord]) -> DeskPageView {
    let rows = records.map { record in
      DeskTable.Row(
        subject: record.account.name, rowAddress: DeskPath.account(record.account.id),
        cells: [
          DeskTable.Cell(column: words.address, text: record.account.address.text),
          DeskTable.Cell(column: words.post, text: post(record.account.post)),
          DeskTable.Cell(column: words.state, text: state(record)),
        ])
    }
    return DeskPageView(
      frame: frame(words.heading), heading: words.heading, lede: [words.lede],
      sections: [
        DeskSection(
          "accounts",
          table: DeskTable(
            caption: words.caption,
            columns: [words.person, words.address, words.post, words.state], rows: rows),
          links: [DeskLink(linkAddress: DeskPath.newAccount, linkLabel: words.add)])
      ])
  }

  /// The form for a new account; `form` holds what was typed.
  func adding(_ places: PostForm, form: FormBody?, fault: DeskFault?) -> DeskPageView {
    let fields: [DeskFormPart] = [
      .field(
        DeskField(
          Self.name, words.name, typed: form?[Self.name], longest: 200,
          fault: fault?.words(at: Self.name))),
      .field(
        DeskField(
          Self.address, words.address, kind: "email", typed: form?[Self.address],
          fault: fault?.words(at: Self.address))),
    ]
    let post = DeskForm(
      DeskPath.accounts, mark: signedIn.formMark,
      parts: fields + places.parts(words, kind: nil, post: nil, form: form, fault: fault),
      button: words.addButton)
    return DeskPageView(
      frame: frame(words.newHeading, isFaulty: fault != nil), faults: box(fault),
      heading: words.newHeading, sections: [DeskSection("add", forms: [post])], up: up)
  }

  /// The page of an account.
  func one(
    _ record: AccountRecord, _ places: PostForm, form: FormBody?, fault: DeskFault?
  ) -> DeskPageView {
    let account = record.account
    let facts = [
      DeskFact(term: words.address, meaning: account.address.text),
      DeskFact(term: words.post, meaning: post(account.post)),
      DeskFact(term: words.state, meaning: state(record)),
    ]
    let change = DeskForm(
      DeskPath.account(account.id, .post), mark: signedIn.formMark,
      parts: places.parts(
        words, kind: account.post.kind, post: account.post, form: form, fault: fault),
      button: words.changePost, look: .second)
    var sections = [DeskSection("who", facts: facts), access(account)]
    if !account.isRevoked {
      sections.append(
        section(
          "invitation", words.invitationTitle, words.invitationNote, words.invite,
          DeskPath.account(account.id, .invitation)))
      if record.secondFactor != nil {
        sections.append(
          section(
            "factor", words.factorTitle, words.factorNote, words.removeFactor,
            DeskPath.account(account.id, .removeSecondFactor)))
      }
    }
    sections.append(DeskSection("post", words.postTitle, forms: [change]))
    return DeskPageView(
      frame: frame(account.name, isFaulty: fault != nil), faults: box(fault), heading: account.name,
      sections: sections, up: up)
  }

  private func access(_ account: Account) -> DeskSection {
    account.isRevoked
      ? section(
        "access", words.accessTitle, words.restoreNote, words.restore,
        DeskPath.account(account.id, .restore))
      : section(
        "access", words.accessTitle, words.revokeNote, words.revoke,
        DeskPath.account(account.id, .revoke))
  }

  private func section(
    _ id: String, _ title: String, _ note: String, _ button: String, _ action: String
  ) -> DeskSection {
    DeskSection(
      id, title, lines: [note],
      forms: [DeskForm(action, mark: signedIn.formMark, button: button, look: .second)])
  }

  private func frame(_ title: String, isFaulty: Bool = false) -> DeskFrame {
    DeskFrame(
      texts: texts, title: title, signedIn: signedIn, area: .accounts, isFaulty: isFaulty)
  }

  private var up: DeskLink {
    DeskLink(linkAddress: DeskPath.accounts, linkLabel: words.heading)
  }

  private func box(_ fault: DeskFault?) -> DeskFaults? {
    DeskFaults(texts.problem, [fault].compactMap(\.self))
  }

  private func post(_ post: Post) -> String {
    let (name, place) = (words.kind(post.kind.rawValue).name, PostPlace.words(post))
    return place.isEmpty ? name : "\(name): \(place)"
  }

  private func state(_ record: AccountRecord) -> String {
    guard !record.account.isRevoked else { return words.revoked }
    return "\(words.has), \(record.secondFactor == nil ? words.passwordOnly : words.withFactor)"
  }
}
