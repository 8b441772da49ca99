import Reporting

/// How many answered, department by department, on a page: a bar and its numbers for each role.
struct ResponsesView {
  /// One role's part.
  struct Side {
    let strip: String?
    let rate: String
    let count: String
    let reason: String?

    init(_ side: ResponseRow.Side?) {
      guard let side, let answered = side.answered else {
        strip = nil
        rate = ""
        count = ""
        reason = side?.withheld?.short.text ?? "nobody asked"
        return
      }
      let text = side.rate?.text ?? ""
      strip = side.bar.map {
        Strip.response(
          $0, band: side.band, isLeader: side.roleCode.text == "leader", label: text, height: 20)
      }
      rate = text
      count = side.invited.map { "\(answered.text) of \($0.text)" } ?? "\(answered.text) answered"
      reason = nil
    }
  }

  /// A department.
  struct Row {
    let name: String
    let style: String
    let leaders: Side
    let frontline: Side
  }

  let id: String
  let heading: String
  let lead: String?
  let rows: [Row]

  init(_ rows: [ResponseRow], wave: Int, lead: Sentence?) {
    id = "turnout-\(wave)"
    heading = "How many answered"
    self.lead = lead?.text
    self.rows = rows.map { row in
      let depth = row.depth > 0 ? "d\(min(row.depth, 3))" : ""
      return Row(
        name: row.department?.name.text ?? "All departments",
        style: row.department == nil ? "sum" : depth, leaders: Side(row.leader),
        frontline: Side(row.frontline))
    }
  }
}
