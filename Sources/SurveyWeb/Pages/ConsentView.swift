/// The question to a leader of few whether the results may be shown: no as long as it is not ticked.
struct ConsentView: Hashable, Sendable {
  let heading: String
  let lines: [String]
  let label: String
  let isChecked: Bool
}
