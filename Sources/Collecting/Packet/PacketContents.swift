import Foundation
import SurveyModel

/// What a site is given: the wave, and what is needed to know its links, without a name, id or address.
struct PacketContents: Codable, Hashable {
  struct Settings: Codable, Hashable {
    let minimumGroup: Int
    let minimumComments: Int
    let breakdowns: [String]
    let isByTier: Bool
    let smallLeadership: String
    let shortForm: Bool
    let noise: Int?

    /// `nil` where no rows leave, as in packets of before there were such.
    let disclosure: String?
  }

  struct Place: Codable, Hashable {
    let id: String
    let name: String
    let parent: String?
  }

  /// How many of a tier a department directly holds: the promise depends on it.
  struct Group: Codable, Hashable {
    let department: String
    let tier: String
    let people: Int
  }

  /// The right of somebody to answer there.
  struct Right: Codable, Hashable {
    let department: String
    let tier: String
    let language: String
    let linkHash: Data
    let panelCode: Data?
  }

  let organisation: String
  let wave: String
  let surveySource: String
  let opens: Double
  let closes: Double
  let settings: Settings
  let purgeDays: Int?
  let purgeResponsesDays: Int?
  let isPanel: Bool
  let allowsCodeWords: Bool

  /// What the wave says in words of its own, by kind and language.
  let texts: [String: [String: String]]

  /// The public key of the wave's box.
  let boxKey: Data

  /// The key that has signed the packet.
  let signer: Data

  /// The key to which what comes back is sealed.
  let home: Data

  /// The key with which the site signs what it brings back.
  let siteKey: Data

  let places: [Place]
  let groups: [Group]
  let rights: [Right]
}

extension PacketContents {
  /// The wave as the site keeps it.
  ///
  /// - Returns: `nil` for contents that are none.
  func site(packet name: Data) -> SiteWave? {
    guard let settings = settings.value, let roster = numberedRoster else { return nil }
    let id = Identifier<Organisation>(organisation)
    let wave = Wave(
      name: wave, organisation: id, surveySource: surveySource,
      opens: Date(timeIntervalSince1970: opens), closes: Date(timeIntervalSince1970: closes),
      settings: settings, boxKey: boxKey,
      retention: Retention(days: purgeDays, responseDays: purgeResponsesDays), isPanel: isPanel,
      allowsCodeWords: allowsCodeWords, texts: WaveTexts(packed: texts))
    let invitations = rights.enumerated().map { number, right in
      NewInvitation(
        participant: Self.participant(number), nonce: Data(), linkHash: right.linkHash,
        panelCode: right.panelCode)
    }
    return SiteWave(
      wave: wave, roster: roster, invitations: invitations,
      packet: PacketRecord(name: name, side: .site, peerKey: home, people: rights.count))
  }

  private static func participant(_ number: Int) -> Identifier<Participant> {
    Identifier("\(number + 1)")
  }

  /// The roster with numbers in the place of people: first those who may answer at the site, then as
  /// many more as each department has.
  private var numberedRoster: Roster? {
    let departments = places.map { place in
      Department(
        id: Identifier(place.id), name: place.name, parent: place.parent.map { Identifier($0) })
    }
    guard let tree = try? DepartmentTree(departments) else { return nil }
    var rest: [Group: Int] = [:]
    for group in groups { rest[group.with(people: 0), default: 0] += group.people }
    var people: [Participant] = []
    for right in rights {
      guard
        let tier = Tier(rawValue: right.tier), tree[Identifier(right.department)] != nil
      else { return nil }
      rest[Group(department: right.department, tier: right.tier, people: 0), default: 0] -= 1
      people.append(
        Participant(
          id: Self.participant(people.count), department: Identifier(right.department), tier: tier,
          language: Language(rawValue: right.language)))
    }
    for group in groups {
      guard
        let tier = Tier(rawValue: group.tier), tree[Identifier(group.department)] != nil
      else { return nil }
      for _ in 0..<max(0, rest[group.with(people: 0)] ?? 0) {
        people.append(
          Participant(
            id: Self.participant(people.count), department: Identifier(group.department),
            tier: tier, language: .undetermined))
      }
    }
    return Roster(tree: tree, participants: people)
  }
}

extension PacketContents.Group {
  fileprivate func with(people: Int) -> Self {
    Self(department: department, tier: tier, people: people)
  }
}

extension PacketContents.Settings {
  init(_ settings: WaveSettings) {
    self.init(
      minimumGroup: settings.minimumGroup, minimumComments: settings.minimumComments,
      breakdowns: settings.breakdowns.map(\.rawValue), isByTier: settings.isByTier,
      smallLeadership: settings.smallLeadership.rawValue, shortForm: settings.shortForm,
      noise: settings.noise?.hundredths,
      disclosure: settings.disclosure == .nothing ? nil : settings.disclosure.rawValue)
  }

  var value: WaveSettings? {
    guard let leadership = SmallLeadership(rawValue: smallLeadership),
      let level = disclosure.map(DisclosureLevel.init(rawValue:)) ?? .nothing
    else { return nil }
    return WaveSettings(
      minimumGroup: minimumGroup, minimumComments: minimumComments,
      breakdowns: breakdowns.map { Identifier($0) }, isByTier: isByTier,
      smallLeadership: leadership, shortForm: shortForm,
      noise: noise.flatMap { NoiseBudget(hundredths: $0) }, disclosure: level)
  }
}

extension WaveTexts {
  /// The texts by the names of their kinds and languages.
  var packed: [String: [String: String]] {
    Dictionary(
      uniqueKeysWithValues: texts.map { kind, text in
        let words = text.texts.map { ($0.key.rawValue, $0.value) }
        return (kind.rawValue, Dictionary(uniqueKeysWithValues: words))
      })
  }

  /// Texts by the names of their kinds and languages; what has an unknown name is passed over.
  init(packed: [String: [String: String]]) {
    var texts: [Kind: LocalizedText] = [:]
    for (name, words) in packed {
      guard let kind = Kind(rawValue: name) else { continue }
      let pairs = words.map { (Language(rawValue: $0.key), $0.value) }
      texts[kind] = LocalizedText(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    self.init(texts)
  }
}
