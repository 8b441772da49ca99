import SurveyModel

/// The one table of who may do what.
public enum RightsTable {
  /// How far a right reaches for a kind of post.
  public static func reach(_ right: Right, for kind: PostKind) -> Reach {
    switch (right, kind) {
    case (.keepOwnAccount, _): .ownAccount
    case (.keepAccounts, .administrator): .everywhere
    case (.seeActs, .administrator), (.seeActs, .auditor): .everywhere
    case (.addOrganisation, .administrator): .everywhere
    case (.seeWaves, .administrator): .everywhere
    case (.seeWaves, .consultant), (.seeWaves, .leader): .ownOrganisations
    case (.keepRoster, .consultant), (.runWaves, .consultant), (.publish, .consultant),
      (.seeResponseRates, .consultant), (.seeResults, .consultant), (.seeComments, .consultant),
      (.export, .consultant):
      .ownOrganisations
    case (.seeResponseRates, .leader), (.seeResults, .leader), (.seeComments, .leader),
      (.export, .leader):
      .ownSubtree
    default: .none
    }
  }
}

extension Account {
  /// Whether the account may do something to something; one whose access was taken back may nothing.
  public func may(_ right: Right, on subject: Subject) -> Bool {
    guard !isRevoked else { return false }
    switch RightsTable.reach(right, for: post.kind) {
    case .none: return false
    case .everywhere: return true
    case .ownAccount: return subject == .account(id)
    case .ownOrganisations:
      guard let organisation = subject.organisation else { return false }
      return post.organisations.contains(organisation)
    case .ownSubtree:
      guard case .department(let organisation, let lineage) = subject,
        let department = post.department
      else { return false }
      return post.organisations.contains(organisation) && lineage.contains(department.rawValue)
    }
  }
}

extension Subject {
  /// The organisation that it is, or belongs to.
  fileprivate var organisation: String? {
    switch self {
    case .program, .account: nil
    case .organisation(let name): name
    case .department(let name, _): name
    }
  }
}
