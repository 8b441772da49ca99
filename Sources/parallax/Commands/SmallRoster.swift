import Collecting
import SurveyModel

/// What a roster is too small for, said to those who run a wave before anybody is asked.
struct SmallRoster {
  let roster: Roster
  let survey: Survey
  let wave: Wave

  /// A line for the whole organisation, and one for the departments, where too few people are there.
  ///
  /// Who runs the wave has the roster; nobody else is told.
  var warnings: [String] {
    guard wave.settings.noise == nil, !roster.participants.isEmpty else { return [] }
    return [ofAll, ofDepartments].compactMap(\.self)
  }

  /// The places of people of each department, the organisation last.
  private var places: [[Promise.Place]] {
    let promises = Promises(survey: survey, roster: roster)
    return roster.tree.departments.map {
      promises.promise(of: wave, in: $0.id, at: .frontline).places
    }
  }

  private var ofAll: String? {
    guard let all = places.first?.last, case .nothing = all.telling else { return nil }
    return "warning: the result of the whole organisation will be withheld: it needs "
      + "\(minimum) leaders and \(minimum) frontline who answer, and the roster has "
      + "\(people(.leader)) leaders and \(people(.frontline)) frontline."
  }

  private var ofDepartments: String? {
    let held = places.compactMap(\.first).filter {
      if case .nothing = $0.telling { true } else { false }
    }
    let all = roster.tree.departments.count
    guard all > 1, held.count * 2 >= all else { return nil }
    let names = held.prefix(3).map(\.name).joined(separator: ", ")
    return "warning: \(held.count) of \(all) departments are too small to be shown alone (\(names)"
      + (held.count > 3 ? ", …" : "")
      + "): each needs \(minimum) leaders and \(minimum) frontline who answer."
  }

  private var minimum: Int { wave.settings.minimumGroup }

  private func people(_ role: Role) -> Int {
    roster.participants.count { $0.tier.role == role }
  }
}
