public import Foundation
import SurveyModel

extension WaveSettings {
  /// One of the settings, by the name of its option.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// The smallest group that is shown.
    case minimumGroup = "minimum-group"

    /// The smallest group whose comments are shown.
    case minimumComments = "minimum-comments"

    /// The profile questions by which results are broken down.
    case breakdowns = "breakdown"

    /// Whether results are broken down by tier.
    case byTier = "by-tier"

    /// What is told of departments with few leaders.
    case smallLeadership = "small-leadership"

    /// Which questions are asked: neither form is the tighter one.
    case form = "short"

    /// Whether numbers are published with noise, and how much they may tell of one person.
    case noise

    /// What may leave of single answer sheets.
    case disclosure
  }

  /// Whether settings may take the place of others that people have been promised: nothing can be told
  /// under the new ones that was not allowed to be told under the old.
  ///
  /// Equal settings may follow each other, and of settings that follow in turn the last may follow the
  /// first.
  public static func mayFollow(_ old: WaveSettings, _ new: WaveSettings) -> Bool {
    loosened(from: old, to: new).isEmpty
  }

  /// The settings in which more could be told than before; empty where the new ones may follow.
  public static func loosened(from old: WaveSettings, to new: WaveSettings) -> [Part] {
    Part.allCases.filter { part in
      switch part {
      case .minimumGroup: new.minimumGroup < old.minimumGroup
      case .minimumComments: new.minimumComments < old.minimumComments
      case .breakdowns: !Set(new.breakdowns).isSubset(of: old.breakdowns)
      case .byTier: new.isByTier && !old.isByTier
      case .smallLeadership: !new.smallLeadership.isAtLeastAsTight(as: old.smallLeadership)
      case .form: new.shortForm != old.shortForm
      case .noise: isLouder(new.noise, than: old.noise)
      case .disclosure: !new.disclosure.isAtLeastAsTight(as: old.disclosure)
      }
    }
  }
}

extension WaveSettings {
  /// Whether more could be told with one budget than with another: exact numbers tell other things than
  /// noisy ones, so that neither may follow the other.
  private static func isLouder(_ new: NoiseBudget?, than old: NoiseBudget?) -> Bool {
    guard let new, let old else { return new != old }
    return new.hundredths > old.hundredths
  }
}

extension Wave {
  /// Sees to it that settings may be given to the wave now.
  ///
  /// Until anybody can have read the promise – before the first moment of the wave, or as long as
  /// nobody was invited – anything may change. From then on settings may only be tightened, so that also
  /// a person who has read but not yet answered is told no less than the truth. After the end nothing
  /// changes: two reports of the same answers with different settings tell more than either.
  ///
  /// - Parameters:
  ///   - settings: The new settings.
  ///   - isInvited: Whether anybody was ever invited to the wave.
  ///   - now: The present moment.
  /// - Throws: ``StoreError/wrongState(_:)`` after the end, ``StoreError/loosened(_:)`` with every
  ///   setting that people have been promised tighter.
  public func check(
    _ settings: WaveSettings, isInvited: Bool, at now: Date
  ) throws(StoreError) {
    switch state(at: now) {
    case .draft: return
    case .closed, .sealed: throw .wrongState("the wave is over")
    case .open: break
    }
    let loosened = WaveSettings.loosened(from: self.settings, to: settings)
    guard !isInvited || loosened.isEmpty else { throw .loosened(loosened) }
  }
}
