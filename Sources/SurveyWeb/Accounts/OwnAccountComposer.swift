import Foundation
import Governance

/// Composes the page of the own account.
struct OwnAccountComposer: Sendable {
  /// The names of the fields.
  enum Field {
    static let oldPassword = "old"
    static let factorPassword = "factor-password"
    static let codesPassword = "codes-password"
    static let tokenName = "token-name"
    static let tokenUntil = "token-until"
    static let tokenPassword = "token-password"
    static let code = "code"
    static let offer = "offer"

    /// The boxes of the rights that a token may have.
    static let scopes = "scopes"

    /// The box of a right that a token may have.
    static func scope(_ right: Right) -> String { "scope-\(right.rawValue)" }
  }

  /// What the page is about.
  struct State: Sendable {
    let record: AccountRecord
    let codesLeft: Int
    let sessions: [Session]
    let tokens: [AccessToken]

    /// The provider through which people sign in here, by its address and its name; `nil` where none is.
    let provider: (issuer: String, label: String)?
  }

  let texts: DeskTexts
  let signedIn: SignedIn
  let state: State
  let timeZone: TimeZone
  var fault: DeskFault?

  private var words: OwnAccountTexts { texts.own }
  private var mark: FormMark { signedIn.formMark }

  /// The page.
  var view: DeskPageView {
    DeskPageView(
      frame: DeskFrame(
        texts: texts, title: words.heading, signedIn: signedIn, area: .ownAccount,
        isFaulty: fault != nil),
      faults: DeskFaults(texts.problem, [fault].compactMap(\.self)), heading: words.heading,
      sections: [who, password, factor] + provider + [sessions, tokens])
  }

  private var who: DeskSection {
    let account = state.record.account
    var facts = [
      DeskFact(term: words.name, meaning: account.name),
      DeskFact(term: words.address, meaning: account.address.text),
      DeskFact(term: words.post, meaning: texts.keeping.kind(account.post.kind.rawValue).name),
    ]
    let place = PostPlace.words(account.post)
    if !place.isEmpty { facts.append(DeskFact(term: words.place, meaning: place)) }
    return DeskSection("who", words.who, facts: facts)
  }

  private var password: DeskSection {
    let old = DeskField.password(
      Field.oldPassword, words.oldPassword, fault: fault?.words(at: Field.oldPassword))
    return DeskSection(
      "password", words.passwordTitle,
      lines: [state.record.password.isNobodys ? texts.provider.noPassword : words.passwordNote],
      forms: [
        DeskForm(
          DeskPath.ownPassword, mark: mark,
          parts: [.field(old)]
            + WelcomeComposer.parts(
              texts.signingIn, fault: fault?.words(at: WelcomeComposer.password)),
          button: words.changePassword, look: .second, owner: state.record.account)
      ])
  }

  private var factor: DeskSection {
    guard state.record.secondFactor != nil else {
      return DeskSection(
        "factor", words.factorTitle, lines: [words.noFactor],
        links: [DeskLink(linkAddress: DeskPath.secondFactor, linkLabel: words.setFactor)])
    }
    let acts = [
      (DeskPath.recoveryCodes, words.moreCodes, Field.codesPassword),
      (DeskPath.removeSecondFactor, words.removeFactor, Field.factorPassword),
    ]
    return DeskSection(
      "factor", words.factorTitle, lines: [words.hasFactor(state.codesLeft)],
      forms: acts.map { address, button, field in
        DeskForm(
          address, mark: mark,
          parts: [
            .field(.password(field, words.oldPassword, fault: fault?.words(at: field)))
          ], button: button, look: .second, owner: state.record.account)
      },
      links: [DeskLink(linkAddress: DeskPath.secondFactor, linkLabel: words.otherFactor)])
  }

  /// Who the owner is at the provider, where there is one or was one.
  private var provider: [DeskSection] {
    let (words, link) = (texts.provider, state.record.provider)
    guard link != nil || state.provider != nil else { return [] }
    let isIts = link == nil || link?.issuer == state.provider?.issuer
    let label = isIts ? state.provider?.label ?? words.otherProvider : words.otherProvider
    let line =
      link.map { words.linked(texts.day($0.linked, in: timeZone)) } ?? words.notLinked(label)
    let form = DeskForm(DeskPath.removeProvider, mark: mark, button: words.remove, look: .second)
    return [
      DeskSection(
        "provider", words.title(label), lines: [line], forms: link == nil ? [] : [form])
    ]
  }

  private var sessions: DeskSection {
    let rows = state.sessions.map { session in
      DeskTable.Row(
        subject: session.hash == signedIn.session.hash
          ? words.thisSession(session.browser) : session.browser ?? words.otherSession,
        cells: [cell(words.began, session.began), cell(words.used, session.used)])
    }
    let others = state.sessions.count > 1
    return DeskSection(
      "sessions", words.sessionsTitle,
      table: DeskTable(
        caption: words.sessionsCaption, columns: [words.session, words.began, words.used],
        rows: rows),
      forms: others
        ? [DeskForm(DeskPath.endSessions, mark: mark, button: words.endOthers, look: .second)] : [])
  }

  private func cell(_ column: String, _ moment: Date) -> DeskTable.Cell {
    DeskTable.Cell(column: column, text: texts.moment(moment, in: timeZone))
  }
}

extension OwnAccountComposer {
  private var tokens: DeskSection {
    let words = texts.own
    let table = DeskTable(
      caption: words.tokensTitle, columns: [words.tokenName, words.tokenScope, words.tokenUntil],
      rows: state.tokens.map(row), actions: words.revoke)
    return DeskSection(
      "tokens", words.tokensTitle,
      lines: [words.tokensNote] + (state.tokens.isEmpty ? [words.noTokens] : []),
      table: state.tokens.isEmpty ? nil : table, forms: possible.isEmpty ? [] : [newToken])
  }

  /// The rights that a token of the account can use anywhere.
  private var possible: [Right] {
    Right.allCases.filter { right in
      AccessToken.possibleScope.contains(right)
        && RightsTable.reach(right, for: signedIn.account.post.kind) != .none
    }
  }

  private func row(_ token: AccessToken) -> DeskTable.Row {
    let words = texts.own
    let scope = Right.allCases.filter(token.scope.contains).map { words.right($0.rawValue) }
    return DeskTable.Row(
      subject: token.name,
      cells: [
        DeskTable.Cell(column: words.tokenScope, text: scope.joined(separator: ", ")),
        DeskTable.Cell(
          column: words.tokenUntil,
          text: texts.day(token.ends.addingTimeInterval(-1), in: timeZone)),
      ],
      rowForm: DeskForm(
        DeskPath.revokeToken, mark: signedIn.formMark,
        hidden: [DeskHidden(hiddenName: Field.tokenName, hiddenValue: token.name)],
        button: words.revoke, look: .quiet, about: token.name))
  }

  private var newToken: DeskForm {
    let words = texts.own
    return DeskForm(
      DeskPath.tokens, mark: signedIn.formMark,
      parts: [
        .field(
          DeskField(
            Field.tokenName, words.tokenName, longest: 100, fault: fault?.words(at: Field.tokenName)
          )),
        .choices(
          .boxes(
            Field.scopes, words.tokenScope, fault: fault?.words(at: Field.scopes),
            possible.map { (Field.scope($0), words.right($0.rawValue), nil, false) })),
        .field(
          DeskField(
            Field.tokenUntil, words.tokenUntil, hint: words.tokenUntilHint, kind: "date",
            longest: 10, fault: fault?.words(at: Field.tokenUntil))),
        .field(
          .password(
            Field.tokenPassword, words.oldPassword, fault: fault?.words(at: Field.tokenPassword))),
      ], button: words.tokenAdd, look: .second, owner: state.record.account)
  }
}
