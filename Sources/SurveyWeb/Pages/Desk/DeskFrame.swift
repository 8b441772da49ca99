import Governance

/// What stands around the content of every page for people with accounts.
struct DeskFrame: Sendable {
  /// A page that the head leads to.
  struct Place: Sendable {
    let address: String
    let name: String
    let isHere: Bool
  }

  /// What somebody who is signed in sees in the head.
  struct Navigation: Sendable {
    let places: [Place]
    let person: String
    let signOutAddress: String
    let field: String
    let mark: String
  }

  /// The pages that the head leads to.
  enum Area: Sendable {
    case organisations, setup, ownAccount, accounts, acts
  }

  let language: String
  let title: String
  var stylesheet: String
  let deskStylesheet: String
  let mark: String
  let home: String
  let texts: DeskTexts

  /// `nil` where nobody is signed in.
  let navigation: Navigation?

  /// The frame of a page.
  ///
  /// - Parameters:
  ///   - texts: the words.
  ///   - title: what the page is about, as its tab says it.
  ///   - signedIn: who is signed in.
  ///   - area: the page of the head that it is, or belongs to.
  ///   - isFaulty: whether the page says that something sent cannot be taken.
  init(
    texts: DeskTexts, title: String, signedIn: SignedIn? = nil, area: Area? = nil,
    isFaulty: Bool = false
  ) {
    self.texts = texts
    language = texts.language
    self.title = (isFaulty ? "\(texts.faultTitle) " : "") + "\(title) · Parallax"
    stylesheet = Asset.stylesheet.address
    deskStylesheet = Asset.deskStylesheet.address
    mark = Asset.mark
    home = signedIn == nil ? DeskPath.signIn : DeskPath.dashboard
    navigation = signedIn.map { signedIn in
      Navigation(
        places: Self.places(for: signedIn, texts).map {
          Place(address: $0.address, name: $0.name, isHere: $0.area == area)
        },
        person: signedIn.account.name, signOutAddress: DeskPath.signOut,
        field: FormMark.field, mark: signedIn.formMark.text)
    }
  }

  private static func places(
    for signedIn: SignedIn, _ texts: DeskTexts
  ) -> [(area: Area, address: String, name: String)] {
    var places: [(area: Area, address: String, name: String)] = [
      (.organisations, DeskPath.dashboard, texts.organisations)
    ]
    if signedIn.mayOpenSetup {
      places.append((.setup, SetupPath.home, SetupTexts.english.home))
    }
    places.append((.ownAccount, DeskPath.ownAccount, texts.ownAccount))
    if signedIn.account.may(.keepAccounts, on: .program) {
      places.append((.accounts, DeskPath.accounts, texts.accounts))
    }
    if signedIn.account.may(.seeActs, on: .program) {
      places.append((.acts, DeskPath.acts, texts.acts.heading))
    }
    return places
  }
}
