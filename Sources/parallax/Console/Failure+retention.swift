import Collecting

extension Failure {
  /// The words of a retention that cannot be.
  init(_ fault: RetentionFault) {
    switch fault {
    case .days(let found):
      let allowed = Retention.allowedDays
      self.init(
        .usage,
        "a wave cannot be purged \(found) days after its end; it may be "
          + "\(allowed.lowerBound) to \(allowed.upperBound)")
    case .responsesBeforeNames:
      self.init(
        .usage, "answers cannot be deleted before names and links",
        hint: "Give --purge-after too, with no more days than --purge-responses-after.")
    }
  }
}
