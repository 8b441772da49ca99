import Foundation
import Governance

/// Composes the pages on which an administrator keeps accounts.
struct KeepingComposer: Sendable {
  static let name = "name"
  static let address = "address"

  let texts: DeskTexts
  let signedIn: SignedIn

  /// The moment, and the place whose calendar days are told in.
  let now: Date
  let timeZone: TimeZone

  /// An account with the invitation that its owner has.
  struct Entry: Sendable {
    let record: AccountRecord
    let welcome: Welcome?
  }

  private var words: RegisterTexts { texts.keeping }

  /// The list of accounts.
  func list(_ entries: [Entry]) -> DeskPageView {
    let rows = entries.map { entry in
      let record = entry.record
      return DeskTable.Row(
        subject: record.account.name, rowAddress: DeskPath.account(record.account.id),
        cells: [
          DeskTable.Cell(column: words.address, text: record.account.address.text),
          DeskTable.Cell(column: words.post, text: post(record.account.post)),
          DeskTable.Cell(column: words.state, text: state(entry)),
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
    _ entry: Entry, _ places: PostForm, form: FormBody?, fault: DeskFault?
  ) -> DeskPageView {
    let (record, account) = (entry.record, entry.record.account)
    let facts = [
      DeskFact(term: words.address, meaning: account.address.text),
      DeskFact(term: words.post, meaning: post(account.post)),
      DeskFact(term: words.state, meaning: state(entry)),
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
      if record.provider != nil {
        sections.append(
          section(
            "provider", texts.provider.keepingTitle, texts.provider.keepingNote,
            texts.provider.remove, DeskPath.account(account.id, .removeProvider)))
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

  private func state(_ entry: Entry) -> String {
    let record = entry.record
    guard !record.account.isRevoked else { return words.revoked }
    guard !record.password.isNobodys else { return stateWithoutPassword(entry) }
    return "\(words.has), \(record.secondFactor == nil ? words.passwordOnly : words.withFactor)"
  }

  /// The state of an account whose owner has not chosen a password.
  private func stateWithoutPassword(_ entry: Entry) -> String {
    guard entry.record.provider == nil else {
      return entry.record.secondFactor == nil
        ? "\(words.has), \(words.providerOnly)" : "\(words.has), \(words.withFactor)"
    }
    guard let welcome = entry.welcome, welcome.counts(for: entry.record, at: now) else {
      return words.invitationOver
    }
    return words.invited(texts.moment(welcome.ends, in: timeZone))
  }
}
