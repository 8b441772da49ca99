/// The gap in standard deviations of the frontline alone, Glass's Δ.
///
/// Formula: (m_L − m_F) / s_F.
///
/// - Parameters:
///   - leader: The leaders' scores.
///   - frontline: The frontline's scores.
/// - Returns: A number of standard deviations; `nil` when there are no leaders, fewer than two
///   frontline answers, or the frontline is constant.
/// - Source: Glass (1976), Educ. Researcher 5(10), 3–8.
/// - Checked against: effectsize `glass_delta`.
public func glassDelta(leader: Histogram, frontline: Histogram) -> Double? {
  guard let leaderMean = leader.mean, let frontlineMean = frontline.mean,
    let deviation = frontline.standardDeviation, deviation > 0
  else { return nil }
  return (leaderMean - frontlineMean) / deviation
}
