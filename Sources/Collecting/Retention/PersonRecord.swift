public import SurveyModel

/// All that a database holds of one person of a roster.
public struct PersonRecord: Hashable, Sendable {
  /// What a roster says of the person.
  public struct Entry: Hashable, Sendable {
    /// The code of the department.
    public let department: String

    /// The name of the department.
    public let departmentName: String

    /// The tier.
    public let tier: String

    /// The language in which the person is asked.
    public let language: String

    /// The mail address.
    public let email: String?

    /// Makes an entry.
    public init(
      department: String, departmentName: String, tier: String, language: String, email: String?
    ) {
      self.department = department
      self.departmentName = departmentName
      self.tier = tier
      self.language = language
      self.email = email
    }
  }

  /// What a wave holds of the person.
  public struct Part: Hashable, Sendable {
    /// The wave.
    public let wave: String

    /// The frozen roster's entry.
    public let entry: Entry

    /// What has become of the invitation that counts; `nil` where the person has none.
    public let invitation: Invitation.State?

    /// Whether answers under way are kept, which only the person's link can open.
    public let hasDraft: Bool

    /// Whether code words were made, of which the database holds the two that find the link.
    public let hasCodeWords: Bool

    /// Whether the wave is a panel, so that the link key leads from the id to the answers.
    public let isPanel: Bool

    /// The kinds of mail that the outbox holds for the person, by name.
    public let mails: [String]

    /// Why the person gets no mail any more, by name.
    public let mailStops: [String]

    /// Whether the person has said that department or role is not right.
    public let doubtsPlace: Bool

    /// Makes a part.
    public init(
      wave: String, entry: Entry, invitation: Invitation.State?, hasDraft: Bool,
      isPanel: Bool = false, mails: [String] = [], mailStops: [String] = [],
      doubtsPlace: Bool = false, hasCodeWords: Bool = false
    ) {
      self.doubtsPlace = doubtsPlace
      self.hasCodeWords = hasCodeWords
      self.isPanel = isPanel
      self.mails = mails
      self.mailStops = mailStops
      self.wave = wave
      self.entry = entry
      self.invitation = invitation
      self.hasDraft = hasDraft
    }
  }

  /// The person's id.
  public let id: Identifier<Participant>

  /// The entry of the current roster; `nil` where the person is not on it.
  public let current: Entry?

  /// The waves to whose frozen roster the person belongs, by opening date and then name.
  public let waves: [Part]

  /// Makes a record.
  public init(id: Identifier<Participant>, current: Entry?, waves: [Part]) {
    self.id = id
    self.current = current
    self.waves = waves
  }

  /// Whether nothing at all is held.
  public var isEmpty: Bool { current == nil && waves.isEmpty }
}
